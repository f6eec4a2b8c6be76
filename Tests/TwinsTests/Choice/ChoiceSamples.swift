// Real multiple-choice suites with their subjects, and what the choice tests share.

import AuditModel
import Formats
import Foundation
import TestSupport
import Testing

enum ChoiceSamples {
    private struct Row: Decodable {
        var question_id: Int
        var question: String
        var options: [String]
        var answer_index: Int
        var category: String
    }

    /// MMLU test, 14,042 items in four options; the subject is the file's name.
    static func mmlu() throws -> [Item] { try loadedMMLU.get() }

    // Read once for all tests of the process.
    private static let loadedMMLU = Result {
        try Samples.mmlu().map { item in
            var item = item
            item.subject = item.id.description.components(separatedBy: ".csv-").first
            return item
        }
    }

    /// MMLU-Pro test, 12,032 items in up to ten options.
    static func mmluPro() throws -> [Item] { try loadedMMLUPro.get() }

    private static let loadedMMLUPro = Result {
        let bytes = try FileBytes.read(TestData.path("suites/mmlu_pro/mmlu_pro_test.jsonl.gz"))
        return try bytes.split(separator: 10).map { line -> Item in
            let row = try JSONDecoder().decode(Row.self, from: Data(line))
            return Item(
                id: ItemID("pro-\(row.question_id)"),
                subject: row.category,
                question: row.question,
                task: .choice(ChoiceTask(options: row.options, gold: row.answer_index))
            )
        }
    }

    /// A made-up item.
    static func item(
        _ options: [String],
        gold: Int = 0,
        question: String = "Who wrote it?",
        labels: [String]? = nil,
        subject: String? = nil,
        id: ItemID = "c"
    ) -> Item {
        let task = ChoiceTask(options: options, labels: labels, gold: gold)
        return Item(id: id, subject: subject, question: question, task: .choice(task))
    }

    /// The choice of an item; an issue if it is none.
    static func task(_ item: Item) -> ChoiceTask {
        guard case .choice(let task) = item.task else {
            Issue.record("not a choice: \(item.id)")
            return ChoiceTask(options: ["?"], gold: 0)
        }
        return task
    }

    /// Items that no choice operator may touch, with the guard that every one of them must name.
    static let hostile: [(item: Item, guardID: String)] = [
        (item(["only"]), "too-few-options"),
        (item((0..<5_000).map { "option \($0)" }), "too-many-options"),
        (item(["p", "q", "r"], gold: 3), "malformed-choice"),
        (item(["p", "q", "r"], gold: .min), "malformed-choice"),
        (item(["p", "q", "r"], labels: ["A", "A", "B"]), "malformed-choice"),
        (item(["p", "q", "r"], labels: []), "malformed-choice"),
        (item(["p", "q", "r"], question: String(repeating: "long ", count: 2_000_000)), "oversized"),
        (item(["p", "q", String(repeating: "x", count: 200_000)]), "oversized"),
        (item(["p\u{0}", "q", "r"]), "control-characters"),
        (item(["p", "q", "r"], question: "\u{200F}which?"), "control-characters"),
        (item(["p", "q", "\u{202E}r"]), "control-characters"),
        (Item(id: "n", question: "?", task: .number(NumberTask(gold: Rational(1)))), "wrong-kind"),
        (Item(id: "t", question: "?", task: .text(TextTask(accepted: ["x"]))), "wrong-kind"),
    ]
}
