// Dropping a wrong option: the key stays, chance is in the proof, and stems that count are left alone.

import AuditModel
import Testing
import Twins

struct DistractorDropOperatorTests {
    let drop = DistractorDropOperator()

    @Test(arguments: [3, 4, 10, 64]) func theKeyStays(_ size: Int) throws {
        let options = (0..<size).map { "text \($0)" }
        for gold in [0, size / 2, size - 1] {
            let item = ChoiceSamples.item(options, gold: gold)
            let twins = drop.attempt(item, count: 100, seed: 3).twins
            #expect(twins.count == size - 1)
            var dropped: Set<Int> = []
            for twin in twins {
                let task = ChoiceSamples.task(twin.item)
                let kept = try #require(twin.proof.permutation)
                #expect(
                    task.options.count == size - 1
                        && task.labels == Array(ChoiceSamples.task(item).labels.prefix(size - 1))
                )
                #expect(task.options[task.gold] == options[gold])
                #expect(kept == kept.sorted() && kept.map { options[$0] } == task.options)
                dropped.formUnion(Set(0..<size).subtracting(kept))
                #expect(
                    twin.proof.figures == ["chance_original": 1 / Double(size), "chance_twin": 1 / Double(size - 1)]
                )
            }
            #expect(dropped == Set(0..<size).subtracting([gold]))
        }
    }

    @Test(arguments: [
        ("Which of these two?", ["p", "q"], "two-options-only"),
        ("Which of the following four statements is right?", ["p", "q", "r", "s"], "count-in-question"),
        ("Of the 3 options, which?", ["p", "q", "r"], "count-in-question"),
        ("Which is it?", ["p", "q", "none of these"], "composite-option"),
    ]) func whatIsRefused(_ row: (question: String, options: [String], guardID: String)) {
        let item = ChoiceSamples.item(row.options, question: row.question)
        #expect(drop.attempt(item, count: 5, seed: 1).refusal?.guardID == row.guardID)
    }

    @Test(arguments: [
        "What is 2 plus 2?", "Which of the following won in 1966?", "Who is the best of the three tenors?",
    ])
    func whatIsNot(_ question: String) {
        let item = ChoiceSamples.item(["p", "q", "r", "s"], question: question)
        #expect(drop.attempt(item, count: 5, seed: 1).twins.count == 3)
        #expect(drop.declaration.exchangeability == .never)
    }
}
