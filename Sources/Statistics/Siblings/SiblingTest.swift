// The exact test that the published sibling is one sibling among equals.

/// The sibling test: was the published one of k + 1 exchangeable siblings answered better than chance would have it?
///
/// Under the null hypothesis every sibling of an item is equally likely to be the published one. The statistic is the
/// sum over items of T = y₀ − mean(twins): with binary scores k·T takes two integer values, so the distribution of the
/// sum (over a common multiple of the k's) is a convolution, computed exactly: items with equally many siblings, equally
/// many of them right, are one binomial variable. With one twin an item this is McNemar's exact test. Scores other than 0 and 1 are replaced by mid-ranks among the siblings. Items of one cluster take their
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
    /// The convolution costs one for every product of two probabilities and eight for every place of the lattice; above
    /// `costLimit` the null distribution is sampled instead with `draws` assignments from `source()`, and
    /// p = (1 + hits)/(1 + draws). Units that are alike are drawn together, as one count for each of their values.
    public init?<Source: UniformSource>(
        _ items: [SiblingItem],
        costLimit: Int = 200_000_000,
        draws: Int = 20_000,
        source: () -> Source
    ) {
        let isUsable = { (item: SiblingItem) in item.scores.count > 1 && item.scores.allSatisfy(\.isFinite) }
        let usable = items.allSatisfy(isUsable) ? items : items.filter(isUsable)
        guard !usable.isEmpty else { return nil }
        let roles = SiblingRoles(usable)
        gap = usable.reduce(0) { $0 + $1.gap } / Double(usable.count)
        self.items = usable.count
        units = roles.units
        scale = roles.scale
        nullError = roles.variance.squareRoot() / Double(usable.count)
        if let tails = RoleConvolution.tails(roles.groups, observed: roles.observed, costLimit: costLimit) {
            p = tails.atLeast
            midP = tails.atLeast - 0.5 * tails.equal
            self.draws = nil
        } else {
            var random = source()
            let count = max(1, draws)
            var (above, equal) = (0, 0)
            for _ in 0..<count {
                let sum = roles.groups.reduce(0) { $0 + Self.draw($1, &random) }
                if sum > roles.observed { above += 1 } else if sum == roles.observed { equal += 1 }
            }
            p = Double(1 + above + equal) / Double(1 + count)
            midP = (1 + Double(above) + 0.5 * Double(equal)) / Double(1 + count)
            self.draws = count
        }
    }

    /// What all units of a kind add under random roles.
    private static func draw<Source: UniformSource>(_ group: RoleGroup, _ random: inout Source) -> Int {
        var sum = 0
        BinomialDraw.multinomial(group.count, weights: group.weights, &random) { sum += group.values[$0] * $1 }
        return sum
    }
}
