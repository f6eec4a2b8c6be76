// Would the ranking of the models stand on other items?

public import AuditModel
import Foundation
import Statistics

/// UNC-08.
public struct RankStabilityRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-08",
        checks: "The order of the models stands when items are drawn anew; ties are named",
        inputs: [.logs, .models],
        severity: .major,
        fails:
            "The best model is not told apart from the next (paired test, Holm over all pairs). Minor for later places.",
        cannotShow: "Stability on items of another kind.",
        remedy: "Report tie groups in place of ranks.",
        reference: "rules.md UNC-08; bootstrap of items; Holm 1979"
    )

    /// Resamples of items.
    static let resamples = 500

    /// The rule.
    public init() {}

    /// An outcome a suite.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let grids = OutcomeGrid.grids(subject.logs).filter { $0.items.count >= 2 }
        guard !grids.isEmpty else { return missing("Item outcomes of several models on one suite are needed.") }
        return grids.map { judged($0, subject) }
    }

    private func judged(_ grid: OutcomeGrid, _ subject: RuleSubject) -> RuleOutcome {
        let count = grid.models.count
        var tests: [Double] = []
        for first in 0..<count {
            for second in (first + 1)..<max(count, first + 1) {
                tests.append(ClusteredMean(zip(grid.rows[first], grid.rows[second]).map { $0 - $1 }).twoSided)
            }
        }
        let adjusted = HolmAdjustment.adjusted(tests)
        func resolved(_ a: Int, _ b: Int) -> Bool {
            let (low, high) = (min(a, b), max(a, b))
            guard low != high else { return false }
            return adjusted[low * count - low * (low + 1) / 2 + high - low - 1] <= subject.policy.alpha
        }
        let means = grid.means
        let groups = TieGroups(means, resolved: resolved)
        let best = groups.order[0]
        let share = Self.timesFirst(grid, best, seed: subject.seed)
        let tied = groups.groups.first?.count ?? 1
        let names = groups.order.prefix(min(tied, 8)).map { grid.models[$0].rawValue }.joined(separator: ", ")
        return outcome(
            tied > 1 ? .fail : groups.groups.contains { $0.count > 1 } ? .fail : .pass,
            tied > 1
                ? "The first \(tied) are tied: \(names). \(grid.models[best]) is first in \(Headline.percent(share)) of the "
                    + "resamples of items."
                : "\(grid.models[best]) is first, beyond chance, and in \(Headline.percent(share)) of the resamples of items"
                    + (groups.groups.contains { $0.count > 1 } ? "; later places are tied." : "."),
            about: grid.suite,
            figures: ["tied": Double(tied), "first_share": share],
            severity: tied > 1 ? .major : .minor
        )
    }

    /// The share of resamples of the items in which `best` has the highest mean.
    private static func timesFirst(_ grid: OutcomeGrid, _ best: Int, seed: UInt64) -> Double {
        let items = grid.items.count
        // Fewer resamples of large tables, so that a check ends soon.
        let draws = max(20, min(resamples, 20_000_000 / max(1, items * grid.models.count)))
        var first = 0
        for draw in 0..<draws {
            var random = SeededRandom(seed: seed ^ SeededRandom.hash("rank-stability"), stream: UInt64(draw))
            var sums = [Double](repeating: 0, count: grid.models.count)
            for _ in 0..<items {
                let item = random.below(items)
                for model in sums.indices { sums[model] += grid.rows[model][item] }
            }
            if sums.indices.allSatisfy({ $0 == best || sums[$0] < sums[best] }) { first += 1 }
        }
        return Double(first) / Double(draws)
    }
}
