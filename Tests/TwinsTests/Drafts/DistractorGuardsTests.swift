// New wrong options that may stand, and those that are old, right, or of another kind.

import AuditModel
import Testing

@testable import Twins

struct DistractorGuardsTests {
    private func trip(_ options: [String], _ texts: [String]) throws -> String? {
        let task = ChoiceTask(options: options, gold: 0)
        let item = Item(id: "x", question: "Which one is it?", task: .choice(task))
        let new = try #require(DistractorGuards.replaced(task, by: texts))
        #expect(new.options[0] == options[0] && new.gold == 0 && new.labels == task.labels)
        var figures: [String: Double] = [:]
        return DistractorGuards.check(item, task, new, limits: DraftLimits(), figures: &figures)?.guardID
    }

    @Test(
        arguments: [
            (["Paris", "Rome", "Bern"], ["Oslo", "Lyon"], nil),
            (["Paris", "Rome", "Bern"], ["Bern", "Rome"], "unchanged"),
            (["Paris", "Rome", "Bern"], ["Rome.", "Oslo"], "unchanged"),
            (["Paris", "Rome", "Bern"], ["Oslo", "oslo"], "duplicate-options"),
            (["Paris", "Rome", "Bern"], ["paris!", "Oslo"], "label-impossible"),
            (["Paris", "Rome", "Bern"], ["Paris, TX", "Oslo"], "label-impossible"),
            (["Paris", "Rome and Nice", "Bern"], ["none of the above", "Oslo"], "composite-option"),
            (["Paris", "Rome", "Bern"], ["The town of Oslo by the sea", "Lyon"], "too-long"),
            (["Paris", "Rome in Italy", "Bern in Switzerland"], ["O", "L"], "too-short"),
            (["Paris", "Roma in Italia", "Berna"], ["Осло в Норвегии", "Лион"], "language-changed"),
            (["1/2", "3", "4"], ["0.5", "6"], "label-impossible"),
            (["1/2", "33", "44"], ["-0.5", "6"], nil),
            (["10", "3", "4"], ["6", "x"], "label-impossible"),
            (["x + 1", "x - 1", "x - 2"], ["x + 3", "2x"], nil),
        ] as [([String], [String], String?)]
    )
    func options(options: [String], texts: [String], expected: String?) throws {
        #expect(try trip(options, texts) == expected)
    }

    @Test func aWrongNumberOfTextsIsNone() {
        #expect(DistractorGuards.replaced(ChoiceTask(options: ["a", "b", "c"], gold: 0), by: ["x"]) == nil)
    }
}
