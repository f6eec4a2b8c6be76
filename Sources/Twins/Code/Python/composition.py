# A known function applied to the result: another task with the same skill, whose key follows from the original's.

SUFFIXES = ("adjusted", "modified", "revised", "extended")


class Step:
    """A function of a result r that can be undone: in prose, in Python, and backwards for the tests."""

    def __init__(self, prose, code, forward, accepts, back):
        self.prose, self.code, self.forward, self.accepts, self.back = prose, code, forward, accepts, back


def whole_numbers(draws):
    steps = []
    for factor in draws.shuffled(range(2, 10)):
        for plus in draws.shuffled(range(1, 20))[:2]:
            steps.append(Step(
                "%d * r + %d" % (factor, plus), "%d * r + %d" % (factor, plus),
                lambda r, f=factor, p=plus: f * r + p,
                "type(value) is int and (value - %d) %% %d == 0" % (plus, factor),
                "(value - %d) // %d" % (plus, factor),
            ))
    for top in draws.shuffled(range(10, 100))[:6]:
        steps.append(Step(
            "%d - r" % top, "%d - r" % top, lambda r, t=top: t - r, "type(value) is int", "%d - value" % top
        ))
    return steps


def numbers(draws):
    """Exact for floats: powers of two and signs."""
    accepts = "type(value) in (int, float)"
    return [
        Step("2 * r", "2 * r", lambda r: 2 * r, accepts, "value / 2"),
        Step("4 * r", "4 * r", lambda r: 4 * r, accepts, "value / 4"),
        Step("-r", "-r", lambda r: -r, accepts, "-value"),
        Step("-2 * r", "-2 * r", lambda r: -2 * r, accepts, "value / -2"),
    ]


def truths(draws):
    return [Step("the opposite, True where r is False and False where r is True,", "not r", lambda r: not r,
                 "type(value) is bool", "not value")]


def strings(draws):
    steps = [Step("the characters of r in reverse order", "r[::-1]", lambda r: r[::-1], "type(value) is str",
                  "value[::-1]")]
    for left, right, name in (("[", "]", "square brackets"), ("<", ">", "angle brackets"), ("(", ")", "parentheses")):
        steps.append(Step(
            "r between %s, %s before it and %s after it," % (name, left, right),
            "'%s' + r + '%s'" % (left, right), lambda r, a=left, b=right: a + r + b,
            "type(value) is str and len(value) > 1 and value[0] == '%s' and value[-1] == '%s'" % (left, right),
            "value[1:-1]",
        ))
    return steps


def lists(draws):
    return [
        Step("a list of the elements of r in reverse order", "r[::-1]", lambda r: r[::-1], "type(value) is list",
             "value[::-1]"),
        Step("a list of the elements of r followed by one more, the number of elements of r,", "r + [len(r)]",
             lambda r: r + [len(r)], "type(value) is list and value != [] and value[-1] == len(value) - 1",
             "value[:-1]"),
        Step("a list that begins with the number of elements of r and goes on with the elements of r",
             "[len(r)] + r", lambda r: [len(r)] + r,
             "type(value) is list and value != [] and value[0] == len(value) - 1", "value[1:]"),
    ]


def tuples(draws):
    return [
        Step("a tuple of the elements of r in reverse order", "r[::-1]", lambda r: r[::-1], "type(value) is tuple",
             "value[::-1]"),
        Step("a tuple of the elements of r followed by one more, the number of elements of r,", "r + (len(r),)",
             lambda r: r + (len(r),), "type(value) is tuple and value != () and value[-1] == len(value) - 1",
             "value[:-1]"),
    ]


STEPS = {
    ("int",): whole_numbers, ("float",): numbers, ("float", "int"): numbers, ("bool",): truths, ("str",): strings,
    ("list",): lists, ("tuple",): tuples,
}


def observed(task, steps_of):
    """The types of the results that the tests look at, and for each type's steps how many results they change."""
    tree = task.program.tree
    tests = compile(task.tests_text, "<tests>", "exec")

    def wrap(candidate):
        seen, kinds = [], set()

        def watched(*values, **named):
            result = candidate(*values, **named)
            kinds.add(type(result).__name__)
            if len(seen) < 500 and result is not None:
                try:
                    seen.append((type(result).__name__, result, repr(result)))
                except Exception:
                    pass
            return result

        def report():
            changed = {}
            for kind, steps in steps_of.items():
                counts = []
                for step in steps:
                    try:
                        counts.append(sum(repr(step.forward(r)) != text for k, r, text in seen if k in kind))
                    except Exception:
                        counts.append(0)
                changed["+".join(kind)] = counts
            return {"kinds": sorted(kinds), "seen": len(seen), "changed": changed}

        return watched, report

    result, detail = run_tests(tree, tests, task.entry, wrap=wrap)
    if result != "pass":
        raise Refused("reference-fails", "with the original's tests: %s" % detail)
    return detail["report"]


