// What two shares of different items can show when nothing pairs them.

/// Power of the two-sided test of two independent proportions.
///
/// Normal approximation with the pooled variance under the null hypothesis and the shares' own under the alternative
/// (Fleiss, Levin and Paik 2003, eq. 4.14, without continuity correction).
public enum ProportionsPower {
    /// Probability of rejecting equality in the direction of the difference; NaN outside the domain.
    public static func power(_ p: Double, _ q: Double, items n: Int, against m: Int, alpha: Double = 0.05) -> Double {
        guard valid(p), valid(q), n > 0, m > 0, alpha > 0, alpha < 1 else { return .nan }
        let (a, b) = (Double(n), Double(m))
        let pooled = (a * p + b * q) / (a + b)
        let null = (pooled * (1 - pooled) * (1 / a + 1 / b)).squareRoot()
        let own = (p * (1 - p) / a + q * (1 - q) / b).squareRoot()
        let lead = abs(p - q) - NormalDistribution.quantile(1 - alpha / 2) * null
        guard own > 0 else { return lead > 0 ? 1 : 0 }
        return NormalDistribution.cdf(lead / own)
    }

    /// Items per side needed to tell `p` from `q`; nil where they are equal, outside [0, 1] or above 10⁹.
    public static func items(_ p: Double, _ q: Double, alpha: Double = 0.05, power: Double = 0.8) -> Int? {
        guard valid(p), valid(q), p != q, alpha > 0, alpha < 1, power > 0, power < 1 else { return nil }
        let pooled = (p + q) / 2
        let top =
            NormalDistribution.quantile(1 - alpha / 2) * (2 * pooled * (1 - pooled)).squareRoot()
            + NormalDistribution.quantile(power) * (p * (1 - p) + q * (1 - q)).squareRoot()
        let count = top * top / ((p - q) * (p - q))
        guard count.isFinite, count < 1e9 else { return nil }
        return max(1, Int(count.rounded(.up)))
    }

    /// Smallest drop from the share `p` that n and m items show with `power`; nil where even a drop to 0 is not shown.
    public static func detectableDrop(
        from p: Double,
        items n: Int,
        against m: Int,
        alpha: Double = 0.05,
        power wanted: Double = 0.8
    ) -> Double? {
        guard valid(p), n > 0, m > 0, power(p, 0, items: n, against: m, alpha: alpha) >= wanted else { return nil }
        var (low, high) = (0.0, p)
        for _ in 0..<200 where high - low > 1e-15 {
            let middle = 0.5 * (low + high)
            if power(p, p - middle, items: n, against: m, alpha: alpha) >= wanted {
                high = middle
            } else {
                low = middle
            }
        }
        return high
    }

    private static func valid(_ p: Double) -> Bool { p >= 0 && p <= 1 }
}
