// A sentence more, and nothing else.

import AuditModel
import TestSupport
import Testing
import Twins

struct InertClauseTests {
    let clauses = InertClauseOperator()

    static let refused: [(question: String, guardID: String)] = [
        ("It rained for 5 days. How many inches fell?", "weather-matters"), ("how many hats has Tom?", "not-prose"),
        ("He has 5 hats. How many does he have now?", "no-safe-place"),
    ]

    @Test(arguments: refused)
    func refusesByGuard(_ question: String, _ guardID: String) {
        #expect(clauses.attempt(StorySamples.story(question), count: 3, seed: 1).refusal?.guardID == guardID)
    }

    @Test func aClauseGoesBeforeAQuestionThatDoesNotPointBack() {
        let question = "He has 5 hats and Tom has 2 hats. How many hats do Tom and Ann have?"
        let twins = clauses.attempt(StorySamples.story(question), count: 200, seed: 1).twins
        #expect(twins.count == 19)
        for twin in twins {
            #expect(twin.item.question.hasPrefix("He has 5 hats and Tom has 2 hats. Meanwhile, the "))
            #expect(twin.item.question.hasSuffix(". How many hats do Tom and Ann have?"))
        }
    }

    @Test func anAbbreviationEndsNoSentence() {
        let question = "He gave 5 hats to Mr. How and his own 2 hats to Tom, so what have Tom and Mr. How got?"
        #expect(clauses.attempt(StorySamples.story(question), count: 1, seed: 1).refusal?.guardID == "no-safe-place")
    }

    @Test func aSentenceThatLeadsOnIsNotParted() {
        let question = "He buys hats. If a hat costs $5 and a cap $2. How much do Tom and Ann pay for hats?"
        #expect(clauses.attempt(StorySamples.story(question), count: 1, seed: 1).refusal?.guardID == "no-safe-place")
    }

    @Test func aClauseSharesNoWordWithTheStory() {
        let question = "The sky and the street are quiet. How many birds sing there?"
        for twin in clauses.attempt(StorySamples.story(question), count: 200, seed: 1).twins {
            let added = twin.proof.bindings?.first?.to ?? ""
            for word in ["sky", "street", "quiet"] { #expect(!added.contains(word)) }
        }
    }

    @Test(.enabled(if: TestData.isUsable))
    func withoutTheClauseEveryTwinIsItsOriginal() throws {
        let numbers = [
            "one", "two", "three", "half", "twice", "more", "less", "few", "many", "all", "both", "he", "she", "it",
            "they",
        ]
        for item in try Samples.gsm8k() {
            for twin in clauses.attempt(item, count: 3, seed: 5).twins {
                let binding = try #require(twin.proof.bindings?.first)
                #expect(twin.proof.bindings?.count == 1 && binding.from.isEmpty)
                var bytes = Array(twin.item.question.utf8)
                let end = binding.offset + binding.to.utf8.count
                #expect(Array(bytes[binding.offset..<end]) == Array(binding.to.utf8))
                bytes.removeSubrange(binding.offset..<end)
                #expect(bytes == Array(item.question.utf8))
                #expect(twin.item.task == item.task)
                let words = binding.to.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
                #expect(Set(words).isDisjoint(with: numbers) && !binding.to.contains(where: \.isNumber))
            }
        }
    }
}
