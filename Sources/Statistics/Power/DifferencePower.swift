// How many items a mean difference per item takes, and what a given number shows.

/// Power of a two-sided test of a mean of differences, by the normal approximation.
///
/// Sample size as in Miller, "Adding error bars to evals" (arXiv 2411.00640, section 5):
/// n = (z₁₋α/₂ + z_power)²·Var/δ², where Var is the variance of one item's difference.
public enum DifferencePower {
    /// Items needed to show `difference`; nil where it is zero, an input is outside its domain, or above 10⁹ items.
    public static func items(difference: Double, variance: Double, alpha: Double = 0.05, power: Double = 0.8) -> Int? {
        guard difference != 0, variance >= 0, let reach = reach(alpha: alpha, power: power) else { return nil }
        let count = reach * reach * variance / (difference * difference)
        guard count.isFinite, count < 1e9 else { return nil }
        return max(1, Int(count.rounded(.up)))
    }

    /// Smallest difference that `items` show with `power`; +∞ without items.
    public static func detectable(variance: Double, items: Double, alpha: Double = 0.05, power: Double = 0.8) -> Double
    {
        guard items > 0, variance >= 0, let reach = reach(alpha: alpha, power: power) else { return .infinity }
        return max(0, reach) * (variance / items).squareRoot()
    }

    /// Probability of rejecting zero in either direction; NaN outside the domain.
    public static func power(difference: Double, variance: Double, items: Double, alpha: Double = 0.05) -> Double {
        guard items > 0, variance >= 0, alpha > 0, alpha < 1, difference.isFinite else { return .nan }
        guard variance > 0 else { return difference == 0 ? 0 : 1 }
        let effect = difference / (variance / items).squareRoot()
        let z = NormalDistribution.quantile(1 - alpha / 2)
        return NormalDistribution.upperTail(z - effect) + NormalDistribution.upperTail(z + effect)
    }

    /// Variance of the difference of two correlated yes-or-no outcomes with shares `p` and `q`.
    ///
    /// p(1 − p) + q(1 − q) − 2ρ√(p(1 − p)q(1 − q)); the correlation is cut to what the shares allow.
    public static func variance(_ p: Double, _ q: Double, correlation: Double) -> Double {
        guard p >= 0, p <= 1, q >= 0, q <= 1, !correlation.isNaN else { return .nan }
        let (v, w) = (p * (1 - p), q * (1 - q))
        guard v > 0, w > 0 else { return v + w }
        let both = correlation * (v * w).squareRoot() + p * q
        let joint = min(max(both, max(0, p + q - 1)), min(p, q))
        return p + q - 2 * joint - (p - q) * (p - q)
    }

    /// Variance of one item's difference where the answers to it are repeated (Miller 2024, section 3.1).
    ///
    /// ω² + σ²/K: `between` items, and `within` an item divided by the number of answers, for each of the two sides.
    public static func variance(between: Double, first: Double, repeats: Int, second: Double, times: Int) -> Double {
        between + first / Double(max(1, repeats)) + second / Double(max(1, times))
    }

    /// z of the level and z of the power, added; nil outside (0, 1).
    static func reach(alpha: Double, power: Double) -> Double? {
        guard alpha > 0, alpha < 1, power > 0, power < 1 else { return nil }
        return NormalDistribution.quantile(1 - alpha / 2) + NormalDistribution.quantile(power)
    }
}
