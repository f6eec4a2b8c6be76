// Would the ranking of the models come again on other items like these?

public import AuditModel
import Foundation
import Statistics

/// ITM-04.
public struct ReliabilityRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "ITM-04",
        checks: "Scores are reliable: alpha (KR-20) and split halves",
        inputs: [.logs, .models],
        severity: .major,
        fails: "Cronbach's alpha over at least eight models is below 0.8.",
        cannotShow: "That what is measured reliably is what the suite says it measures.",
        remedy: "Use more items, or do not rank models whose intervals overlap.",
        reference: "rules.md ITM-04; Cronbach 1951; Spearman and Brown 1910"
    )

    /// Fewest models.
    static let fewestModels = 8
    /// Lowest alpha that passes.
    static let lowest = 0.8

    /// The rule.
    public init() {}

    /// An outcome a suite.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let grids = OutcomeGrid.grids(subject.logs)
        guard !grids.isEmpty else { return missing("Item outcomes of several models on one suite are needed.") }
        return grids.map { grid in
            guard grid.models.count >= Self.fewestModels, grid.items.count >= 2, let alpha = Self.alpha(grid.rows)
            else {
                return outcome(
                    .notAssessable,
                    "Reliability takes \(Self.fewestModels) models that differ; here \(grid.models.count).",
                    about: grid.suite
                )
            }
            let halves = Reliability.splitHalf(outcomes: grid.rows, splits: 20) { split in
                Draws(random: SeededRandom(seed: subject.seed, stream: UInt64(split)))
            }
            let text =
                "alpha \((alpha * 100).rounded() / 100)"
                + (halves.map { ", split halves \(($0 * 100).rounded() / 100)" } ?? "")
            var figures = ["alpha": alpha]
            if let halves { figures["split_half"] = halves }
            return outcome(
                alpha < Self.lowest ? .fail : .pass,
                "\(text), \(grid.models.count) models on \(grid.items.count) items.",
                about: grid.suite,
                figures: figures
            )
        }
    }

    private struct Draws: UniformSource {
        var random: SeededRandom
        mutating func below(_ bound: Int) -> Int { random.below(bound) }
    }

    /// Cronbach's alpha, which is KR-20 for scores of 0 and 1; nil where totals do not vary.
    static func alpha(_ rows: [[Double]]) -> Double? {
        let items = rows.first?.count ?? 0
        func variance(_ values: [Double]) -> Double {
            let mean = values.reduce(0, +) / Double(values.count)
            return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
        }
        guard rows.count >= 2, items >= 2 else { return nil }
        let total = variance(rows.map { $0.reduce(0, +) })
        guard total > 0 else { return nil }
        let parts = (0..<items).reduce(0) { sum, item in sum + variance(rows.map { $0[item] }) }
        return Double(items) / Double(items - 1) * (1 - parts / total)
    }
}
