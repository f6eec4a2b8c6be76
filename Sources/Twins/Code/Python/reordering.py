# The parameters in another order; the tests call through an adapter.

TELLS_ORDER = re.compile(
    r"(?i)\b(?:former|latter|respectively)\b|\b(?:first|second|third|last|1st|2nd|3rd)\s+(?:argument|parameter|input|"
    r"list|array|string|number|integer|one|word|interval|dictionary|set|value|operand|tuple)\b"
)


def permuted_call(text, node, order, at):
    """The changes that put a call's arguments into another order, in calls inside them too."""
    places = [(at(a.lineno, a.col_offset), at(a.end_lineno, a.end_col_offset)) for a in node.args]
    texts = []
    for argument, (start, end) in zip(node.args, places):
        inner = [n for n in ast.walk(argument) if is_call(n, node.func.id)]
        texts.append(permuted_inner(text, start, end, inner, order, at))
    return [(start, end, texts[old]) for (start, end), old in zip(places, order)]


def permuted_inner(text, start, end, calls, order, at):
    if not calls:
        return text[start:end]
    outer = min(calls, key=lambda n: (at(n.lineno, n.col_offset), -at(n.end_lineno, n.end_col_offset)))
    if len(calls) > 1:
        raise Refused("call-form", "calls inside a call")
    edits = permuted_call(text, outer, order, at)
    return edited(text[start:end], [(a - start, b - start, new) for a, b, new in edits])


def is_call(node, name):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def check_call(node, size):
    if len(node.args) != size or node.keywords or any(isinstance(a, ast.Starred) for a in node.args):
        raise Refused("call-form", "a call of the function does not give every argument by its place")


def twins(task, draws, count):
    """Twins with permuted parameters."""
    parameters = task.parameters()
    size = len(parameters)
    if size < 2:
        raise Refused("one-parameter", "the function has %d parameters" % size)
    told = TELLS_ORDER.search(task.doc_text())
    if told:
        raise Refused("prose-tells-the-order", "the docstring says \"%s\"" % told.group())
    shown = re.search(r"(?i)\binput\s*[:=]", task.doc_text())
    calls = [n for n in ast.walk(task.program.tree) if is_call(n, task.entry)]
    used = [n for n in ast.walk(task.program.tree) if isinstance(n, ast.Name) and n.id == task.entry]
    formatted = any(word(task.entry).search(text) for text in words_in_f_strings(task.program))
    if len(used) != len(calls) or formatted or word(task.entry).search(task.tests_text):
        raise Refused("call-form", "the function is used without being called, or the tests use its name")
    found = examples(task)
    if shown and not found:
        raise Refused("example-not-rewritable", "the docstring shows input by \"%s\"" % shown.group())
    for node in calls + [e.node for e in found]:
        check_call(node, size)
    orders = draws.shuffled(list(permutations(size))[1:] if size <= 5 else [list(range(size))[::-1]])
    made = []
    for order in orders[:count]:
        edits = permuted_call_edits(task, parameters, calls, order)
        for example in found:
            source = Source(example.text, "an example")
            node = source.tree.body[0].value
            new = edited(example.text, permuted_call(example.text, node, order, source.at))
            edits.append((example.start, example.end, new))
        made.append({
            "prompt": edited(task.prompt, [e for e in edits if e[0] < task.cut]),
            "reference": edited(
                task.reference, [(a - task.cut, b - task.cut, new) for a, b, new in edits if a >= task.cut]
            ),
            "tests": adapter(task, [p.arg for p in parameters], order),
            "entry": task.entry,
            "order": order,
            "soft": [],
        })
    tests = [(twin, compile(twin["tests"], "<tests>", "exec")) for twin in made]
    kept = [twin for twin, code in tests if run_tests(ast.parse(task.program.text), code, task.entry)[0] != "pass"]
    if not kept:
        raise Refused("order-not-tested", "with the original's order the twin's tests pass too")
    return kept


def permutations(size):
    """All orders, the identity first."""
    if size == 0:
        yield []
        return
    for first in range(size):
        for rest in permutations(size - 1):
            yield [first] + [r if r < first else r + 1 for r in rest]


def permuted_call_edits(task, parameters, calls, order):
    spans = [task.program.span(p) for p in parameters]
    edits = [(a, b, task.program.text[slice(*spans[old])]) for (a, b), old in zip(spans, order)]
    inside = {id(n) for c in calls for a in c.args for n in ast.walk(a)}
    for call in calls:
        if id(call) not in inside:
            edits += permuted_call(task.program.text, call, order, task.program.at)
    return edits


def adapter(task, names, order):
    check = task.fresh("check_in_original_order")
    function = task.fresh("original_order")
    candidate = task.fresh("candidate") if task.candidate in names else task.candidate
    return task.tests_text.rstrip("\n") + """


%s = check


def check(%s):
    def %s(%s):
        return %s(%s)

    %s(%s)
""" % (
        check, candidate, function, ", ".join(names), candidate, ", ".join(names[old] for old in order), check,
        function,
    )
