// Real items for the tests, parsed with nothing of ours but the model's types.

import AuditModel
import Foundation
import TestSupport
import Testing

enum Samples {
    private struct Row: Decodable {
        var question: String
        var answer: String
    }

    /// GSM8K test, in file order.
    static func gsm8k() throws -> [Item] {
        let text = String(decoding: try TestData.bytes("suites/gsm8k/test.jsonl"), as: UTF8.self)
        return try text.split(separator: "\n").enumerated().map { index, line in
            let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            let gold = try #require(row.answer.components(separatedBy: "#### ").last)
            let value = try #require(Rational(text: gold.trimmingCharacters(in: .whitespaces)), "gold \(gold)")
            let task = NumberTask(gold: value, solution: row.answer)
            return Item(id: ItemID("gsm8k-\(index)"), question: row.question, task: .number(task))
        }
    }

    /// MMLU test rows of all subjects in file order, subjects by name.
    static func mmlu() throws -> [Item] {
        let folder = URL(fileURLWithPath: TestData.path("suites/mmlu_csv/test"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        var items: [Item] = []
        for name in names where name.hasSuffix(".csv") {
            let text = String(decoding: try TestData.bytes("suites/mmlu_csv/test/\(name)"), as: UTF8.self)
            for (index, fields) in records(text).dropFirst().enumerated() where fields.count == 6 {
                guard let gold = Int(fields[5]) else { continue }
                let task = ChoiceTask(options: Array(fields[1...4]), gold: gold)
                items.append(Item(id: ItemID("\(name)-\(index)"), question: fields[0], task: .choice(task)))
            }
        }
        return items
    }

    /// CSV records: commas, quotes, doubled quotes, line ends inside quotes.
    private static func records(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if isQuoted {
                if byte == 34, at + 1 < bytes.count, bytes[at + 1] == 34 {
                    field.append(34)
                    at += 1
                } else if byte == 34 {
                    isQuoted = false
                } else {
                    field.append(byte)
                }
            } else if byte == 34 {
                isQuoted = true
            } else if byte == 44 || byte == 10 {
                row.append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == 10 {
                    rows.append(row)
                    row = []
                }
            } else if byte != 13 {
                field.append(byte)
            }
            at += 1
        }
        return rows
    }
}
