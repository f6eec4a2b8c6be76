// Every rule has a twin that breaks it and one that does not; all are made up for this.

import AuditModel
import Testing
import Twins

struct TwinLintTests {
    /// A rule, a broken twin and a sound one, each with its original.
    struct Fixture: Sendable, CustomTestStringConvertible {
        var rule: String
        var promise: TwinPromise?
        var original: Item?
        var broken: Item
        var sound: Item
        var testDescription: String { "\(rule): \(broken.question)" }
    }

    private static let kept = TwinPromise(numbers: .kept, key: .kept)
    private static let replaced = TwinPromise(numbers: .replaced, key: .recomputed)

    private static func sum(_ question: String, _ gold: String, _ solution: String? = nil) -> Item {
        Item(
            id: "o",
            question: question,
            task: .number(NumberTask(gold: Rational(text: gold) ?? Rational(0), solution: solution))
        )
    }

    private static func pick(_ question: String, _ options: [String], _ gold: Int) -> Item {
        Item(id: "o", question: question, task: .choice(ChoiceTask(options: options, gold: gold)))
    }

    private static func find(_ passage: String, _ question: String, _ answer: String) -> Item {
        Item(id: "o", passage: passage, question: question, task: .text(TextTask(accepted: [answer])))
    }

    private static let hens = sum(
        "Ida has 6 hens and each lays 2 eggs. How many eggs is that?",
        "12",
        "6*2=<<6*2=12>>12\n#### 12"
    )
    private static let pots = sum("A pot holds 4 cups. How many cups do 5 pots hold?", "20", "4*5=20\n#### 20")

