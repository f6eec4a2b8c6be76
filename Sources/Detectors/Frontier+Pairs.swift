// What tells two of the best models apart: the items both were asked, or two scores.

import AuditModel
import Statistics

extension Frontier {
    /// A pair of the best.
    struct Pair {
        /// Two-sided p-value of no difference, and the difference it shows with 80 % power.
        let comparison: SaturationSplit.Comparison
        /// First minus second.
        let difference: Interval
    }

    /// Scores on other items are compared where each is over this many: fewer are not normal.
    static let fewestApart = 30

    /// All pairs, better model first.
    func pairs(_ policy: Policy) -> [Pair] {
        models.indices.flatMap { first in
            models.indices.filter { $0 > first }.map { Self.compare(models[first], models[$0], policy) }
        }
    }

    /// By McNemar's exact test on the items both were asked; by a clustered t test where scores are not 0 or 1 or items
    /// share clusters; by the pooled two-proportion z where they have no items in common.
    static func compare(_ first: Member, _ second: Member, _ policy: Policy) -> Pair {
        let (differences, labels) = shared(first.table, second.table)
        guard differences.count >= 2 else { return apart(first, second, policy) }
        let clusters = labels.flatMap { Clusters.shared($0) }
        let mean = ClusteredMean(differences, clusters: clusters)
        let isBinary = (first.table?.isBinary ?? false) && (second.table?.isBinary ?? false) && clusters == nil
        let comparison: SaturationSplit.Comparison
        if isBinary {
            let test = McNemarTest(
                firstOnly: differences.count { $0 == 1 },
                secondOnly: differences.count { $0 == -1 }
            )
            let gap = PairedPower.resolvableGap(
                discordance: differences.reduce(0) { $0 + $1 * $1 } / Double(differences.count),
                items: differences.count,
                alpha: policy.alpha,
                power: power
            )
            comparison = SaturationSplit.Comparison(p: test.twoSided, resolvableGap: gap)
        } else {
            // Never surer than one answer in all.
            let error = max(mean.standardError, 0.5 / Double(mean.clusters))
            let degrees = Double(mean.clusters - 1)
            comparison = SaturationSplit.Comparison(
                p: degrees > 0 && mean.mean != 0
                    ? min(1, 2 * StudentT.upperTail(abs(mean.mean) / error, degrees: degrees)) : 1,
                resolvableGap: min(1, reach(policy) * error)
            )
        }
        return Pair(comparison: comparison, difference: mean.interval(level: policy.intervalLevel) ?? Interval(-1, 1))
    }

    /// Two scores on items that are not the same, or not known.
    private static func apart(_ first: Member, _ second: Member, _ policy: Policy) -> Pair {
        let (a, b) = (first.size, second.size)
        guard min(a, b) >= Double(fewestApart) else {
            return Pair(comparison: SaturationSplit.Comparison(p: 1, resolvableGap: 1), difference: Interval(-1, 1))
        }
        let difference = first.score - second.score
        let pooled = (first.score * a + second.score * b) / (a + b)
        let error = (pooled * (1 - pooled) * (1 / a + 1 / b)).squareRoot()
        let z = NormalDistribution.quantile(0.5 + policy.intervalLevel / 2)
        // Where both have all or nothing right, as much is shown as by one answer more or less.
        let floor = (0.5 / a + 0.5 / b)
        return Pair(
            comparison: SaturationSplit.Comparison(
                p: difference == 0
                    ? 1 : min(1, 2 * NormalDistribution.upperTail(abs(difference) / max(error, floor))),
                resolvableGap: min(1, reach(policy) * max(error, floor))
            ),
            difference: Interval(difference - z * error, difference + z * error)
        )
    }

    private static let power = 0.8

    private static func reach(_ policy: Policy) -> Double {
        NormalDistribution.quantile(1 - policy.alpha / 2) + NormalDistribution.quantile(power)
    }

    /// First minus second on each item that both have, with the first one's cluster of it.
    private static func shared(_ first: OriginalTable?, _ second: OriginalTable?) -> (values: [Double], labels: [Int]?)
    {
        guard let first, let second else { return ([], nil) }
        var differences: [Double] = []
        var labels: [Int] = []
        // Where the second model has an item.
        var place = [Int](repeating: -1, count: 1 + (first.items + second.items).reduce(0, max))
        for (index, item) in second.items.enumerated() { place[item] = index }
        for (index, item) in first.items.enumerated() where place[item] >= 0 {
            differences.append(first.scores[index] - second.scores[place[item]])
            if let clusters = first.clusters { labels.append(clusters[index]) }
        }
        return (differences, first.clusters == nil ? nil : labels)
    }
}
