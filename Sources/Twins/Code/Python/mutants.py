# Tests are only as good as the wrong programs they catch: small changes of the reference that must fail.
#
# A mutant is stopped by counting turns of loops and calls, not by the clock, so that the count of the caught is the
# same on a slow machine; the clock is behind it for what does not loop in Python.

MOST_MUTANTS = 12

COMPARISONS = {
    ast.Lt: (ast.GtE, ast.LtE), ast.LtE: (ast.Gt, ast.Lt), ast.Gt: (ast.LtE, ast.GtE), ast.GtE: (ast.Lt, ast.Gt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
ARITHMETIC = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.Pow: ast.Mult,
}


class Spent(BaseException):
    """A program that took many times the turns of the reference."""


def changes(node):
    """The names of the changes that a node allows."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return ["compare-%d" % n for n in range(len(COMPARISONS.get(type(node.ops[0]), ())))]
    if isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in ARITHMETIC:
        return ["arithmetic"]
    if isinstance(node, ast.BoolOp):
        return ["and-or"]
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        return ["negate"]
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return ["plus-one", "minus-one"]
    if isinstance(node, (ast.If, ast.IfExp, ast.While)):
        return ["other-branch"]
    if isinstance(node, ast.Return) and node.value is not None:
        return ["return-none"]
    return []


def change(node, name):
    """Makes one change in place."""
    if name.startswith("compare-"):
        node.ops = [COMPARISONS[type(node.ops[0])][int(name[8:])]()]
    elif name == "arithmetic":
        node.op = ARITHMETIC[type(node.op)]()
    elif name == "and-or":
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif name == "negate":
        node.value = not node.value
    elif name in ("plus-one", "minus-one"):
        node.value += 1 if name == "plus-one" else -1
    elif name == "other-branch":
        node.test = ast.copy_location(ast.UnaryOp(op=ast.Not(), operand=node.test), node.test)
    elif name == "return-none":
        node.value = ast.copy_location(ast.Constant(value=None), node.value)


def sites(tree, first_line):
    """(key, node, change) for every change of a node from a line on, in the order of the text."""
    found = []

    def visit(node):
        if isinstance(node, ast.JoinedStr):
            return
        line = getattr(node, "lineno", 0)
        if line >= first_line:
            for name in changes(node):
                key = (line, node.col_offset, node.end_lineno, node.end_col_offset, type(node).__name__, name)
                found.append((key, node, name))
        for child in ast.iter_child_nodes(node):
            # Annotations are not run; strings on their own are documentation.
            if not isinstance(child, ast.arg):
                visit(child)

    visit(tree)
    return sorted(found, key=lambda site: site[0])


def counted(tree):
    """The tree with a call of `__turn__` at the start of every loop's and function's body."""
    for node in list(ast.walk(tree)):
        if isinstance(node, (ast.For, ast.While, ast.FunctionDef)):
            call = ast.Expr(ast.Call(func=ast.Name(id="__turn__", ctx=ast.Load()), args=[], keywords=[]))
            node.body.insert(0, call)
    return ast.fix_missing_locations(tree)


def run_tests(tree, tests, entry, budget=10_000_000, wrap=None, cpu=3):
    """Runs `check(entry)` on a program's tree in a child: (result, detail or the turns that it took)."""

    def action():
        turns = [0]

        def turn():
            turns[0] += 1
            if turns[0] > budget:
                raise Spent()

        space = {"__name__": "__main__", "__turn__": turn}
        exec(compile(counted(tree), "<program>", "exec"), space)
        exec(tests, space)
        report = None
        candidate = space[entry]
        if wrap:
            candidate, report = wrap(candidate)
        space["check"](candidate)
        return json.dumps({"turns": turns[0], "report": report() if report else None})

    result, detail = in_child(action, cpu, cpu * 3.0)
    return result, json.loads(detail) if result == "pass" else detail


def prove(prompt, reference, tests, entry):
    """Shows that the reference passes and counts the mutants that fail: {"mutants", "killed"}; or refuses."""
    text = prompt + reference
    try:
        tree, tests = ast.parse(text), compile(tests, "<tests>", "exec")
    except (SyntaxError, ValueError) as error:
        raise Refused("reference-fails", "the twin does not parse: %s" % error)
    result, detail = run_tests(tree, tests, entry)
    if result != "pass":
        raise Refused("reference-fails", "with the twin's tests: %s" % detail)
    budget = 5 * detail["turns"] + 5_000
    first = prompt.count("\n") + 1
    count = len(sites(ast.parse(text), first))
    picked = sorted({index * count // MOST_MUTANTS for index in range(MOST_MUTANTS)}) if count else []
    killed = mutants = 0
    for index in picked:
        mutant = ast.parse(text)
        _, node, name = sites(mutant, first)[index]
        change(node, name)
        mutants += 1
        try:
            killed += run_tests(mutant, tests, entry, budget, cpu=2)[0] != "pass"
        except (SyntaxError, ValueError, RecursionError):
            killed += 1
    if killed == 0:
        raise Refused("tests-kill-nothing", "the tests pass every one of %d wrong programs" % mutants)
    return {"mutants": mutants, "killed": killed}
