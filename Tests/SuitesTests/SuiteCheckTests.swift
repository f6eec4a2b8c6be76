// The checks on suites made for them: a clean one passes all, each fault fails its own check and no other.
import AuditModel
import Suites
import Testing

@Suite struct SuiteCheckTests {
    private func suite(_ items: [Item]) -> Suite {
        Suite(manifest: SuiteManifest(id: "t", title: "T"), items: items, fingerprint: "")
    }

    private func results(_ items: [Item]) -> [String: SuiteCheckResult] {
        Dictionary(uniqueKeysWithValues: SuiteCheck.run(suite(items)).map { ($0.id, $0) })
    }

    private func failed(_ items: [Item]) -> [String] { SuiteCheck.run(suite(items)).filter { !$0.passed }.map(\.id) }

    /// Eighty different items with balanced keys; the words are numbered, so that no two items share many.
    private func clean(gold: (Int) -> Int = { $0 % 4 }) -> [Item] {
        (0..<80).map { n in
            let options = (0..<4).map { "option\(n)x\($0) word\(n)" }
            let question = "Which of q\(n)a q\(n)b q\(n)c is the right thing to say?"
            return Item(
                id: ItemID("i\(n)"),
                question: question,
                task: .choice(ChoiceTask(options: options, gold: gold(n)))
            )
        }
    }

