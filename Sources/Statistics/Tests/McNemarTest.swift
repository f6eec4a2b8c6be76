// Two classifiers on the same items: only the items they disagree on speak.

/// McNemar's exact test on the discordant pairs.
public struct McNemarTest: Hashable, Sendable {
    /// Pairs right under the first and wrong under the second.
    public let firstOnly: Int
    /// Pairs wrong under the first and right under the second.
    public let secondOnly: Int

    /// The test of `firstOnly` against `secondOnly` discordant pairs; negative counts are taken as 0.
    public init(firstOnly: Int, secondOnly: Int) {
        self.firstOnly = max(0, firstOnly)
        self.secondOnly = max(0, secondOnly)
    }

    private var discordant: Int { firstOnly + secondOnly }

    /// P(as many or more under the first only), given the number of discordant pairs; 1 without any.
    public var oneSided: Double { Binomial.upperTail(firstOnly, trials: discordant, probability: 0.5) }

    /// The same with half the probability of what was observed.
    public var oneSidedMid: Double {
        oneSided - 0.5 * Binomial.probability(of: firstOnly, trials: discordant, probability: 0.5)
    }

    /// Twice the smaller tail, at most 1.
    public var twoSided: Double {
        min(1, 2 * Binomial.upperTail(max(firstOnly, secondOnly), trials: discordant, probability: 0.5))
    }

    /// Two-sided mid-p (Fagerland, Lydersen and Laake 2013).
    public var twoSidedMid: Double {
        let larger = max(firstOnly, secondOnly)
        let tail = Binomial.upperTail(larger, trials: discordant, probability: 0.5)
        return min(1, 2 * tail - Binomial.probability(of: larger, trials: discordant, probability: 0.5))
    }
}
