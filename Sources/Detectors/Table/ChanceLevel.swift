// The score of a guess, where nobody states it.

import AuditModel
import Statistics

/// The chance level of a table.
enum ChanceLevel {
    /// Levels of suites with equally many options an item, highest first.
    static let usual = [1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5, 1.0 / 10]
    /// A table shows its chance level only where some score comes this near to it.
    static let reach = 0.06

    /// The highest usual level that no score lies clearly below (2.5 standard errors) while one comes within 6 points
    /// above it; 0 where there is none. A table of models that all do well does not show it, and does not need it: the
    /// level matters for scores near it.
    static func shown(by scores: [ScorePoint]) -> Double {
        guard let lowest = scores.min(by: { $0.share < $1.share }) else { return 0 }
        return usual.first { level in
            lowest.share <= level + reach
                && scores.allSatisfy { score in
                    let error = (level * (1 - level) / score.size).squareRoot()
                    return score.share >= level - 2.5 * error
                }
        } ?? 0
    }
}