    @Test func aCleanSuitePassesEverything() {
        let results = SuiteCheck.run(suite(clean()))
        #expect(
            results.map(\.id) == [
                "duplicates", "near-duplicates", "key-balance", "answer-in-prompt", "equal-options", "field-lengths",
                "labels",
            ]
        )
        #expect(results.allSatisfy { $0.status == .passed && $0.items.isEmpty })
    }

    @Test func whatThereIsNotIsNotApplicable() {
        let items = [Item(id: "a", question: "f", task: .code(CodeTask(entryPoint: "f", reference: "", tests: "t")))]
        let notApplicable = SuiteCheck.run(suite(items)).filter { $0.status == .notApplicable }.map(\.id)
        #expect(notApplicable == ["key-balance", "answer-in-prompt", "equal-options", "labels"])
    }

    @Test func duplicatesButForCaseAndPunctuation() {
        var items = clean()
        items[7].question = "  " + items[3].question.uppercased() + "!"
        items[7].task = items[3].task
        #expect(results(items)["duplicates"]?.items == ["i3", "i7"])
        #expect(failed(items) == ["duplicates"])
    }

    @Test func formulasThatDifferInASignAreNotDuplicates() {
        let items = ["x^2 - 1", "x^2 + 1"].enumerated().map { index, formula in
            Item(
                id: ItemID("\(index)"),
                question: "What is \(formula) at 3?",
                task: .number(NumberTask(gold: Rational(8 + 2 * index)))
            )
        }
        #expect(!failed(items).contains("duplicates"))
    }

    /// 19 shared words of 21 in all are 0.905; 18 of 22 are 0.818.
    @Test(arguments: [(19, true), (18, false)]) func nearDuplicatesByJaccard(shared: Int, found: Bool) {
        let words = (0..<shared).map { "w\($0)" }.joined(separator: " ")
        func text(_ name: String) -> String {
            words + " " + (shared..<20).map { "\(name)\($0)" }.joined(separator: " ")
        }
        var items = clean()
        items[10].question = text("left")
        items[60].question = text("right")
        let task = AnswerTask.number(NumberTask(gold: Rational(1)))
        items[10].task = task
        items[60].task = task
        #expect(results(items)["near-duplicates"]?.items == (found ? ["i10", "i60"] : []))
        items[10].cluster = "pair"
        items[60].cluster = "pair"
        #expect(results(items)["near-duplicates"]?.items == [])
    }

    @Test func nearDuplicatesAmongThousandsAgreeWithEveryPairCompared() {
        var random = SeededRandom(seed: 7)
        let texts = (0..<300).map { _ in (0..<(8 + random.below(5))).map { _ in "w\(random.below(14))" } }
        let items = texts.enumerated().map { index, words in
            Item(
                id: ItemID("\(index)"),
                question: words.joined(separator: " "),
                task: .number(NumberTask(gold: Rational(9999)))
            )
        }
        var expected: Set<Int> = []
        for left in 0..<300 {
            for right in (left + 1)..<300 where texts[left] != texts[right] {
                let (a, b) = (Set(texts[left]), Set(texts[right]))
                if Double(a.intersection(b).count) >= 0.9 * Double(a.union(b).count) - 1e-9 {
                    expected.formUnion([left, right])
                }
            }
        }
        #expect(!expected.isEmpty)
        #expect(results(items)["near-duplicates"]?.items == expected.sorted().map { ItemID("\($0)") })
    }

    @Test func aThousandCopiesAreFoundInTime() {
        let item = clean()[0]
        let items = (0..<5000).map { index in
            var copy = item
            copy.id = ItemID("\(index)")
            return copy
        }
        #expect(results(items)["duplicates"]?.items.count == 5000)
    }

    /// Counts of gold positions over 80 items of 4 options: 35/15/15/15 is chi-square 15 on 3 degrees, p = 0.0018 (passes);
    /// 38/14/14/14 is 21.6, p = 0.00008 (fails). p by R's pchisq(x, 3, lower.tail = FALSE).
    @Test(arguments: [(35, true), (38, false)]) func keyBalance(first: Int, passes: Bool) {
        let rest = (80 - first) / 3
        let items = clean { n in n < first ? 0 : 1 + min(2, (n - first) / rest) }
        #expect(results(items)["key-balance"]?.passed == passes)
    }

    @Test func theKeyInTheQuestion() {
        var items = clean()
        for n in 0..<5 {
            guard case .choice(let task) = items[n].task else { continue }
            items[n].question += " Not " + task.options[task.gold].uppercased() + ", surely."
        }
        #expect(results(items)["answer-in-prompt"]?.items.count == 5)
        #expect(failed(items) == ["answer-in-prompt"])
        // Where another option stands there too, nothing is given away.
        guard case .choice(let task) = items[0].task else { return }
        items[0].question += " Nor " + task.options[(task.gold + 1) % 4]
        #expect(results(items)["answer-in-prompt"]?.items.count == 4)
        #expect(failed(items) == [])
    }

    @Test(arguments: [
        ("He has 12 eggs.", true), ("He has 1,200 eggs and 112.", false), ("12.0 eggs", true), ("a12b", true),
        ("12.", true),
    ])
    func numbersInTheQuestion(question: String, found: Bool) {
        let items = [Item(id: "a", question: question, task: .number(NumberTask(gold: Rational(12))))]
        #expect(results(items)["answer-in-prompt"]?.items == (found ? ["a"] : []))
    }

    @Test(arguments: [
        (["a b", "a  b."], false), (["mW", "MW"], true), (["-1", "1"], true), (["é", "e\u{301}"], false),
        (["x", "y"], true),
    ])
    func equalOptions(options: [String], passes: Bool) {
        let items = [Item(id: "a", question: "Q?", task: .choice(ChoiceTask(options: options, gold: 0)))]
        #expect(results(items)["equal-options"]?.passed == passes)
    }

    @Test func longAndEmptyFields() {
        var items = clean()
        items[1].question = String(repeating: "long ", count: 4000)
        items[2].question = " \u{A0}\n"
        #expect(results(items)["field-lengths"]?.items == ["i1", "i2"])
    }

    @Test func labelsOfTheirOwn() {
        var items = clean()
        guard case .choice(var task) = items[5].task else { return }
        task.labels = ["1", "2", "3", "4"]
        items[5].task = .choice(task)
        #expect(failed(items) == ["labels"])
        #expect(results(items)["labels"]?.items == ["i5"])
    }
}
