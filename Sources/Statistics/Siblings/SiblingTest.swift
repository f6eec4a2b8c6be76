// The exact test that the published sibling is one sibling among equals.

/// The sibling test: was the published one of k + 1 exchangeable siblings answered better than chance would have it?
///
/// Under the null hypothesis every sibling of an item is equally likely to be the published one. The statistic is the
/// sum over items of T = y₀ − mean(twins): with binary scores k·T takes two integer values, so the distribution of the
/// sum (over a common multiple of the k's) is a convolution, computed exactly. With one twin an item this is McNemar's
/// exact test. Scores other than 0 and 1 are replaced by mid-ranks among the siblings. Items of one cluster take their
/// role together: one sibling index for all, among as many siblings as the cluster's smallest item has.
public struct SiblingTest: Hashable, Sendable {
    /// What was summed.
    public enum Scale: Hashable, Sendable {
        /// Differences of scores.
        case scores
        /// Mid-ranks of the original among its siblings.
        case midRanks
    }

    /// Mean over items of original minus mean of twins.
    public let gap: Double
    /// P(statistic at least as large as observed) under the null hypothesis.
    public let p: Double
    /// The same with half the probability of the observed value.
    public let midP: Double
    /// Standard deviation of `gap` under the null hypothesis, given each item's scores.
    public let nullError: Double
    /// Items with at least one twin.
    public let items: Int
    /// Clusters (items that stand alone count as one each).
    public let units: Int
    /// What was summed.
    public let scale: Scale
    /// Number of random assignments where the exact distribution was too large; nil where p is exact.
    public let draws: Int?

    /// Tests `items`; nil if none has a twin.
    ///
    /// The convolution costs (distinct values × lattice points) summed over units; above `costLimit` the null
    /// distribution is sampled instead with `draws` assignments from `source()`, and p = (1 + hits)/(1 + draws).
    public init?<Source: UniformSource>(
        _ items: [SiblingItem],
        costLimit: Int = 200_000_000,
        draws: Int = 20_000,
        source: () -> Source
    ) {
        let usable = items.filter { $0.scores.count > 1 && $0.scores.allSatisfy(\.isFinite) }
        guard !usable.isEmpty else { return nil }
        let roles = SiblingRoles(usable)
        gap = usable.reduce(0) { $0 + $1.gap } / Double(usable.count)
        self.items = usable.count
        units = roles.units.count
        scale = roles.scale
        nullError = roles.variance.squareRoot() / Double(usable.count)
        if let tails = RoleConvolution.tails(roles.units, costLimit: costLimit) {
            p = tails.atLeast
            midP = tails.atLeast - 0.5 * tails.equal
            self.draws = nil
        } else {
            var random = source()
            let count = max(1, draws)
            let observed = roles.units.reduce(0) { $0 + ($1.first ?? 0) }
            var (above, equal) = (0, 0)
            for _ in 0..<count {
                let sum = roles.units.reduce(0) { $0 + $1[random.below($1.count)] }
                if sum > observed { above += 1 } else if sum == observed { equal += 1 }
            }
            p = Double(1 + above + equal) / Double(1 + count)
            midP = (1 + Double(above) + 0.5 * Double(equal)) / Double(1 + count)
            self.draws = count
        }
    }
}
