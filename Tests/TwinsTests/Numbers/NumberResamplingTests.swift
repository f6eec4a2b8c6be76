// Number twins: every one replayed by an independent evaluator, every refusal by its guard, real data for coverage.

import AuditModel
import Testing
import Twins

private func item(_ question: String, _ solution: String, gold: Int, id: ItemID = "n") -> Item {
    Item(id: id, question: question, task: .number(NumberTask(gold: Rational(gold), solution: solution)))
}

/// A sum of so many and 119 more ones, annotated.
private func longSum(_ count: Int) -> String {
    "<<\((0..<count + 119).map { _ in "1" }.joined(separator: "+").prefix(249))=\(min(count + 119, 125))>>"
}

struct NumberResamplingTests {
    let resampling = NumberResamplingOperator()

    @Test func aTwinHasNewNumbersANewAnswerAndTheSameWords() throws {
        let original = item(
            "A shop sold 48 pens at $3 each on 27 days. How much is that?",
            "48*3=$<<48*3=144>>144\n144*27=<<144*27=3888>>3888\n#### 3888",
            gold: 3888
        )
        let twins = resampling.attempt(original, count: 5, seed: 7).twins
        #expect(twins.map(\.id.rawValue) == (1...5).map { "n~number-resampling~\($0)" })
        #expect(Set(twins.map(\.item.question)).count == 5)
        for twin in twins {
            guard case .number(let task) = twin.item.task, let solution = task.solution else {
                Issue.record("no number task")
                continue
            }
            #expect(TinyEvaluator.fault(solution, gold: task.gold) == nil)
            #expect(task.gold != Rational(3888))
            let bindings = try #require(twin.proof.bindings)
            #expect(bindings.map(\.from) == ["48", "3", "27"])
            #expect(bindings.allSatisfy { $0.from != $0.to && $0.from.count == $0.to.count })
            #expect(twin.item.question == rebuilt(original.question, bindings))
            #expect(twin.proof.steps?.count == 2)
            #expect(twin.of == "n" && twin.generation == 1 && twin.grade == .proved && twin.seed == 7)
        }
    }

