// Other people's twins as an oracle: numbers that GSM-Plus put into GSM8K items, answers that people checked.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import Twins

/// GSM-Plus "numerical substitution": where it changed nothing but numbers that the operator calls free, the operator's
/// program on those numbers must give the answer that GSM-Plus gives.
struct SubstitutionOracleTests {
    private struct Row: Decodable {
        var question: String
        var answer: String
        var perturbation_type: String
        var seed_question: String
        var seed_solution: String
        var seed_answer: String
    }

    /// What came of one row.
    private enum Outcome: Equatable {
        case notComparable
        case agrees
        case disagrees(String)
    }

    /// The values that `twin` gives the free mentions of `problem`, where it changes nothing else.
    private func values(_ problem: WordProblem, in twin: String) -> [Int: Rational]? {
        let bytes = Array(twin.utf8)
        var at = 0
        var from = 0
        var values: [Int: Rational] = [:]
        for index in problem.binding.free {
            let range = problem.mentions[index].range
            let piece = problem.question[from..<range.lowerBound]
            guard bytes[at...].starts(with: piece) else { return nil }
            at += piece.count
            let end = NumberText.end(bytes, at)
            guard end > at, let value = NumberText.value(bytes, at..<end) else { return nil }
            values[index] = value
            at = end
            from = range.upperBound
        }
        return bytes[at...].elementsEqual(problem.question[from...]) ? values : nil
    }

    private func outcome(_ row: Row) -> Outcome {
        guard let gold = Rational(text: row.seed_answer.trimmingCharacters(in: .whitespaces)),
            let answer = Rational(text: row.answer.trimmingCharacters(in: .whitespaces))
        else { return .notComparable }
        let item = Item(
            id: "s",
            question: row.seed_question,
            task: .number(NumberTask(gold: gold, solution: row.seed_solution))
        )
        guard case .success(let problem) = WordProblem.read(item), let values = values(problem, in: row.question),
            let replayed = problem.binding.replay(problem.program, values: values)?.results.last
        else { return .notComparable }
        if replayed == answer { return .agrees }
        // GSM-Plus rounds to two places.
        if abs(replayed.doubleValue - answer.doubleValue) <= 0.011 { return .agrees }
        return .disagrees("\(replayed) against \(answer): \(row.question)")
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA"))
    func programsAgreeWithGSMPlusOnItsNumbers() throws {
        let text = String(decoding: try TestData.bytes("suites/gsm_plus/gsmplus_testmini.jsonl"), as: UTF8.self)
        let rows = try text.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
        let outcomes = rows.filter { $0.perturbation_type.hasSuffix("substitution") || $0.perturbation_type.contains("integer") }
            .map(outcome)
        let agreed = outcomes.count { $0 == .agrees }
        var disagreements: [String] = []
        for case .disagrees(let detail) in outcomes { disagreements.append(detail) }
        print("agreed \(agreed), disagreed \(disagreements.count) of \(outcomes.count)")
        for d in disagreements { print(d, "\n") }
    }
}
