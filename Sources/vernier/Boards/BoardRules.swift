// The rules on a table, each column with the facts of its own suite.

import AuditModel
import Rules
import Verdicts

/// Runs the rules on a board.
enum BoardRules {
    /// Outcomes on the whole table, then those that need a suite's facts, column by column.
    static func outcomes(
        _ board: ScoreBoard,
        _ references: [BoardVerdictMaker.Reference],
        _ policy: Policy
    ) -> [RuleOutcome] {
        let whole = Rules.outcomes(RuleSubject(boards: [board], policy: policy))
        var byFacts: [RuleOutcome] = []
        for (place, reference) in references.enumerated() where reference.facts != nil {
            var one = board
            one.columns = [board.columns[place]]
            one.entries = board.entries.map { entry in
                var entry = entry
                entry.cells = place < entry.cells.count ? [entry.cells[place]] : []
                return entry
            }
            byFacts += HeadroomRule().outcomes(RuleSubject(boards: [one], facts: reference.facts, policy: policy))
        }
        guard !byFacts.isEmpty else { return whole }
        return whole.filter { $0.id != "SAT-03" } + byFacts
    }
}
