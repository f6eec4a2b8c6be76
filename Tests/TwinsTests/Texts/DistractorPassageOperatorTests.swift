// A second passage: the first stays, and the second has nothing of the question in it.

import AuditModel
import TestSupport
import Testing
import Twins

struct DistractorPassageOperatorTests {
    let distractor = DistractorPassageOperator()

    private func suite(_ passages: [String]) -> SuiteContext {
        let others = passages.enumerated().map { index, text in
            Item(id: ItemID("o\(index)"), passage: text, question: "?", task: .text(TextTask(accepted: ["x"])))
        }
        return SuiteContext([TextSamples.reading] + others)
    }

    @Test func appendsAnUnrelatedText() throws {
        let other = "Bakers in the valley rise long before dawn, and their ovens stay warm until noon."
        let twins = distractor.attempt(TextSamples.reading, in: suite([other]), count: 3, seed: 2).twins
        let twin = try #require(twins.first)
        let old = try #require(TextSamples.reading.passage)
        #expect(twins.count == 1, "there is only one other passage")
        #expect(twin.item.passage == old + "\n\n" + other && twin.grade == .proved)
        #expect(twin.proof.figures?["offset"] == Double(old.utf8.count))
        #expect(twin.item.question == TextSamples.reading.question && twin.item.task == TextSamples.reading.task)
    }

    @Test(arguments: [
        "Far away, in a shop in Norwick, bakers rise long before dawn.",
        "A man called Edmund sold bread, early every morning, all year.",
        "The bakers bought telescopes and looked at the moon every night.",
        "Every bread that comes to town goes through this street in the morning.",
    ]) func sharesNothing(_ other: String) {
        let attempt = distractor.attempt(TextSamples.reading, in: suite([other]), count: 1, seed: 2)
        #expect(attempt.refusal?.guardID == "no-unrelated-passage")
    }

    @Test func numbersAndAnswersAreNotRepeated() {
        var item = TextSamples.reading
        item.passage = "Quilby ground 14 lenses out of clear quartz."
        item.question = "Of what did Quilby make the lenses?"
        item.task = .text(TextTask(accepted: ["clear quartz"]))
        let other = "They had bread and soup and cheese on the long table"
        for (tail, isTaken) in [("", true), (" for 14 guests", false), (" of clear quartz", false)] {
            let attempt = distractor.attempt(item, in: suite([other + tail]), count: 1, seed: 2)
            #expect(attempt.twins.isEmpty != isTaken, "\(tail)")
        }
    }

    @Test(arguments: [
        ("What is the best title of the passage?", "whole-text-question"),
        ("What happens at the end?", "whole-text-question"), ("Where did she study?", "unanchored-question"),
        ("Why?", "unanchored-question"),
    ]) func refuses(_ question: String, _ guardID: String) {
        var item = TextSamples.reading
        item.question = question
        let attempt = distractor.attempt(
            item,
            in: suite(["Bakers rise early in the valley by the sea."]),
            count: 1,
            seed: 2
        )
        #expect(attempt.refusal?.guardID == guardID)
    }

    @Test func withoutASuiteThereIsNothingToAppend() {
        let attempt = distractor.attempt(TextSamples.reading, count: 1, seed: 2)
        #expect(attempt.refusal?.guardID == "no-unrelated-passage")
    }

    @Test(.enabled(if: TestData.isUsable)) func askingForMoreChangesNoEarlierTwin() throws {
        let items = try TextSamples.bigBench(["causal_judgement", "web_of_lies", "temporal_sequences"])
        let suite = SuiteContext(items)
        for item in items.prefix(150) {
            let few = distractor.attempt(item, in: suite, count: 2, seed: 5)
            let many = distractor.attempt(item, in: suite, count: 4, seed: 5)
            #expect(few.twins == Array(many.twins.prefix(2)))
            for twin in many.twins { #expect(twin.item.passage?.hasPrefix((item.passage ?? "") + "\n\n") == true) }
        }
    }
}
