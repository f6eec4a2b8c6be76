// What a reshuffling of signs or of groups would have shown: exactly where that can be counted, by draws where not.

/// A permutation test of a mean difference.
///
/// Paired: under the null hypothesis every difference is as likely with the other sign. Two samples: every split of the
/// pooled values is as likely. Values on a common lattice (binary outcomes, shares of k) are convolved exactly; a few
/// others are enumerated; the rest are drawn, and p = (1 + hits)/(1 + draws) (Phipson and Smyth 2010).
public struct PermutationTest: Hashable, Sendable {
    /// The observed statistic: the mean difference.
    public let difference: Double
    /// P(statistic at least as large).
    public let greater: Double
    /// P(statistic at least as small).
    public let less: Double
    /// `greater` with half the probability of the observed value.
    public let midGreater: Double
    /// Random assignments behind p; nil where p is exact.
    public let draws: Int?

    /// Twice the smaller tail, at most 1.
    public var twoSided: Double { min(1, 2 * min(greater, less)) }

    init(difference: Double, tails: PermutationTails) {
        self.difference = difference
        greater = tails.greater
        less = tails.less
        midGreater = tails.midGreater
        draws = tails.draws
    }

    /// Flips signs of paired `differences`, all of one cluster together; `clusters` has one label a difference.
    ///
    /// Nil without differences or where one is not finite or labels do not fit. Exact up to a cost of `costLimit`
    /// additions, else `draws` assignments from `source()`, whose `below(2)` is the sign of one cluster.
    public init?<Source: UniformSource>(
        paired differences: [Double],
        clusters: [Int]? = nil,
        costLimit: Int = 50_000_000,
        draws: Int = 20_000,
        source: () -> Source
    ) {
        guard !differences.isEmpty, differences.allSatisfy(\.isFinite) else { return nil }
        guard clusters.map({ $0.count == differences.count }) ?? true else { return nil }
        var units = differences
        if let clusters {
            var slots: [Int: Int] = [:]
            units = []
            for (value, label) in zip(differences, clusters) {
                let slot = slots[label] ?? units.count
                if slot == units.count {
                    slots[label] = slot
                    units.append(0)
                }
                units[slot] += value
            }
        }
        let mean = differences.reduce(0, +) / Double(differences.count)
        // A difference of zero is the same with either sign.
        let moving = units.filter { $0 != 0 }
        let tails: PermutationTails
        if moving.isEmpty {
            tails = .certain
        } else if let exact = SignFlips.exact(moving, costLimit: costLimit) {
            tails = exact
        } else {
            var random = source()
            tails = SignFlips.drawn(moving, draws: max(1, draws), &random)
        }
        self.init(difference: mean, tails: tails)
    }

    /// Reassigns the pooled values of `first` and `second` to groups of the same sizes; the mean of first less second.
    ///
    /// Nil where a group is empty or a value is not finite. Exact up to `costLimit` additions, else drawn from
    /// `source()`.
    public init?<Source: UniformSource>(
        _ first: [Double],
        against second: [Double],
        costLimit: Int = 50_000_000,
        draws: Int = 20_000,
        source: () -> Source
    ) {
        guard !first.isEmpty, !second.isEmpty, (first + second).allSatisfy(\.isFinite) else { return nil }
        let difference =
            first.reduce(0, +) / Double(first.count) - second.reduce(0, +) / Double(second.count)
        let tails: PermutationTails
        if let exact = GroupSplits.exact(first, second, costLimit: costLimit) {
            tails = exact
        } else {
            var random = source()
            tails = GroupSplits.drawn(first, second, draws: max(1, draws), &random)
        }
        self.init(difference: difference, tails: tails)
    }
}