def twins(task, draws, count):
    """Twins that return a known function of what the original returns."""
    if not task.doc:
        raise Refused("no-docstring", "the prompt has no docstring in triple quotes")
    names = [p.arg for p in task.parameters()]
    if word(task.entry).search(task.tests_text):
        raise Refused("tests-name-the-function", "the tests use %s besides their candidate" % task.entry)
    body = [n for n in task.function.body if task.program.span(n)[0] < task.cut]
    if len(body) != 1:
        raise Refused("prompt-has-code", "the prompt's function has more than a docstring")
    found = examples(task)
    settled(task, found)
    values = agreed(task, found)
    steps_of = {kind: steps(draws) for kind, steps in STEPS.items()}
    report = observed(task, steps_of)
    kind = tuple(k for k in report["kinds"] if k != "NoneType")
    if kind not in steps_of or not report["seen"]:
        raise Refused("result-type", "the tests look at results of type %s" % ", ".join(report["kinds"] or ["none"]))
    shown = {type(v).__name__ for v in values} - {"NoneType"}
    if not shown <= set(kind):
        raise Refused("result-type", "an example's result is of type %s" % ", ".join(sorted(shown)))
    has_none = "NoneType" in report["kinds"] or any(v is None for v in values)
    enough = [s for s, n in zip(steps_of[kind], report["changed"]["+".join(kind)]) if 2 * n >= report["seen"]]
    if not enough:
        raise Refused("composition-changes-nothing", "most results stay what they are")
    suffixes = draws.shuffled(SUFFIXES)
    steps = draws.shuffled(enough)[:count]
    return [composed(task, names, found, step, has_none, suffixes[i % 4]) for i, step in enumerate(steps)]


def composed(task, names, found, step, has_none, suffix):
    new = task.fresh("%s_%s" % (task.entry, suffix))
    text = task.program.text
    line = text[:task.doc[0] - 3].rsplit("\n", 1)[-1]
    if line.strip(" \trRuU"):
        raise Refused("prompt-has-code", "the docstring does not begin on a line of its own")
    indent = re.match(r"\s*", line).group()
    name = task.name_place()
    edits = [name + (new,)]
    for a, b in function_mentions(task, [task.doc]):
        edits.append((a, b, new))
    for example in found:
        like = text[example.value_start:example.value_end]
        value = example.value if example.value is None else step.forward(example.value)
        edits.append((example.value_start, example.value_end, written(value, like)))
    free = [c for c in "rstuvw" if not word(c).search(task.doc_text()) and c not in names]
    if not free:
        raise Refused("name-collision", "the docstring and the signature leave no letter for the result")
    sentences = ["The description above%s defines a value r." % (", without its examples," if found else "")]
    sentences.append("This function returns %s instead of r%s." % (
        step.prose, "; where r is None, it returns None" if has_none else ""))
    sentences = [word("r").sub(free[0], sentence) for sentence in sentences]
    if found:
        sentences.append("The examples show what it returns.")
    content = task.doc_text()
    kept = len(content.rstrip())
    edits.append((task.doc[0] + kept, task.doc[1], "\n\n%s%s\n%s" % (indent, ("\n" + indent).join(sentences), indent)))
    guard = "%sif %s is None:\n%s    return None\n" % (indent, free[0], indent) if has_none else ""
    helper = "%s\n%s" % (task.signature(), task.reference)
    reference = "%s%s = %s(%s)\n%s%sreturn %s\n\n\n%s" % (
        indent, free[0], task.entry, ", ".join(names), guard, indent, word("r").sub(free[0], step.code), helper)
    return {
        "prompt": edited(task.prompt, edits),
        "reference": reference,
        "tests": undoing(task, step, has_none),
        "entry": new,
        "renames": [{"from": task.entry, "to": new}],
        "steps": [step.code],
        "soft": [],
    }


def undoing(task, step, has_none):
    """The original's tests on what is left when the known function is undone; what it cannot give fails."""
    check, undone = task.fresh("check_of_the_original"), task.fresh("undone")
    guard = "        if value is None:\n            return None\n" if has_none else ""
    return task.tests_text.rstrip("\n") + """


%s = check


def check(%s):
    def %s(*values, **named):
        value = %s(*values, **named)
%s        assert %s, "no value of the composed function"
        return %s

    %s(%s)
""" % (check, task.candidate, undone, task.candidate, guard, step.accepts, step.back, check, undone)
