// What the discordant pairs of two classifiers can show.

/// Power of McNemar's test.
///
/// `discordance` is the share of items on which the two disagree and `difference` the difference of their shares, at
/// most as large. Smallest differences: `PairedPower.resolvableGap`.
public enum McNemarPower {
    /// Items needed for a two-sided test (Connor 1987); nil without a difference, outside the domain or above 10⁹.
    public static func items(difference: Double, discordance: Double, alpha: Double = 0.05, power: Double = 0.8) -> Int?
    {
        guard isPossible(difference, discordance), difference != 0, alpha > 0, alpha < 1, power > 0, power < 1 else {
            return nil
        }
        let top =
            NormalDistribution.quantile(1 - alpha / 2) * discordance.squareRoot()
            + NormalDistribution.quantile(power) * max(0, discordance - difference * difference).squareRoot()
        let count = top * top / (difference * difference)
        guard count.isFinite, count < 1e9 else { return nil }
        return max(1, Int(count.rounded(.up)))
    }

    /// Connor's approximate power of the two-sided test; NaN outside the domain.
    public static func power(difference: Double, discordance: Double, items: Int, alpha: Double = 0.05) -> Double {
        guard isPossible(difference, discordance), items > 0, alpha > 0, alpha < 1 else { return .nan }
        let z = NormalDistribution.quantile(1 - alpha / 2)
        let lead = abs(difference) * Double(items).squareRoot() - z * discordance.squareRoot()
        let spread = max(0, discordance - difference * difference).squareRoot()
        guard spread > 0 else { return lead > 0 ? 1 : 0 }
        return NormalDistribution.cdf(lead / spread)
    }

    /// Power of the exact test, summed over all numbers of discordant pairs; up to 10,000 items, NaN beyond.
    ///
    /// One-sided: in favour of the first classifier. With `mid` the mid-p decides.
    public static func exact(
        difference: Double,
        discordance: Double,
        items: Int,
        alpha: Double = 0.05,
        oneSided: Bool = false,
        mid: Bool = false
    ) -> Double {
        guard isPossible(difference, discordance), items > 0, items <= 10_000, alpha > 0, alpha < 1 else { return .nan }
        guard discordance > 0 else { return 0 }
        let share = min(max((discordance + difference) / (2 * discordance), 0), 1)
        var sum = 0.0
        for count in 0...items {
            let weight = Binomial.probability(of: count, trials: items, probability: discordance)
            guard weight > 1e-18 else { continue }
            let least = critical(count, alpha: alpha, oneSided: oneSided, mid: mid)
            guard least <= count else { continue }
            var reject = Binomial.upperTail(least, trials: count, probability: share)
            if !oneSided { reject += Binomial.lowerTail(count - least, trials: count, probability: share) }
            sum += weight * reject
        }
        return min(1, sum)
    }

    /// The smallest number won by the first that rejects among `count` discordant pairs; count + 1 where none does.
    private static func critical(_ count: Int, alpha: Double, oneSided: Bool, mid: Bool) -> Int {
        var (low, high) = (count / 2 + 1, count + 1)
        while low < high {
            let middle = (low + high) / 2
            let test = McNemarTest(firstOnly: middle, secondOnly: count - middle)
            let p =
                oneSided
                ? (mid ? test.oneSidedMid : test.oneSided) : (mid ? test.twoSidedMid : test.twoSided)
            if p <= alpha { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func isPossible(_ difference: Double, _ discordance: Double) -> Bool {
        discordance >= 0 && discordance <= 1 && abs(difference) <= discordance
    }
}
