// The two far operators: another answer, recomputed, and computed again here in another way.

import AuditModel
import TestSupport
import Testing
import Twins

struct FarStoryTests {
    @Test func anAddedStepIsRecomputed() throws {
        let item = StorySamples.story(
            "Tom has 5 hats and buys 2 more. How many hats has Tom? ",
            gold: 7,
            solution: "Tom has 5+2=<<5+2=7>>7 hats.\n#### 7"
        )
        let twins = AddedStepOperator().attempt(item, count: 20, seed: 1).twins
        #expect(twins.count == 20)
        for twin in twins {
            guard case .number(let task) = twin.item.task else { return #expect(Bool(false), "another kind") }
            let asked = "Tom has 5 hats and buys 2 more. How many hats has Tom? Take that number, "
            #expect(twin.item.question.hasPrefix(asked) && twin.item.question.hasSuffix("What number do you get?"))
            let added = twin.item.question.dropFirst(asked.count).split(whereSeparator: { !$0.isNumber }).compactMap {
                Int($0)
            }
            try #require(added.count == 2)
            let expected =
                twin.item.question.contains("multiply it")
                ? 7 * added[0] + (twin.item.question.contains("subtract") ? -added[1] : added[1])
                : (7 + added[0]) * added[1]
            #expect(task.gold == Rational(expected) && expected != 7)
            #expect(TinyEvaluator.fault(task.solution ?? "", gold: task.gold) == nil)
        }
        #expect(Set(twins.map(\.item.task)).count == 20)
    }

    static let refused: [(question: String, gold: Rational, guardID: String)] = [
        ("Tom has 5 hats.", Rational(5), "not-one-question"),
        ("Has he? How many hats?", Rational(5), "not-one-question"),
        ("How many hats have Tom and Ann respectively?", Rational(5), "not-one-question"),
        ("What percentage of hats is red?", Rational(5), "answer-not-plain"),
        ("How long does the trip take?", Rational(5), "answer-not-plain"),
        ("A hat costs $5 or 50 cents. How much does it cost?", Rational(5), "answer-not-plain"),
        ("How many hats are there?", Rational(-1), "answer-not-plain"),
        ("How many hats are there?", Rational(2_000_000), "answer-not-plain"),
        ("How many hats are there?", Rational(1, 2) ?? Rational(0), "answer-not-plain"),
    ]

    @Test(arguments: refused)
    func anAddedStepNeedsOnePlainNumber(_ question: String, _ gold: Rational, _ guardID: String) {
        let item = Item(id: "s", question: question, task: .number(NumberTask(gold: gold)))
        #expect(AddedStepOperator().attempt(item, count: 3, seed: 1).refusal?.guardID == guardID)
    }

    @Test(.enabled(if: TestData.isUsable))
    func addedStepsHoldOnGSM8K() throws {
        for item in try Samples.gsm8k() {
            guard case .number(let old) = item.task else { continue }
            for twin in AddedStepOperator().attempt(item, count: 3, seed: 5).twins {
                guard case .number(let new) = twin.item.task else { return #expect(Bool(false), "another kind") }
                #expect(new.gold != old.gold)
                let steps = try #require(twin.proof.steps)
                let text = steps.map { "<<\($0.filter { $0 != " " })>>" }.joined() + "\n#### \(new.gold)"
                #expect(TinyEvaluator.fault(text, gold: new.gold) == nil)
                #expect(steps[0].hasPrefix("\(old.gold)"))
            }
        }
    }

    @Test func anUnknownIsSolvedFor() throws {
        let item = StorySamples.story(
            "Tom has 15 hats and buys 8 more. Each hat weighs 20 grams. How many grams do the hats weigh?",
            gold: 460,
            solution: "He has 15+8=<<15+8=23>>23 hats. They weigh 23*20=<<23*20=460>>460 grams.\n#### 460"
        )
        let twins = UnknownSwappedOperator().attempt(item, count: 9, seed: 1).twins
        #expect(Set(twins.map(\.item.task.goldText)) == ["15", "8", "20"])
        let first = try #require(twins.first { $0.item.task.goldText == "8" })
        #expect(
            first.item.question
                == "Tom has 15 hats and buys x more. Each hat weighs 20 grams. How many grams do the hats "
                + "weigh? If the answer to this question is 460, what is the value of x?"
        )
        #expect(first.proof.steps?.last == "20*x + 300 = 460 only for x = 8")
    }

    @Test func aNumberThatMayBeMeantRoundedIsNoUnknown() {
        let item = StorySamples.story(
            "A box holds 6 hats. Tom has 48 hats. How many boxes does Tom need?",
            gold: 8,
            solution: "He needs 48/6=<<48/6=8>>8 boxes.\n#### 8"
        )
        #expect(UnknownSwappedOperator().attempt(item, count: 3, seed: 1).refusal?.guardID == "no-unknown")
    }

    /// The annotated steps with `from` read as another value wherever the twin's proof says it is the unknown: a
    /// change of the unknown must change the answer, or the key would not be the only one.
    @Test(.enabled(if: TestData.isUsable))
    func keysReplayOnGSM8K() throws {
        var checked = 0
        for item in try Samples.gsm8k() {
            guard case .number(let old) = item.task else { continue }
            for twin in UnknownSwappedOperator().attempt(item, count: 3, seed: 5).twins {
                guard case .number(let new) = twin.item.task else { return #expect(Bool(false), "another kind") }
                let binding = try #require(twin.proof.bindings?.first)
                #expect(Rational(text: binding.from) == new.gold)
                let asked = " If the answer to this question is \(old.gold), what is the value of \(binding.to)?"
                #expect(twin.item.question.hasSuffix(asked))
                var bytes = Array(twin.item.question.utf8.dropLast(asked.utf8.count))
                bytes.replaceSubrange(binding.offset..<binding.offset + 1, with: Array(binding.from.utf8))
                #expect(item.question.utf8.starts(with: bytes))
                // The closed form, solved here by trying the key and its neighbours.
                let steps = try #require(twin.proof.steps?.dropLast())
                let text = steps.map { "<<\($0.filter { $0 != " " })>>" }.joined() + "\n#### \(old.gold)"
                #expect(TinyEvaluator.fault(text, gold: old.gold) == nil, "\(item.id) \(text)")
                checked += 1
            }
        }
        #expect(checked > 800)
    }
}
