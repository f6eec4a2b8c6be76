# Another name for the function, and for its parameters where prose cannot be misread.

VERBS = ("compute", "derive", "evaluate", "process", "resolve", "obtain", "produce", "work_out")
NOUNS = ("result", "value", "output", "answer", "outcome")
FAMILIES = ("arg_%s", "param_%s", "input_%s", "value_%s", "given_%s")
LABELS = "abcdefghijklmnopqrstuvwxyz"
# Names that are abbreviations and no English words: as a word in prose they can only mean the parameter.
ABBREVIATIONS = frozenset(
    "arr arr1 arr2 lst lst1 lst2 l1 l2 num nums txt str1 str2 s0 s1 s2 xs ys seq dict1 dict2 mat vec idx bin nth"
    .split()
)
READS_NAMES = frozenset(("eval", "exec", "locals", "globals", "vars", "dir"))
# Words of function names that say nothing a docstring would repeat.
EMPTY_WORDS = frozenset(
    "get is the of to in and or a an all do has have any num with from by for on func solution".split()
)


def is_word_like(name):
    """Whether a function's name could be an ordinary word of prose."""
    return "_" not in name and not re.search(r"\d|[a-z][A-Z]", name)


def prose_spans(task, within):
    """The comments and documentation strings of a program that lie within a node."""
    low, high = task.program.span(within) if within else (0, len(task.program.text))
    spans = [(a, b) for a, b in task.program.comments() if low <= a and b <= high]
    for node in ast.walk(within or task.program.tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            spans.append(task.program.span(node))
    return sorted(spans)


def bindings_as_text(source):
    """Names that are bound or declared by plain strings of the tree, without a place of their own."""
    found = set()
    for node in ast.walk(source.tree):
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            found.update(node.names)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        elif isinstance(node, ast.alias):
            found.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif type(node).__name__ in ("MatchAs", "MatchStar", "MatchMapping"):
            found.update(filter(None, (getattr(node, "name", None), getattr(node, "rest", None))))
    return found


def function_places(task):
    """Where the function's name has to be written over: in the program, in the tests."""
    name = task.entry
    if name in BUILTIN and any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(task.tests.tree)):
        raise Refused("name-reused", "%s is also a built-in function" % name)
    places = [task.name_place()]
    declared = [n for n in task.program.tree.body if n is not task.function]
    for node in ast.walk(task.program.tree):
        if isinstance(node, ast.arg) and node.arg == name:
            raise Refused("name-reused", "%s is a parameter as well" % name)
        if isinstance(node, ast.Name) and node.id == name:
            if not isinstance(node.ctx, ast.Load):
                raise Refused("name-reused", "%s is a variable as well" % name)
            places.append(task.program.span(node))
    inner = ast.Module(body=declared + task.function.body, type_ignores=[])
    if name in bindings_as_text(type("Tree", (), {"tree": inner})):
        raise Refused("name-reused", "%s is declared again" % name)
    in_tests = [task.tests.span(n) for n in ast.walk(task.tests.tree) if isinstance(n, ast.Name) and n.id == name]
    if any(isinstance(n, ast.arg) and n.arg == name for n in ast.walk(task.tests.tree)) or name in bindings_as_text(
        task.tests
    ):
        raise Refused("name-reused", "the tests bind %s" % name)
    return places, in_tests


