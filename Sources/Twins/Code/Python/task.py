# A code item as Python sees it: where its function, docstring, comments and tests are, to the character.
#
# Everything that is written into a twin is cut from the original's text at these places; nothing is printed from a
# syntax tree, because interpreters print trees differently.
import ast
import io
import re
import tokenize

BUILTIN = frozenset(dir(__builtins__))


class Refused(Exception):
    """A guard that fired."""

    def __init__(self, guard, detail):
        super().__init__(guard, detail)
        self.guard = guard
        self.detail = detail


class Draws:
    """SplitMix64 from a state that SeededRandom drew: the same draws on every machine."""

    def __init__(self, state):
        self.state = state

    def next(self):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return z ^ (z >> 31)

    def shuffled(self, values):
        values = list(values)
        for index in range(len(values) - 1, 0, -1):
            other = self.next() * (index + 1) >> 64
            values[index], values[other] = values[other], values[index]
        return values


class Source:
    """A text with its syntax tree and the places of its nodes as offsets in characters."""

    def __init__(self, text, what):
        self.text = text
        try:
            self.tree = ast.parse(text)
            self.tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
        except (SyntaxError, ValueError, RecursionError, MemoryError, tokenize.TokenError) as error:
            raise Refused("not-python", "%s cannot be parsed: %s" % (what, type(error).__name__))
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def at(self, line, column):
        """The offset of a node's line (from 1) and column (in bytes of UTF-8)."""
        text = self.lines[line - 1]
        inside = column if text.isascii() else len(text.encode("utf-8")[:column].decode("utf-8"))
        return self.starts[line - 1] + inside

    def span(self, node):
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno, node.end_col_offset)

    def comments(self):
        return [
            (self.starts[t.start[0] - 1] + t.start[1], self.starts[t.end[0] - 1] + t.end[1])
            for t in self.tokens
            if t.type == tokenize.COMMENT
        ]


class Task:
    """The prompt with the reference after it, the tests, and what both say."""

    def __init__(self, job):
        self.prompt, self.reference = job["prompt"], job["reference"]
        self.tests_text, self.entry = job["tests"], job["entry"]
        for text in (self.prompt, self.reference, self.tests_text):
            if "\r" in text or "\f" in text:
                raise Refused("not-python", "a text has line ends that are not line feeds")
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", self.entry):
            raise Refused("not-python", "the entry point is not a plain name")
        self.program = Source(self.prompt + self.reference, "the prompt with its reference")
        self.tests = Source(self.tests_text, "the test program")
        self.cut = len(self.prompt)
        self.function = self.find_function()
        self.doc = self.find_doc()
        self.candidate = self.find_candidate()

    def find_function(self):
        found = [n for n in self.program.tree.body if isinstance(n, ast.FunctionDef) and n.name == self.entry]
        if len(found) != 1 or found[0].decorator_list:
            raise Refused("no-single-function", "the program defines %s %d times" % (self.entry, len(found)))
        start, end = self.program.span(found[0])
        if start >= self.cut or end <= self.cut:
            raise Refused("no-single-function", "the reference does not continue the prompt's function")
        return found[0]

    def find_doc(self):
        """The place of the docstring's content, between its triple quotes; None without one."""
        for node in self.function.body:
            if isinstance(node, ast.Expr) and isinstance(getattr(node.value, "value", None), str):
                start, end = self.program.span(node)
                text = self.program.text[start:end]
                if end <= self.cut and text[:3] in ('"""', "'''") and text[-3:] == text[:3] and len(text) >= 6:
                    return start + 3, end - 3
        return None

    def find_candidate(self):
        checks = [n for n in self.tests.tree.body if isinstance(n, ast.FunctionDef) and n.name == "check"]
        # A twin's tests may define it again around the original's: the last one counts.
        if not checks or len(checks[-1].args.args) != 1 or checks[-1].args.vararg or checks[-1].args.kwonlyargs:
            raise Refused("no-check-function", "the tests do not define check(candidate)")
        return checks[-1].args.args[0].arg

    def parameters(self):
        """The ast.arg of every parameter; refused where the signature has more than plain ones."""
        args = self.function.args
        if args.vararg or args.kwarg or args.kwonlyargs or args.posonlyargs or args.defaults:
            raise Refused("signature-form", "the signature has defaults, stars or slashes")
        return args.args

    def signature(self):
        """The text from `def` to the colon that ends the signature."""
        start = self.program.span(self.function)[0]
        depth, began = 0, False
        for token in self.program.tokens:
            offset = self.program.starts[token.start[0] - 1] + token.start[1]
            if offset < start:
                continue
            if token.string in "([{" and token.type == tokenize.OP:
                depth, began = depth + 1, True
            elif token.string in ")]}" and token.type == tokenize.OP:
                depth -= 1
            elif token.string == ":" and depth == 0 and began:
                return self.program.text[start:offset + 1]
        raise Refused("signature-form", "the end of the signature was not found")

    def doc_text(self):
        return self.program.text[self.doc[0]:self.doc[1]] if self.doc else ""

    def name_place(self):
        """Where the function's name is in its definition."""
        start = self.program.span(self.function)[0]
        found = re.compile(r"def\s+(%s)\b" % re.escape(self.entry)).match(self.program.text, start)
        if not found:
            raise Refused("signature-form", "the name was not found after `def`")
        return found.span(1)

    def texts(self):
        return self.program.text, self.tests_text

    def unused(self, name):
        """Whether a name is in none of the texts, as a word."""
        return all(not word(name).search(text) for text in self.texts())

    def fresh(self, name):
        """The name, or the name with the first number that makes it new."""
        for number in range(1, 1000):
            tried = name if number == 1 else "%s_%d" % (name, number)
            if self.unused(tried):
                return tried
        raise Refused("name-collision", "no unused name like %s" % name)


def word(name):
    """Finds a name as a whole word."""
    return re.compile(r"(?<!\w)%s(?!\w)" % re.escape(name))


def edited(text, edits):
    """The text with (start, end, new) written over; the places must not overlap."""
    parts, at = [], 0
    for start, end, new in sorted(edits):
        if start < at:
            raise Refused("overlapping-edits", "two changes meet at character %d" % start)
        parts += [text[at:start], new]
        at = end
    return "".join(parts + [text[at:]])


def words_in_f_strings(source):
    """The texts of f-strings, without prefix, in which old and new interpreters place names differently."""
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.JoinedStr):
            start, end = source.span(node)
            found.append(source.text[start:end].lstrip("fFrR"))
    return found
