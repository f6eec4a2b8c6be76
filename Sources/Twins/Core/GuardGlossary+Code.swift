// What the guards of the operators on code mean.

extension GuardGlossary {
    /// Guards of the operators on code.
    static let code: KeyValuePairs<String, String> = [
        "no-twin": "The operator has no other twin of this item.",
        "no-sandbox": "Python could not be run in a sandbox on this machine.",
        "sandbox-ended": "The run in the sandbox ended without an answer, as when it took too long.",
        "not-python": "The program or its tests cannot be taken apart as Python.",
        "no-single-function": "Prompt and reference do not together define the function exactly once and undecorated.",
        "no-check-function": "The tests do not define `check(candidate)`.",
        "reference-fails": "The reference fails tests: the original's, or after the change the twin's.",
        "tests-kill-nothing": "The tests catch none of the wrong programs made from the reference: they show nothing.",
        "name-reused": "The function's name is bound to something else too: a variable, a parameter, a built-in.",
        "name-in-string": "The function's name stands in a string of the program, or behind a backslash in prose.",
        "overlapping-edits": "Two changes of the program would meet in one place.",
        "name-collision": "No new name is free: the item uses every one that could be given.",
        "not-invertible": "Renaming back would not give the original.",
        "spec-in-name": "Soft, grade B: the docstring does not say all that the old names said.",
        "signature-form": "The function's signature has defaults, stars or slashes, or could not be found.",
        "one-parameter": "The function has fewer than two parameters: there is no other order.",
        "prose-tells-the-order": "The docstring speaks of an order, as in \"the first list\" or \"respectively\".",
        "call-form": "The function is used otherwise than in plain calls, or the tests use its name.",
        "example-not-rewritable": "An example in the docstring cannot be read, run or rewritten with certainty.",
        "order-not-tested": "With the original's order of parameters the twin's tests pass too: they do not tell.",
        "no-docstring": "The prompt has no docstring in triple quotes.",
        "example-disagrees": "An example in the docstring shows another result than the reference gives.",
        "tests-not-rewritable": "Some test is not a plain `assert candidate(...) == literal`, or there is none.",
        "no-single-constant": "No whole number is once in the prose and once in the reference, with a free neighbour.",
        "oracle-fails": "With another constant the reference fails, or gives what is no short literal.",
        "constant-not-tested": "No test's result depends on the constant.",
        "meaning-of-the-constant": "Soft, always, grade B: that prose and code mean the same number is not shown.",
        "tests-name-the-function": "The tests use the function's name besides their candidate.",
        "prompt-has-code": "The prompt's function has more in it than a docstring that begins a line.",
        "result-type": "The results seen in tests and examples are not all of one type for which a step is known.",
        "composition-changes-nothing": "Every step that could be added leaves most results of the tests as they are.",
    ]
}