def strings_with(task, name, documented):
    """Whether a string that is no documentation, or an f-string, has the name as a word."""
    if any(word(name).search(text) for text in words_in_f_strings(task.program)):
        return True
    for node in ast.walk(task.program.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and word(name).search(node.value):
            if task.program.span(node) not in documented:
                return True
    return False


def mentions(task, name, spans):
    """Matches of a name as a word in the given places."""
    return [m for a, b in spans for m in word(name).finditer(task.program.text, a, b)]


def function_mentions(task, spans):
    """Where prose means the function by its name."""
    text, found = task.program.text, []
    for match in mentions(task, task.entry, spans):
        before, after = text[max(0, match.start() - 40):match.start()], text[match.end():match.end() + 2]
        if before.endswith("\\"):
            raise Refused("name-in-string", "a backslash stands before the name")
        if before.endswith("."):
            continue
        named = re.search(r"(?:\b(?:function|called|named|method|def)\s+|[`'\"])$", before)
        if after[:1] == "(" or not is_word_like(task.entry) or named:
            found.append(match.span())
    return found


def parameter_places(task, name):
    """Every place of a parameter, or None where it has to keep its name."""
    function, text = task.function, task.program.text
    places = []
    inner = ast.Module(body=function.body, type_ignores=[])
    if name in bindings_as_text(type("Tree", (), {"tree": inner})):
        return None, None
    shadowed = 0
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and node.id in READS_NAMES:
            return None, None
        if isinstance(node, ast.Name) and node.id == name:
            places.append(task.program.span(node))
        if isinstance(node, ast.arg) and node.arg == name:
            start = task.program.span(node)[0]
            places.append((start, start + len(name)))
            shadowed += 1
    keywords = [n for n in ast.walk(task.program.tree) if isinstance(n, ast.keyword) and n.arg == name]
    in_tests = []
    for node in ast.walk(task.tests.tree):
        if isinstance(node, ast.keyword) and node.arg == name:
            start = task.tests.span(node)[0]
            in_tests.append((start, start + len(name)))
    called = [
        k for n in ast.walk(task.tests.tree)
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == task.candidate
        for k in n.keywords if k.arg == name
    ]
    if keywords or shadowed > 1 or len(called) != len(in_tests):
        return None, None
    return places, in_tests


def parameter_mentions(task, name, spans, shown):
    """Where prose means a parameter; None where it could mean something else."""
    text, found = task.program.text, []
    other = name.swapcase()
    clear = "_" in name or name in ABBREVIATIONS or (len(name) == 1 and name not in "aiAI")
    if mentions(task, other, spans) and len(name) == 1:
        return None
    if len(name) == 1 and any(
        re.search(r"\d%s(?!\w)|(?<!\w)%s\d|(?<=[a-z])%s\b(?=\s*[-+*/^(])" % (name, name, name), text[a:b])
        for a, b in spans
    ):
        return None
    for match in mentions(task, name, spans):
        start, end = match.span()
        before, after = text[start - 1:start], text[end:end + 1]
        if not clear or before in "\\.'\"" or after in "'\"" or (after == "." and text[end + 1:end + 2].isalnum()):
            return None
        if any(a <= start < b for a, b in shown):
            return None
        found.append((start, end))
    return found


def shown_spans(task):
    """Lines of the docstring that show calls and results, where a name may be data."""
    if not task.doc:
        return []
    spans, inside = [], False
    at = task.doc[0]
    for line in task.doc_text().split("\n"):
        is_call = ">>>" in line or re.search(r"(?<!\w)%s\s*\(" % re.escape(task.entry), line)
        inside = bool(is_call) or (inside and bool(line.strip()) and ">>>" not in line)
        if inside or re.search(r"=>|==|\u279e|\u2192|->|^\s*(?:Input|Output)\b", line):
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def says_the_name(task, places):
    """Whether the docstring, the renamed places left out, says at least half of what the function's name says."""
    text, low = task.doc_text(), task.doc[0] if task.doc else 0
    for start, end in sorted(places, reverse=True):
        if task.doc and low <= start < task.doc[1]:
            text = text[:start - low] + " " + text[end - low:]
    said = said_words(text)
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", task.entry)
    parts = [re.sub(r"^is(?=.{4})", "", p.lower()) for p in parts]
    parts = [p for p in parts if p not in EMPTY_WORDS and len(p) > 1]
    return bool(said) and 2 * sum(any(w.startswith(p[:4]) for w in said) for p in parts) >= len(parts)


def said_words(text):
    return [w.lower() for w in re.findall(r"[A-Za-z]+", text)]


def is_told(task, name, prose):
    """Whether a reader of the twin still learns what a renamed parameter is: by its mention, by words of its name,
    or because there is no other."""
    if len(task.function.args.args) == 1 or any(task.doc and task.doc[0] <= a < task.doc[1] for a, _ in prose):
        return True
    said = said_words(task.doc_text())
    parts = [p for p in re.findall(r"[a-z]+", name.lower()) if len(p) > 2]
    return bool(parts) and all(any(w.startswith(p[:4]) for w in said) for p in parts)


def twins(task, draws, count):
    """Renaming twins: the same places with other names each time."""
    places, in_tests = function_places(task)
    spans = prose_spans(task, None)
    if strings_with(task, task.entry, spans):
        raise Refused("name-in-string", "a string or an f-string has the word %s" % task.entry)
    places = places + function_mentions(task, spans)
    own = prose_spans(task, task.function)
    shown = shown_spans(task)
    renamed, is_clear = [], says_the_name(task, places)
    for parameter in task.function.args.posonlyargs + task.function.args.args + task.function.args.kwonlyargs:
        name = parameter.arg
        code, tested = parameter_places(task, name)
        if code is None or strings_with(task, name, own):
            continue
        prose = parameter_mentions(task, name, own, shown)
        if prose is not None:
            renamed.append((name, code + prose, tested))
            is_clear = is_clear and is_told(task, name, prose)
    names = [n for n in draws.shuffled([v + "_" + n for v in VERBS for n in NOUNS]) if task.unused(n)]
    families = draws.shuffled(FAMILIES)
    made = []
    for index, name in enumerate(names):
        family = families[index % len(families)]
        labels = LABELS if draws.next() & 1 else [str(n) for n in range(1, 27)]
        renames = [(task.entry, name)] + [(old, family % labels[n]) for n, (old, _, _) in enumerate(renamed[:26])]
        if len(made) == count:
            break
        if not all(task.unused(new) for _, new in renames):
            continue
        edits = [(a, b, name) for a, b in places]
        test_edits = [(a, b, name) for a, b in in_tests]
        for (_, code, tested), (_, new) in zip(renamed, renames[1:]):
            edits += [(a, b, new) for a, b in code]
            test_edits += [(a, b, new) for a, b in tested]
        twin = {
            "prompt": edited(task.prompt, [e for e in edits if e[0] < task.cut]),
            "reference": edited(
                task.reference, [(a - task.cut, b - task.cut, new) for a, b, new in edits if a >= task.cut]
            ),
            "tests": edited(task.tests_text, test_edits),
            "entry": name,
            "renames": [{"from": old, "to": new} for old, new in renames],
            "soft": [] if is_clear else ["spec-in-name"],
        }
        if any(restored(twin[k], renames) != o for k, o in (
            ("prompt", task.prompt), ("reference", task.reference), ("tests", task.tests_text)
        )):
            raise Refused("not-invertible", "renaming back does not give the original")
        made.append(twin)
    if not made:
        raise Refused("name-collision", "the item uses every name of the list")
    return made


def restored(text, renames):
    for old, new in renames:
        text = word(new).sub(old, text)
    return text
