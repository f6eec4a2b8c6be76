// The guards on paraphrases, measured on rewritings made by others: paraphrases should pass, other edits should not.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import Twins

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder with the data"))
struct DraftsOnGSMPlusTests {
    private struct Row: Decodable {
        var question: String
        var kind: String
        var original: String
        var answer: String

        private enum CodingKeys: String, CodingKey {
            case question
            case kind = "perturbation_type"
            case original = "seed_question"
            case answer = "seed_answer"
        }
    }

    /// GSM-Plus testmini: 300 rewritings of each kind, with the GSM8K question each was made from.
    private static func trips() throws -> [String: [String: Int]] {
        var counts: [String: [String: Int]] = [:]
        let text = String(decoding: try TestData.bytes("suites/gsm_plus/gsmplus_testmini.jsonl"), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            let gold = try #require(Rational(text: row.answer.filter { !", ".contains($0) }))
            let item = Item(id: "x", question: row.original, task: .number(NumberTask(gold: gold)))
            var figures: [String: Double] = [:]
            let limits = DraftLimits(leastDistance: 0.05)
            let trip = DraftGuards.question(.paraphrase, item, draft: row.question, limits: limits, figures: &figures)
            counts[row.kind, default: [:]][trip?.guardID ?? "passed", default: 0] += 1
        }
        return counts
    }

    /// Measured with the surface distance lowered to 0.05, so that the other guards are seen at work: 145 of 300
    /// paraphrases pass, and 17 of the 1,800 edits that change what is asked (at the default 0.2: 143, and 4).
    @Test func paraphrasesPassAndOtherEditsDoNot() throws {
        let counts = try Self.trips()
        #expect(counts["problem understanding"]?["passed"] ?? 0 >= 130)
        let others = [
            "adding operation", "critical thinking", "digit expansion", "distraction insertion",
            "numerical substitution", "reversing operation",
        ]
        #expect(others.allSatisfy { counts[$0]?.values.reduce(0, +) == 300 })
        #expect(others.map { counts[$0]?["passed"] ?? 0 }.reduce(0, +) <= 25)
    }
}
