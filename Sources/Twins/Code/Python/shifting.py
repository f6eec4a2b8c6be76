# Another value for a constant of the task: in the prose, in the reference, and in every result that follows from it.


def test_values(task):
    """(call text, start, end) of every expected literal; refused where a test has another form."""
    check = [n for n in task.tests.tree.body if isinstance(n, ast.FunctionDef) and n.name == "check"][-1]
    found = []
    for node in check.body:
        if isinstance(node, ast.Expr) and isinstance(node.value, (ast.Constant, ast.Name)):
            continue
        if isinstance(node, ast.Pass) or (
            isinstance(node, ast.Assert) and isinstance(node.test, ast.Constant) and node.test.value is True
        ):
            continue
        test = node.test if isinstance(node, ast.Assert) else None
        if not (
            isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq)
            and isinstance(test.left, ast.Call) and isinstance(test.left.func, ast.Name)
            and test.left.func.id == task.candidate
        ):
            raise Refused("tests-not-rewritable", "a test is no `assert candidate(...) == literal`")
        try:
            ast.literal_eval(test.comparators[0])
        except (ValueError, TypeError, SyntaxError):
            raise Refused("tests-not-rewritable", "a test's result is no literal")
        names = {n.id for n in ast.walk(test.left) if isinstance(n, ast.Name)} - {task.candidate}
        if not names <= BUILTIN:
            raise Refused("tests-not-rewritable", "a test's argument is a variable")
        if test.left.keywords:
            raise Refused("tests-not-rewritable", "a test gives an argument by name")
        start, end = task.tests.span(test.left)
        function_end = task.tests.span(test.left.func)[1]
        found.append((task.tests.text[function_end:end],) + task.tests.span(test.comparators[0]))
    if not found:
        raise Refused("tests-not-rewritable", "there is no test of the form `assert candidate(...) == literal`")
    return found


def constants(task, prose):
    """Integers that the prose and the reference have once each, no entries of a list or table in either."""
    found = []
    tables = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Subscript)
    inside = {id(n) for t in ast.walk(task.program.tree) if isinstance(t, tables) for n in ast.walk(t)}
    # A 2 after these means "even" or "half", whatever 2 the prose has.
    halves = (ast.Mod, ast.FloorDiv, ast.Div)
    operations = [n for n in ast.walk(task.program.tree) if isinstance(n, ast.BinOp)]
    halving = {id(n.right) for n in operations if isinstance(n.op, halves)}
    for node in ast.walk(task.program.tree):
        if not isinstance(node, ast.Constant) or type(node.value) is not int or node.value < 2 or id(node) in inside:
            continue
        if node.value == 2 and id(node) in halving:
            continue
        start, end = task.program.span(node)
        digits = str(node.value)
        if start < task.cut or task.program.text[start:end] != digits:
            continue
        number = re.compile(r"(?<![\w.])(?<!<= )(?<!\d, )(?<!\d,)%s(?!\w|\.\d|,? ?<|, ?\d)" % digits)
        in_reference = list(re.compile(r"(?<!\d)%s(?!\d)" % digits).finditer(task.reference))
        in_prose = [m for a, b in prose for m in number.finditer(task.prompt, a, b)]
        anywhere = [m for a, b in prose for m in re.compile(r"(?<!\d)%s(?!\d)" % digits).finditer(task.prompt, a, b)]
        if len(in_reference) == len(in_prose) == len(anywhere) == 1 and digits not in task.entry:
            found.append((node.value, in_prose[0].span(), (start, end)))
    return found


def outside(task, found):
    """The parts of the docstring that are no example."""
    spans, at = [], task.doc[0]
    for example in found:
        spans.append((at, example.start))
        at = example.value_end
    return spans + [(at, task.doc[1])]


def results(program, entry, calls):
    """The values of calls by a program, each as text; refused where one has no literal."""

    def action():
        space = {"__name__": "__main__"}
        exec(compile(program, "<program>", "exec"), space)
        return json.dumps([repr(eval(entry + call, space)) for call in calls])

    result, detail = in_child(action, 3, 9.0)
    if result != "pass":
        raise Refused("oracle-fails", "with another constant: %s" % detail)
    shown = json.loads(detail)
    for text in shown:
        try:
            ast.literal_eval(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            raise Refused("oracle-fails", "a result is no literal: %s" % text[:60])
        if len(text) > 2000 or "{" in text:
            raise Refused("oracle-fails", "a result is long, or a set or dictionary")
    return shown


def twins(task, draws, count):
    """Twins with one constant shifted."""
    if not task.doc:
        raise Refused("no-docstring", "the prompt has no docstring in triple quotes")
    found = examples(task)
    settled(task, found)
    agreed(task, found)
    tests = test_values(task)
    candidates = constants(task, outside(task, found))
    if not candidates:
        raise Refused("no-single-constant", "no integer stands once in the prose and once in the reference")
    made, why = [], None
    choices = [(c, step) for step in draws.shuffled((-2, -1, 1, 2, 3)) for c in candidates]
    for (value, prose, code), step in choices:
        new = value + step
        if len(made) == count:
            break
        if new < 2 or len(str(new)) != len(str(value)) or re.search(r"(?<!\d)%d(?!\d)" % new, task.doc_text()):
            continue
        try:
            made.append(shifted(task, found, tests, value, new, prose, code))
        except Refused as refused:
            why = why or refused
    if not made:
        raise why or Refused("no-single-constant", "no neighbouring value is free")
    return made


def shifted(task, found, tests, value, new, prose, code):
    edits = [prose + (str(new),), code + (str(new),)]
    program = edited(task.program.text, edits)
    shown = results(program, task.entry, [t[0] for t in tests])
    test_edits = []
    for (call, start, end), text in zip(tests, shown):
        old = task.tests.text[start:end]
        if not same(ast.literal_eval(text), ast.literal_eval(old)):
            test_edits.append((start, end, text))
    if not test_edits:
        raise Refused("constant-not-tested", "no test depends on %d" % value)
    told = results(program, task.entry, [e.text[len(task.entry):] for e in found])
    for example, text in zip(found, told):
        if not same(ast.literal_eval(text), example.value):
            like = task.program.text[example.value_start:example.value_end]
            edits.append((example.value_start, example.value_end, written(ast.literal_eval(text), like)))
    return {
        "prompt": edited(task.prompt, [e for e in edits if e[0] < task.cut]),
        "reference": edited(task.reference, [(a - task.cut, b - task.cut, n) for a, b, n in edits if a >= task.cut]),
        "tests": edited(task.tests_text, test_edits),
        "entry": task.entry,
        "bindings": [{"offset": len(task.program.text[:a].encode("utf-8")), "from": str(value), "to": str(new)}
                     for a, b, n in edits[:1]],
        "soft": ["meaning-of-the-constant"],
        "recomputed": len(test_edits),
    }
