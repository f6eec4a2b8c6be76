# Calls with results in a docstring: `>>> f(1)`, a line on 2; `f(1) ==> 2`; `f(1) should return 2`; ….

SAYS = re.compile(
    r"\s*(?:\#\s*)?(?:==+>|=+>|==|--?>|\u279e|\u2192|=|(?:should|must|will|would)\s+return|returns?|gives)(?:\s*:)?\s*"
)
NEXT_LINE = re.compile(r"[ \t]*(?:\#[^\n]*)?\n[ \t]*")
PLAIN = re.compile(r"[-+]?(?:\d[\d_]*\.?\d*(?:[eE][-+]?\d+)?|\.\d+)|True|False|None")
INTRODUCES = re.compile(r"(?i)\bexamples?\b|\be\.g\b\.?|\bfor instance\b|\bsamples?\b|\bex:")
# What a twin's own docstring says about examples (composition.py).
OWN = re.compile(r", without its examples,|The examples show what it returns\.")
# Words that give the reason of the result before them.
EXPLAINS = re.compile(r"(?i)^[\s.,;)]*(?:#|\(|explanation\b|because\b|since\b|as\b|which\b)|\bexplanation\b")
SHOWS = re.compile(
    r"(?i)>>>|=>|==|-->|->|\u279e|\u2192|\b(?:input|output|result|returns?)\s*[:=]"
    r"|\b(?:output|result|answer)s?\s+(?:should|would|will|is|must)\b"
)


class Example:
    """A call and the result that the docstring gives for it; places are in the program's text."""

    def __init__(self, start, end, node, text, value_start=None, value_end=None, value=None, is_wrapped=False):
        self.start, self.end, self.node, self.text = start, end, node, text
        self.value_start, self.value_end, self.value = value_start, value_end, value
        self.is_wrapped = is_wrapped


def closing(text, start):
    """The offset behind the bracket that closes the one at `start`, or None; strings are stepped over."""
    depth, at, quote = 0, start, None
    while at < len(text) and at - start < 4000:
        character = text[at]
        if quote:
            if character == "\\":
                at += 1
            elif character == quote:
                quote = None
            elif character == "\n":
                return None
        elif character in "\"'":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return None


def literal(text, at):
    """(value, end) of the literal at an offset, or None."""
    if at >= len(text):
        return None
    if text[at] in "([{":
        end = closing(text, at)
    elif text[at] in "\"'":
        found = re.compile(r"\"[^\"\\\n]*\"|'[^'\\\n]*'").match(text, at)
        end = found.end() if found else None
    else:
        found = PLAIN.match(text, at)
        end = found.end() if found else None
        if found and text[end - 1] == "." and not text[end:end + 1].isdigit():
            end -= 1
    if end is None or not re.compile(r"[ \t]*(?:[.,;)#\n]|$|\w+\b)").match(text, end):
        return None
    if text[end:end + 1].isalnum() or text[end:end + 1] == "_":
        return None
    try:
        return ast.literal_eval(text[at:end].strip()), end
    except (SyntaxError, ValueError, RecursionError, MemoryError, TypeError):
        return None


def examples(task):
    """Every call of the function in its docstring, in order; refused where a call cannot be read."""
    if not task.doc:
        return []
    text, (low, high) = task.program.text, task.doc
    found, at = [], low
    pattern = re.compile(r"(?<![\w.])%s\s*\(" % re.escape(task.entry))
    while True:
        match = pattern.search(text, at, high)
        if not match:
            return found
        end = closing(text, match.end() - 1)
        if end is None or end > high:
            raise Refused("example-not-rewritable", "a call of the function in the docstring is not closed")
        call = text[match.start():end]
        if "\\" in call:
            raise Refused("example-not-rewritable", "a call in the docstring has a backslash")
        try:
            node = ast.parse(re.sub(r"\n[ \t]*(?:\.\.\.)?", " ", call), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise Refused("example-not-rewritable", "not a call: %s" % call[:60])
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or "\n" in call:
            raise Refused("example-not-rewritable", "not a plain call: %s" % call[:60])
        example = Example(match.start(), end, node, call)
        read_value(task, example, text, high)
        found.append(example)
        at = end


def read_value(task, example, text, high):
    line = text[text.rfind("\n", 0, example.start) + 1:example.start]
    before = line.rstrip()
    example.is_wrapped = bool(before) and not before.endswith(">>>") and before[-1] in "([{,+-*/%<>=!&|"
    places = [SAYS.match(text, example.end, high)]
    if before.endswith(">>>"):
        places.append(NEXT_LINE.match(text, example.end, high))
    for place in places:
        read = literal(text[:high], place.end()) if place else None
        if read:
            example.value_start, example.value, example.value_end = place.end(), read[0], read[1]
            return


def settled(task, found):
    """Refuses a docstring that shows or explains results anywhere but in examples that were read to the end."""
    text, (low, high) = task.program.text, task.doc
    for example in found:
        if example.value_end is None or example.is_wrapped:
            raise Refused("example-not-rewritable", "no result is read for %s" % example.text[:60])
    rest, at = [], low
    for example in found:
        rest.append(text[at:example.start])
        at = example.value_end
    rest.append(text[at:high])
    for number, part in enumerate(rest):
        part = OWN.sub("", part)
        shown = SHOWS.search(re.sub(r">>>\s*$", "", part) if number < len(found) else part)
        if shown:
            raise Refused("example-not-rewritable", "the docstring shows something by %s" % shown.group().strip())
        if number and (EXPLAINS.search(part) or number < len(found) and len(re.findall(r"[A-Za-z]{2,}", part)) > 2):
            raise Refused("example-not-rewritable", "prose explains the result of an example")
        for mark in INTRODUCES.finditer(part):
            # Between the mark and the example only punctuation may stand.
            between = part[mark.end():]
            if number == len(found) or not re.fullmatch(r"(?:[\s:.,;#*>()\[\]\d-]|for|if|is|are|s\b)*", between):
                raise Refused("example-not-rewritable", "an example is given in prose")


def agreed(task, found):
    """The values that the program gives for the examples, after checking that they are those of the docstring."""
    if not found:
        return []

    def action():
        space = {"__name__": "__main__"}
        exec(compile(task.program.text, "<program>", "exec"), space)
        return json.dumps([repr(eval(example.text, space)) for example in found])

    result, detail = in_child(action, 3, 9.0)
    if result != "pass":
        raise Refused("example-not-rewritable", "an example cannot be run: %s" % detail)
    values = []
    for example, shown in zip(found, json.loads(detail)):
        try:
            value = ast.literal_eval(shown)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise Refused("example-not-rewritable", "a result is no literal: %s" % shown[:60])
        if not same(value, example.value):
            told = "%s gives %s" % (example.text[:60], shown[:60])
            raise Refused("example-disagrees", told)
        values.append(value)
    return values


def same(one, other):
    """Equality of value and type, floats to the digits that docstrings show."""
    if isinstance(one, float) and isinstance(other, (int, float)) and not isinstance(other, bool):
        return abs(one - other) <= 1e-6 * max(1.0, abs(one))
    if isinstance(one, (list, tuple)) and type(one) is type(other) and len(one) == len(other):
        return all(same(a, b) for a, b in zip(one, other))
    return type(one) is type(other) and one == other


def written(value, like):
    """A value as text, strings in the quotes of the text that it replaces."""
    text = repr(value)
    if like[:1] == '"' and isinstance(value, str) and '"' not in value and "\\" not in text:
        text = '"%s"' % value
    if "\\" in text or '"""' in text or "'''" in text:
        raise Refused("example-not-rewritable", "a result would need a backslash")
    return text