    static let fixtures: [Fixture] = [
        Fixture(
            rule: "label-impossible",
            original: hens,
            broken: sum("Ida has 7 hens for 2 yards. How many hens are in each yard?", "3.5"),
            sound: sum("Ida has 7 liters for 2 jugs. How many liters are in each jug?", "3.5")
        ),
        Fixture(
            rule: "label-impossible",
            original: hens,
            broken: sum("Ida has 6 eggs and sells 9. How many eggs are left?", "-3"),
            sound: sum("It was 6 degrees and fell by 9. How many degrees is it?", "-3")
        ),
        Fixture(
            rule: "label-impossible",
            original: hens,
            broken: sum("Of 20 hens 30 are brown. What is the percentage of the hens that are brown?", "150"),
            sound: sum("Of 20 hens 15 are brown. What is the percentage of the hens that are brown?", "75")
        ),
        Fixture(
            rule: "label-impossible",
            broken: Item(id: "o", question: "How many hens has Ida?", task: .text(TextTask(accepted: ["yes"]))),
            sound: Item(id: "o", question: "Has Ida hens?", task: .text(TextTask(accepted: ["yes"])))
        ),
        Fixture(
            rule: "label-impossible",
            broken: pick("Red?", ["rose", "Rose.", "sea"], 0),
            sound: pick("Red?", ["rose", "sky", "sea"], 0)
        ),
        Fixture(
            rule: "label-impossible",
            broken: Item(id: "o", question: "Who?", task: .text(TextTask(accepted: [" "]))),
            sound: Item(id: "o", question: "Who?", task: .text(TextTask(accepted: ["Ida"])))
        ),
        Fixture(
            rule: "program-does-not-replay",
            original: hens,
            broken: sum("Ida has 7 hens that lay 3 eggs. Eggs?", "21", "7*3=<<7*3=22>>22, so 21\n#### 21"),
            sound: sum("Ida has 7 hens that lay 3 eggs. Eggs?", "21", "7*3=<<7*3=21>>21\n#### 21")
        ),
        Fixture(
            rule: "program-does-not-replay",
            original: hens,
            broken: sum("Q 7?", "19", "First 7 hens * 3 eggs/hen = 21 eggs.\n21 - 4 = 19\n#### 19"),
            sound: sum("Q 7?", "17", "First 7 hens * 3 eggs/hen = 21 eggs.\n21 - 4 = 17\n#### 17")
        ),
        Fixture(
            rule: "key-not-in-solution",
            original: hens,
            broken: sum("Q 7?", "22", "7*3=21\n#### 22"),
            sound: sum("Q 7?", "21", "7*3=21\n#### 21")
        ),
        Fixture(
            rule: "key-not-in-solution",
            original: hens,
            broken: sum("Q 7?", "21", "7*3=21\n#### 12"),
            sound: sum("Q 7?", "3.33", "So each has 10/3 =\n#### 3.33")
        ),
        Fixture(
            rule: "key-rounded",
            original: hens,
            broken: sum("Split $7 among 3. How much each?", "2.33", "7/3=2.33\n#### 2.33"),
            sound: sum("Split $7 among 3 and round. How much each?", "2.33", "7/3=2.33\n#### 2.33")
        ),
        Fixture(
            rule: "key-changed-although-invariant",
            promise: kept,
            original: hens,
            broken: sum("Ida keeps 6 hens, 2 eggs each. Eggs?", "13"),
            sound: sum("Ida keeps 6 hens, 2 eggs each. Eggs?", "12")
        ),
        Fixture(
            rule: "key-changed-although-invariant",
            promise: kept,
            original: pick("Red?", ["sky", "rose"], 1),
            broken: pick("Which is red?", ["rose", "sky"], 1),
            sound: pick("Which is red?", ["rose", "sky"], 0)
        ),
        Fixture(
            rule: "key-changed-although-invariant",
            promise: TwinPromise(numbers: .removed, key: .unanswerable),
            original: hens,
            broken: sum("Ida has some hens and each lays 2 eggs. How many?", "12"),
            sound: Item(
                id: "o",
                question: "Ida has some hens and each lays 2 eggs. How many?",
                task: .text(TextTask(accepted: ["None"]))
            )
        ),
        Fixture(
            rule: "mirrored-pair-inconsistent",
            promise: TwinPromise(numbers: .open, key: .flipped),
            original: pick("It was wet.", ["It rained.", "The sun shone."], 0),
            broken: pick("It was dry.", ["The sun shone.", "It rained."], 1),
            sound: pick("It was dry.", ["The sun shone.", "It rained."], 0)
        ),
        Fixture(
            rule: "mirrored-pair-inconsistent",
            promise: TwinPromise(numbers: .open, key: .flipped),
            original: pick("It was wet.", ["It rained.", "The sun shone."], 0),
            broken: pick("It was dry.", ["It snowed.", "The sun shone."], 1),
            sound: pick("It was dry.", ["It rained.", "The sun shone."], 1)
        ),
        Fixture(
            rule: "passage-answer-missing",
            original: find("Ida lives in Ulm.", "Where?", "Ulm"),
            broken: find("Eva lives in Bonn.", "Where?", "Ulm"),
            sound: find("Eva lives in Bonn.", "Where?", "Bonn")
        ),
        Fixture(
            rule: "twin-equals-original",
            original: hens,
            broken: hens,
            sound: sum("Ida has 6 hens and each lays 2 eggs. How many?", "12")
        ),
        Fixture(
            rule: "reversal-not-closed",
            promise: TwinPromise(numbers: .open, key: .reversed),
            original: hens,
            broken: sum("Ida's hens lay 2 eggs each, 12 in all. How many hens?", "12"),
            sound: sum("Ida's hens lay 2 eggs each, 12 in all. How many hens?", "6")
        ),
        Fixture(
            rule: "reversal-not-closed",
            promise: TwinPromise(numbers: .open, key: .reversed),
            original: hens,
            broken: sum("Ida's hens lay 2 eggs each, 14 in all. How many hens?", "6"),
            sound: sum("Ida's hens lay two eggs each, a dozen in all. How many hens?", "6")
        ),
        Fixture(
            rule: "count-not-whole",
            original: hens,
            broken: sum("Ida has 6.5 hens and each lays 2 eggs. Eggs?", "13"),
            sound: sum("Ida has on average 6.5 hens and each lays 2 eggs. Eggs?", "13")
        ),
        Fixture(
            rule: "limit-exceeded",
            original: hens,
            broken: sum("Ida works 60 hours a day for 2 days. How long?", "120"),
            sound: sum("Ida works 60 hours a week for 2 weeks. How long?", "120")
        ),
        Fixture(
            rule: "limit-exceeded",
            original: hens,
            broken: sum("A hat of $90 is 200% off. How much?", "9"),
            sound: sum("A hat of $90 is 20% off. How much?", "72")
        ),
        Fixture(
            rule: "number-multiset-changed",
            promise: kept,
            original: hens,
            broken: sum("Ida keeps 6 hens that lay eggs. Eggs?", "12"),
            sound: sum("Ida keeps half a dozen hens that lay 2 eggs. Eggs?", "12")
        ),
        Fixture(
            rule: "number-multiset-changed",
            promise: kept,
            original: sum("Twenty-five men and 1,200 mice for an hour?", "1"),
            broken: sum("25 men and 1,200 mice for 90 minutes?", "1"),
            sound: sum("25 men and twelve hundred mice for 60 minutes?", "1")
        ),
        Fixture(
            rule: "number-multiset-changed",
            promise: TwinPromise(numbers: .removed, key: .unanswerable),
            original: hens,
            broken: sum("Ida has got 6 hens and each lays 2 eggs. How many eggs is that?", "12"),
            sound: sum("Ida has some hens and each lays 2 eggs. How many eggs is that?", "12")
        ),
        Fixture(
            rule: "number-multiset-changed",
            promise: replaced,
            original: sum("Sell 3 at 4, 5 at 6 and 7 at 8.", "1"),
            broken: sum("Sell 30 at 40.", "1"),
            sound: sum("Sell 13 at 14, 15 at 16 and 17 at 18.", "1")
        ),
        Fixture(
            rule: "answer-type-changed",
            original: hens,
            broken: sum("A rope of 25 m in 2. How long is each?", "12.5"),
            sound: sum("A rope of 24 m in 2. How long is each?", "12")
        ),
        Fixture(
            rule: "answer-type-changed",
            original: pick("Red?", ["sky", "rose", "sea"], 1),
            broken: pick("Is it red?", ["sky", "rose"], 1),
            sound: pick("Is it red?", ["sea", "rose", "sky"], 1)
        ),
        Fixture(
            rule: "key-unchanged-although-numbers-changed",
            promise: replaced,
            original: pots,
            broken: sum("A pot holds 40 cups. How many cups do 5 pots hold?", "20"),
            sound: sum("A pot holds 2 cups. How many cups do 10 pots hold?", "20", "2*10=20\n#### 20")
        ),
        Fixture(
            rule: "hidden-characters",
            original: hens,
            broken: sum("Ida\u{202E} has 5 hens. Eggs?", "12"),
            sound: sum("Ida has 5 hens. Eggs?", "12")
        ),
    ]

