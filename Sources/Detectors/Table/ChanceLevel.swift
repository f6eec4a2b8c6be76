// The score of a guess, where nobody states it.

import AuditModel
import Statistics

/// The chance level of a table.
enum ChanceLevel {
    /// Levels of suites with equally many options an item, highest first.
    static let usual = [1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5, 1.0 / 10]
    /// A table shows its chance level only where some score comes this near to it.
    static let reach = 0.05

    /// The highest usual level that no score lies clearly below while one comes within 5 points above it; 0 where there
    /// is none. Clearly: further than one of five sets of guessers' lowest scores would. A table of models that all do
    /// well does not show the level, and does not need it: it matters for scores near it.
    static func shown(by scores: [ScorePoint]) -> Double {
        guard let lowest = scores.min(by: { $0.share < $1.share }) else { return 0 }
        return usual.first { level in
            let near = scores.count { $0.share <= level + reach }
            guard lowest.share <= level + reach, near > 0 else { return false }
            let cut = NormalDistribution.quantile(1 - 0.2 / Double(near))
            return scores.allSatisfy { $0.share >= level - cut * (level * (1 - level) / $0.size).squareRoot() }
        } ?? 0
    }
}
