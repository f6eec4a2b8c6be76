// Logs that are in order, and how the tests ask one rule or all of them.

import AuditModel
import Testing

@testable import Rules

/// Subjects of tests.
enum Fixture {
    /// A log in which nothing is wrong: 200 items, 3 repeats each.
    static func log(_ made: MadeUpLog = MadeUpLog(), seed: UInt64 = 1) -> ResultLog {
        var random = SeededRandom(seed: seed, stream: made.model)
        return made.log(&random)
    }

    /// A subject of one log.
    static func subject(_ log: ResultLog) -> RuleSubject { RuleSubject(logs: [log], policy: Policy(replicates: 100)) }

    /// The same of a clean log, changed by `spoil`.
    static func spoiled(_ spoil: (inout ResultLog) -> Void) -> RuleSubject {
        var log = log()
        spoil(&log)
        return subject(log)
    }

    /// What one rule finds.
    static func outcomes(_ id: String, _ subject: RuleSubject) throws -> [RuleOutcome] {
        let rule = try #require(Rules.all.first { $0.card.id == id })
        let found = rule.outcomes(subject)
        #expect(!found.isEmpty && found.allSatisfy { $0.id == id && !$0.why.isEmpty })
        return found
    }

    /// The failures of one rule.
    static func failures(_ id: String, _ subject: RuleSubject) throws -> [RuleOutcome] {
        try outcomes(id, subject).filter { $0.outcome == .fail }
    }

    /// The one result of a rule that has one outcome.
    static func result(_ id: String, _ subject: RuleSubject) throws -> RuleOutcome.Result {
        let found = try outcomes(id, subject)
        #expect(found.count == 1)
        return try #require(found.first).outcome
    }

    /// Failures of any rule.
    static func allFailures(_ subject: RuleSubject) -> [String] {
        Rules.outcomes(subject).filter { $0.outcome == .fail }.map { "\($0.id): \($0.why)" }
    }

    /// A claim of a score.
    static func claim(
        _ value: String,
        of items: Int?,
        _ unit: PrintedNumber.Unit = .percent,
        rival: String? = nil,
        text: String? = nil,
        error: String? = nil,
        statement: [String: String] = [:]
    ) throws -> RuleSubject {
        var claim = Claim(text: text ?? value, value: try printed(value, unit), count: items)
        claim.rival = try rival.map { try printed($0, unit) }
        claim.standardError = try error.map { try printed($0, unit) }
        return RuleSubject(claim: claim, statement: statement, policy: Policy(replicates: 100))
    }

    /// A board of one column of percentages.
    static func board(_ values: [String], count: Int?, name: String = "accuracy") throws -> RuleSubject {
        let entries = try values.enumerated().map { index, value in
            ScoreBoard.Entry(model: ModelID("m\(index)"), cells: [ScoreBoard.Cell(value: try printed(value))])
        }
        let column = ScoreBoard.Column(name, count: count)
        return RuleSubject(boards: [ScoreBoard(title: "results", columns: [column], entries: entries)])
    }
}