    private func rules(_ item: Item, _ fixture: Fixture) -> [String] {
        var item = item
        item.id = "o~x~1"
        let twin = Twin(
            id: item.id,
            of: "o",
            operatorID: "x/y",
            seed: 0,
            grade: .drafted,
            item: item,
            proof: Proof(kind: "none"),
            guards: []
        )
        let promises = fixture.promise.map { ["x/y": $0] as [OperatorID: TwinPromise] } ?? [:]
        return TwinLint.check([twin], originals: fixture.original.map { [$0] } ?? [], promises: promises).findings.map(
            \.rule
        )
    }

    @Test(arguments: fixtures) func brokenIsFoundAndSoundIsNot(fixture: Fixture) {
        #expect(rules(fixture.broken, fixture).contains(fixture.rule))
        #expect(!rules(fixture.sound, fixture).contains(fixture.rule))
    }

    @Test func everyRuleHasAFixture() {
        let asked = Set(TwinLint.check([]).rules.map(\.rule))
        let elsewhere: Set = ["twin-equals-sibling", "original-missing", "original-altered"]
        #expect(asked == Set(Self.fixtures.map(\.rule)).union(elsewhere))
    }

    @Test func siblingsOriginalsAndCopies() {
        let twin = { (id: ItemID, of: ItemID, question: String) in
            var item = Self.sum(question, "12")
            item.id = id
            return Twin(
                id: id,
                of: of,
                operatorID: "x/y",
                seed: 0,
                grade: .drafted,
                item: item,
                proof: Proof(kind: "none"),
                guards: []
            )
        }
        var altered = Self.hens
        altered.question += " Think."
        let twins = [twin("a", "o", "Six hens?"), twin("b", "o", "Six hens?"), twin("c", "p", "Six hens?")]
        let report = TwinLint.check(twins, originals: [altered], suite: [Self.hens])
        #expect(
            report.findings.map { "\($0.rule) \($0.twin)" } == [
                "twin-equals-sibling b", "original-missing c", "original-altered a", "original-altered b",
            ]
        )
        #expect(report.twins == 3 && report.twinsWithFindings == 3 && report.twinsWithErrors == 1)
    }

    @Test func whatIsMissingIsCounted() {
        let twin = Twin(
            id: "t",
            of: "o",
            operatorID: "x/y",
            seed: 0,
            grade: .drafted,
            item: Self.sum("What is 3 and 4?", "7"),
            proof: Proof(kind: "none"),
            guards: []
        )
        let counts = TwinLint.check([twin]).rules
        let missing = Set(counts.filter { $0.notAssessable == 1 }.map(\.rule))
        #expect(
            missing == [
                "program-does-not-replay", "key-not-in-solution", "key-rounded", "twin-equals-original",
                "answer-type-changed",
                "number-multiset-changed", "original-missing", "original-altered",
            ]
        )
        #expect(counts.allSatisfy { $0.assessed + $0.notAssessable + $0.notApplicable == 1 })
    }

    @Test func keysThatCannotBeAreFindings() throws {
        let bytes = Array("of,twin,options,answer\no,Red?,sky|rose,mud\n".utf8)
        let report = TwinLint.check(try TwinImport.read(bytes, file: nil))
        #expect(report.findings.map(\.rule) == ["label-impossible"])
        #expect(report.findings.first?.evidence == "mud")
        #expect(report.rules.allSatisfy { $0.assessed + $0.notAssessable + $0.notApplicable == report.twins })
    }

    @Test func samplesAreSeededAndTakeTurns() {
        let twins = (0..<40).map { index in
            Twin(
                id: ItemID("t\(index)"),
                of: "o",
                operatorID: "x/y",
                seed: 0,
                grade: .drafted,
                item: Self.sum(
                    "Ida has 6.5 hens and sells \(index). How many hens are left?",
                    index < 3 ? "-1" : "1.5"
                ),
                proof: Proof(kind: "none"),
                guards: []
            )
        }
        let report = TwinLint.check(twins, originals: [Self.hens])
        let drawn = report.sample(9, seed: 5)
        #expect(drawn == report.sample(9, seed: 5) && drawn != report.sample(9, seed: 6))
        #expect(Set(drawn).count == 9)
        let rules = Dictionary(grouping: drawn, by: \.rule).mapValues(\.count)
        #expect(rules == ["label-impossible": 3, "count-not-whole": 3, "answer-type-changed": 3])
        #expect(Set(report.sample(9, seed: 5, leavingOut: Set(drawn))).isDisjoint(with: drawn))
    }

    /// Texts as long as a guard allows, made of what a rule looks at most closely.
    @Test(arguments: ["1 ", "two ", "9.5 hens ", "60 hours a day ", "half 3/4 ", "twenty-", "5% ", "how many ", ". "])
    func longQuestionsEnd(piece: String) {
        let question = String(repeating: piece, count: 90_000 / piece.utf8.count)
        let fixture = Fixture(
            rule: "",
            promise: Self.kept,
            original: Self.sum(question + "x", "1"),
            broken: Self.hens,
            sound: Self.hens
        )
        let time = ContinuousClock().measure { _ = rules(Self.sum(question, "1", question), fixture) }
        #expect(time < .seconds(20))
    }
}
