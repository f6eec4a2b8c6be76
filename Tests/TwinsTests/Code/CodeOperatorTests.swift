// Twins of small functions with known answers, the guards, and hostile items.

import AuditModel
import Foundation
import Grading
import Testing
import Twins

@Suite(.enabled(if: CodeSamples.hasSandbox, "bubblewrap is not usable here: `apt-get install bubblewrap`"))
struct CodeOperatorTests {
    static let operators: [any TwinOperator] = [
        FunctionRenamingOperator(), ParameterReorderOperator(), ConstantShiftOperator(), FunctionCompositionOperator(),
    ]

    @Test func renamingChangesNamesAndNothingElse() throws {
        let twin = try #require(FunctionRenamingOperator().attempt(CodeSamples.item(), count: 1, seed: 1).twins.first)
        let renames = try #require(twin.proof.renames)
        // The prose says `lst`, which is no English word, and does not say `factor`: both are renamed.
        #expect(renames.map(\.from) == ["scaled_total", "lst", "factor"])
        try #require(renames.count == 3)
        let (function, list, factor) = (renames[0].to, renames[1].to, renames[2].to)
        #expect(
            twin.item.question
                == CodeSamples.prompt
                .replacing("scaled_total", with: function)
                .replacing("factor)", with: "\(factor))")
                .replacing("lst", with: list)
        )
        let task = try #require(CodeTask(of: twin.item))
        #expect(task.entryPoint == function)
        #expect(task.reference.contains("# \(list) may be empty") && task.reference.contains("total * \(factor)"))
        #expect(task.tests == CodeSamples.tests)
        // Nothing in the twin says what the second argument is.
        #expect(twin.grade == .guarded && twin.proof.kind == "tests")
        #expect((twin.proof.figures?["killed"] ?? 0) >= 8)
    }

    @Test func namesOfProseAndDataStay() throws {
        let prompt = """
            def add(text, n, a):
                '''Create a function add to add n to the text of a letter; a is taken from it, 'n' is not.
                >>> add("n", 1, 2)
                'n-1'
                '''

            """
        let tests =
            "def check(candidate):\n    assert candidate('n', n=1, a=2) == 'n-1'\n    assert candidate('x', 3, a=1) == 'x2'\n"
        let reference = "    return text + str(n - a)\n"
        let item = CodeSamples.item(prompt: prompt, entry: "add", reference: reference, tests: tests)
        let twin = try #require(FunctionRenamingOperator().attempt(item, count: 1, seed: 3).twins.first)
        // Each parameter is a word of the prose or of the data.
        #expect(twin.proof.renames?.map(\.from) == ["add"])
        let name = try #require(twin.proof.renames?.first?.to)
        #expect(twin.item.question.contains("Create a function \(name) to add n to"))
        #expect(twin.item.question.contains(">>> \(name)(\"n\", 1, 2)\n    'n-1'"))
    }

    @Test func keywordsOfTheTestsAreRenamedToo() throws {
        let prompt = "def widths(xs, by_2):\n    \"\"\"Return the widths of xs, each by_2 wider.\"\"\"\n"
        let tests =
            "def check(candidate):\n    assert candidate([1], by_2=2) == [3]\n    assert candidate(xs=[], by_2=1) == []\n"
        let item = CodeSamples.item(
            prompt: prompt,
            entry: "widths",
            reference: "    return [x + by_2 for x in xs]\n",
            tests: tests
        )
        let twin = try #require(FunctionRenamingOperator().attempt(item, count: 1, seed: 3).twins.first)
        let new = Dictionary(uniqueKeysWithValues: (twin.proof.renames ?? []).map { ($0.from, $0.to) })
        let task = try #require(CodeTask(of: twin.item))
        #expect(task.tests.contains("candidate([1], \(try #require(new["by_2"]))=2)"))
        #expect(task.tests.contains("candidate(\(try #require(new["xs"]))=[], "))
        #expect(task.reference == "    return [x + \(new["by_2"] ?? "") for x in \(new["xs"] ?? "")]\n")
        #expect(twin.item.question.contains("each \(new["by_2"] ?? "") wider"))
        #expect(twin.grade == .proved)
    }

    @Test func aNameThatCarriesTheSpecIsGradeB() throws {
        let prompt = "def is_prime(n):\n    \"\"\"Say whether it holds for n.\"\"\"\n"
        let tests = "def check(candidate):\n    assert candidate(7)\n    assert not candidate(8)\n"
        let reference = "    return n > 1 and all(n % d for d in range(2, n))\n"
        let item = CodeSamples.item(prompt: prompt, entry: "is_prime", reference: reference, tests: tests)
        let twin = try #require(FunctionRenamingOperator().attempt(item, count: 1, seed: 3).twins.first)
        #expect(twin.grade == .guarded && !twin.guards.contains("spec-in-name"))
    }

    @Test func reorderingMovesCallsAndExamples() throws {
        let twin = try #require(ParameterReorderOperator().attempt(CodeSamples.item(), count: 3, seed: 1).twins.first)
        #expect(twin.proof.permutation == [1, 0])
        #expect(twin.item.question.hasPrefix("def scaled_total(factor, lst):\n"))
        #expect(twin.item.question.contains(">>> scaled_total(2, [1, 20, 30])\n    100\n    >>> scaled_total(3, [])"))
        let task = try #require(CodeTask(of: twin.item))
        #expect(task.reference == CodeSamples.reference)
        #expect(task.tests.hasPrefix(CodeSamples.tests))
        // A call inside the reference.
        let prompt = "def count(n, lst):\n    \"\"\"Count n in lst.\n    >>> count(1, [1, 1])\n    2\n    \"\"\"\n"
        let reference = "    if not lst:\n        return 0\n    return (lst[0] == n) + count(n, lst[1:])\n"
        let tests = "def check(candidate):\n    assert candidate(2, [2, 3, 2]) == 2\n"
        let item = CodeSamples.item(prompt: prompt, entry: "count", reference: reference, tests: tests)
        let other = try #require(ParameterReorderOperator().attempt(item, count: 1, seed: 1).twins.first)
        #expect(CodeTask(of: other.item)?.reference == reference.replacing("(n, lst[1:])", with: "(lst[1:], n)"))
    }

    @Test func aConstantMovesWithEveryResult() throws {
        let twins = ConstantShiftOperator().attempt(CodeSamples.item(), count: 5, seed: 1).twins
        // 9 → 7, 8 and no other one-digit neighbour; 10, 11, 12 have two digits.
        #expect(Set(twins.compactMap { $0.proof.bindings?.first?.to }) == ["7", "8"])
        for twin in twins {
            let task = try #require(CodeTask(of: twin.item))
            let to = try #require(twin.proof.bindings?.first?.to)
            #expect(twin.grade == .guarded)
            #expect(twin.item.question == CodeSamples.prompt.replacing("than 9", with: "than \(to)"))
            #expect(task.reference == CodeSamples.reference.replacing("> 9", with: "> \(to)"))
            // By hand: [10, 9, 8] × 4 above 8 is 76, above 7 is 108.
            #expect(task.tests == CodeSamples.tests.replacing("== 40", with: to == "8" ? "== 76" : "== 108"))
        }
    }

    @Test func compositionRewritesEveryExample() throws {
        let twins = FunctionCompositionOperator().attempt(CodeSamples.item(), count: 12, seed: 1).twins
        #expect(twins.count == 12)
        #expect(Set(twins.map(\.item.question)).count == 12)
        for twin in twins {
            let task = try #require(CodeTask(of: twin.item))
            #expect(task.entryPoint.hasPrefix("scaled_total_") && task.tests.hasPrefix(CodeSamples.tests))
            let said = try #require(twin.item.question.split(separator: "This function returns ").last)
            let formula = try #require(said.split(separator: " instead").first).split(separator: " ")
            // `a * r + b` or `c - r`, computed here by hand for the examples' 100 and 0.
            let value: (Int) -> Int? = { r in
                if formula.count == 5, let a = Int(formula[0]), let b = Int(formula[4]) { return a * r + b }
                if formula.count == 3, let c = Int(formula[0]) { return c - r }
                return nil
            }
            let (first, second) = (try #require(value(100)), try #require(value(0)))
            #expect(
                twin.item.question.contains("[1, 20, 30], 2)\n    \(first)\n")
                    && twin.item.question.contains("[], 3)\n    \(second)\n")
            )
        }
    }

    @Test func sameSeedSameBytesAtAnyThreadCount() throws {
        let items = (0..<6).map { CodeSamples.item("item-\($0)") }
        let make = { (seed: UInt64, threads: Int) in
            TwinMaker.make(items, operators: Self.operators, count: 2, seed: seed, threads: threads)
        }
        let first = make(1, 1)
        #expect(first.twins.count > 30)
        #expect(make(1, 4) == first)
        #expect(make(2, 4) != first)
        #expect(
            TwinMaker.make([items[3]], operators: Self.operators, count: 2, seed: 1).twins
                == first.twins.filter { $0.of == "item-3" }
        )
    }

    @Test func placebosAreTwinsOfTwins() throws {
        for maker in Self.operators {
            var twin = try #require(maker.attempt(CodeSamples.item(), count: 1, seed: 1).twins.first)
            for generation in 2...3 {
                let attempt = maker.attempt(on: twin, count: 1, seed: UInt64(generation))
                twin = try #require(
                    attempt.twins.first,
                    "\(maker.declaration.id): \(String(describing: attempt.refusal))"
                )
                #expect(twin.generation == generation)
            }
        }
    }

    static let refused: [(maker: any TwinOperator, item: Item, guardID: String)] = {
        let deep = String(repeating: "(", count: 40_000)
        let renaming = FunctionRenamingOperator()
        let reorder = ParameterReorderOperator()
        let shift = ConstantShiftOperator()
        let composition = FunctionCompositionOperator()
        let one = "def f(lst):\n    \"\"\"Sum lst.\n    >>> f([1])\n    1\n    \"\"\"\n"
        let oneTests = "def check(candidate):\n    assert candidate([1, 2]) == 3\n"
        func small(_ prompt: String = one, _ reference: String = "    return sum(lst)\n", _ tests: String = oneTests)
            -> Item
        {
            CodeSamples.item(prompt: prompt, entry: "f", reference: reference, tests: tests)
        }
        return [
            (renaming, Item(id: "x", question: "2?", task: .number(NumberTask(gold: Rational(2)))), "wrong-kind"),
            (renaming, CodeSamples.item(prompt: String(repeating: "#", count: 10_000_000)), "oversized"),
            (renaming, CodeSamples.item(prompt: "# \u{0}"), "control-characters"),
            (renaming, CodeSamples.item(prompt: "# \u{202E}"), "control-characters"),
            (renaming, CodeSamples.item(prompt: "def scaled_total(:\n"), "not-python"),
            (renaming, CodeSamples.item(reference: "    return " + deep), "not-python"),
            (renaming, CodeSamples.item(reference: "    return 1\r\n"), "not-python"),
            (renaming, CodeSamples.item(entry: "a-b"), "not-python"),
            (renaming, CodeSamples.item(entry: "other"), "no-single-function"),
            (renaming, CodeSamples.item(tests: "assert scaled_total([], 1) == 0\n"), "no-check-function"),
            (renaming, small(one, "    f = sum(lst)\n    return f\n"), "name-reused"),
            (renaming, small(one, "    return eval('sum(lst) if f else 0')\n"), "name-in-string"),
            (renaming, small(one, "    return 0\n"), "reference-fails"),
            (renaming, small(one, "    import os\n    os._exit(0)\n"), "reference-fails"),
            (renaming, small(one, "    while True: pass\n"), "reference-fails"),
            (renaming, small(one, "    return sum(lst)\n", "def check(candidate):\n    pass\n"), "tests-kill-nothing"),
            (reorder, small(), "one-parameter"),
            (reorder, small("def f(lst, k=1):\n    \"\"\"Sum lst.\"\"\"\n"), "signature-form"),
            (reorder, small("def f(lst, k):\n    \"\"\"The first argument is lst.\"\"\"\n"), "prose-tells-the-order"),
            (reorder, small("def f(lst, k):\n    \"\"\"Sum.\n    f(*both) == 1\n    \"\"\"\n"), "call-form"),
            (
                reorder,
                small(
                    "def f(lst, k):\n    \"\"\"Add.\"\"\"\n",
                    "    return lst + k\n",
                    "def check(candidate):\n    assert candidate(1, 2) == 3\n"
                ),
                "order-not-tested"
            ),
            (shift, small(), "no-single-constant"),
            (shift, small("def f(lst):\n    # sum\n"), "no-docstring"),
            (shift, small(one.replacing("    1\n", with: "    2\n")), "example-disagrees"),
            (
                shift, small(one, "    return sum(lst)\n", "def check(candidate):\n    assert candidate([1]) > 0\n"),
                "tests-not-rewritable"
            ),
            (composition, small(one.replacing("    1\n", with: "    one\n")), "example-not-rewritable"),
            (
                composition, small(one.replacing("Sum lst.", with: "For lst = [3] the output should be 3.")),
                "example-not-rewritable"
            ),
            (
                composition,
                small(
                    "def f(lst):\n    \"\"\"Sum.\"\"\"\n",
                    "    return {1: sum(lst)}\n",
                    "def check(candidate):\n    assert candidate([1]) == {1: 1}\n"
                ), "result-type"
            ),
            (composition, small(one.replacing("Sum lst", with: "Sum r s t u v w")), "name-collision"),
            (
                composition, small(one, "    return sum(lst)\n", "def check(candidate):\n    assert f([1, 2]) == 3\n"),
                "tests-name-the-function"
            ),
        ]
    }()

    @Test func guards() {
        for row in Self.refused {
            let attempt = row.maker.attempt(row.item, count: 1, seed: 1)
            let seen = attempt.refusal.map { "\($0.guardID): \($0.detail)" } ?? "\(attempt.twins.count) twins"
            #expect(
                attempt.refusal?.guardID == row.guardID,
                "\(row.maker.declaration.id) \(row.guardID), not \(seen)"
            )
            #expect(row.maker.declaration.guards.contains(row.guardID))
            #expect((attempt.refusal?.detail.count ?? 0) <= 200)
        }
    }

    @Test func nothingIsAskedOfZeroTwins() {
        for maker in Self.operators {
            let attempt = maker.attempt(CodeSamples.item(), count: 0, seed: 1)
            #expect(attempt.twins.isEmpty && attempt.refusal == nil)
        }
    }
}