    /// The question with the bindings put in by hand: nothing but the mentions may have changed.
    private func rebuilt(_ question: String, _ bindings: [Proof.Binding]) -> String {
        var bytes = Array(question.utf8)
        for binding in bindings.reversed() {
            let end = binding.offset + binding.from.utf8.count
            bytes.replaceSubrange(binding.offset..<end, with: Array(binding.to.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aNumberThatCouldBeTwoThingsKeepsItsValue() throws {
        // Both 3s and the constant 2 are ambiguous; only 60 is free.
        let original = item(
            "James runs 3 sprints 3 times a week. He runs 60 meters each sprint. How many meters a week?",
            "<<3*3=9>>9 sprints, <<9*60=540>>540 meters\n#### 540",
            gold: 540
        )
        for twin in resampling.attempt(original, count: 5, seed: 1).twins {
            #expect(try #require(twin.proof.bindings).map(\.from) == ["60"])
            #expect(twin.item.question.hasPrefix("James runs 3 sprints 3 times"))
        }
    }

    @Test func taintReachesThroughResults() throws {
        // 30 - 18 = 12 meets the constant 12 of "dozen": it is ambiguous, so 30 and 18 are frozen; 5 stays free.
        let original = item(
            "Of 30 eggs 18 broke; a dozen remained. Each sold for $5. How much was made?",
            "<<30-18=12>>12 and <<12*5=60>>60\n#### 60",
            gold: 60
        )
        for twin in resampling.attempt(original, count: 3, seed: 1).twins {
            #expect(try #require(twin.proof.bindings).map(\.from) == ["5"])
        }
    }

    static let refused: [(question: String, solution: String, gold: Int, guardID: String)] = [
        ("He has 48 pens and 37 more.", "", 85, "no-solution"),
        ("He has 48 pens and 37 more.", "He has 85.\n#### 85", 85, "no-equations"),
        ("He has 48 pens and 37 more.", "<<48+=85>>85", 85, "unparsable-step"),
        ("He has 48 pens and 37 more.", "<<48+37=85", 85, "unparsable-step"),
        ("He has 48 pens and 37 more.", "<<48+37=85=85>>", 85, "unparsable-step"),
        ("He has 48 pens.", "<<48=48>>48", 48, "identity-step"),
        ("He has 48 pens and 37 more.", "<<48+37=86>>86", 86, "replay-mismatch"),
        ("He has 48 pens and 37 more.", "<<48/(37-37)=1>>1", 1, "replay-mismatch"),
        ("He has 48 pens and 37 more.", "<<48+37=85>>85", 90, "answer-not-reached"),
        ("He has 48 pens and 37 more.", "<<48-37=11>>11 <<48+37=85>>85", 85, "dead-step"),
        ("He needs at least 48 pens and 37 more.", "<<48+37=85>>85", 85, "wording"),
        ("He has 48 pens and some.", "<<48+37=85>>85", 85, "unbound-operand"),
        ("He has 48 pens, 37 more and 59 hats.", "<<48+37=85>>85", 85, "unused-number"),
        ("He has 5 pens, 5 hats and 5 more.", "<<5+5+5=15>>15", 15, "no-free-number"),
        ("He has 48 pens and gives them away.", "<<48-48=0>>0", 0, "cannot-draw"),
        (String(repeating: "He has 48 pens. ", count: 65), "<<48+37=85>>85", 85, "too-many-numbers"),
        // Hostile items.
        ("He has \(String(repeating: "9", count: 400)) pens and 37.", "<<48+37=85>>85", 85, "number-too-long"),
        ("He has 48 pens.", "<<\(String(repeating: "9", count: 400))+1=2>>", 2, "unparsable-step"),
        (
            "He has 48 pens.",
            "<<\(String(repeating: "(", count: 5_000))48\(String(repeating: ")", count: 5_000))=48>>", 48,
            "unparsable-step"
        ),
        ("He has 48 pens.", "<<\(String(repeating: "-", count: 1_500))48=48>>", 48, "unparsable-step"),
        (String(repeating: "He has 48 pens. ", count: 700_000), "<<48+37=85>>85", 85, "oversized"),
        ("He has 48 pens\u{0} and 37.", "<<48+37=85>>85", 85, "control-characters"),
        ("He has 48 pens\u{202E} and 37.", "<<48+37=85>>85", 85, "control-characters"),
        ("He has 48 pens.", String(repeating: "<<48+48=96>>", count: 100), 96, "unparsable-step"),
        ("He has 48 pens.", String(repeating: "1+1=2 ", count: 15_000), 2, "unused-number"),
        ("He has 48 pens.", String(repeating: "(a ", count: 30_000) + "= 5", 5, "no-equations"),
        ("He has 48 pens.", String(repeating: "=", count: 90_000), 5, "no-equations"),
        ("He has 48 pens.", (1...45).map(longSum).joined(), 125, "dead-step"),
        ("He has 1 pen.", longSum(9), 125, "no-free-number"),
        (
            "He has 48% and 999999999999999999 pens.", "<<999999999999999999*48=47999999999999999952>>", 1,
            "unparsable-step"
        ),
    ]

    @Test func everyRefusalHasItsGuard() {
        for row in Self.refused {
            let attempt = resampling.attempt(item(row.question, row.solution, gold: row.gold), count: 5, seed: 1)
            #expect(attempt.twins.isEmpty)
            #expect(attempt.refusal?.guardID == row.guardID, "\(row.question.prefix(60)) \(row.solution.prefix(60))")
            #expect((attempt.refusal?.detail.utf8.count ?? 0) < 300)
            #expect(resampling.declaration.guards.contains(row.guardID))
        }
        let choice = Item(id: "c", question: "?", task: .choice(ChoiceTask(options: ["a", "b"], gold: 0)))
        #expect(resampling.attempt(choice, count: 1, seed: 1).refusal?.guardID == "wrong-kind")
    }

    static let frozen: [String] = [
        "In 1998 he had 48 pens.", "At 5:48 he had 48 pens.", "On the 48th day he had 48 pens.", "Bus A48 has 48 pens.",
        "He lives on floor 48 with 48 pens.", "He gets 48 million pens.", "He eats 48/7 pens.", "He meets at 4 pm.",
    ]

    @Test(arguments: frozen) func numbersThatAreNamesTimesOrMagnitudesStay(_ text: String) {
        let original = item("\(text) Then 37 go, of 59.", "<<37+59=96>>96\n#### 96", gold: 96)
        for twin in resampling.attempt(original, count: 5, seed: 1).twins {
            #expect(twin.item.question.hasPrefix(text))
        }
    }

    @Test func numbersStayWithinWhatTheirUnitsAllow() throws {
        let original = item(
            "He works 8 hours on each of 6 days a week at 25% of $13, and an 18 foot rope. What is the product?",
            "<<8*6=48>> <<48*13=624>> <<624*25/100=156>> <<156*18=2808>>\n#### 2808",
            gold: 2808
        )
        let twins = resampling.attempt(original, count: 40, seed: 3).twins
        #expect(twins.count == 40)
        for twin in twins {
            let question = twin.item.question
            #expect(question.contains(" an 11 foot") || question.contains(" an 18 foot") || question.contains(" an 8"))
            for binding in try #require(twin.proof.bindings) {
                let value = try #require(Int(binding.to))
                #expect(value > 1)
                if binding.from == "6" { #expect(value <= 7) }
                if binding.from == "25" { #expect(value.isMultiple(of: 5)) }
            }
        }
    }

    @Test func twinsOfTwinsReplayToo() throws {
        let original = item(
            "A shop sold 48 pens at $3 each on 27 days. How much is that?",
            "<<48*3=144>>144\n<<144*27=3888>>3888\n#### 3888",
            gold: 3888
        )
        let twin = try #require(resampling.attempt(original, count: 1, seed: 7).twins.first)
        let placebo = try #require(resampling.attempt(on: twin, count: 1, seed: 7).twins.first)
        #expect(placebo.id == "n~number-resampling~1~number-resampling~1")
        #expect(placebo.of == twin.id && placebo.generation == 2)
        guard case .number(let task) = placebo.item.task else { return }
        #expect(TinyEvaluator.fault(try #require(task.solution), gold: task.gold) == nil)
    }
}
