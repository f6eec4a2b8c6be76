// The F distribution, for ratios of variances.

/// The F distribution with positive degrees of freedom.
public enum FDistribution {
    /// P(F ≥ f), to full relative precision far out; NaN outside the domain.
    public static func upperTail(_ f: Double, numerator: Double, denominator: Double) -> Double {
        guard numerator > 0, denominator > 0, numerator.isFinite, !f.isNaN else { return .nan }
        if f <= 0 { return 1 }
        if f == .infinity { return 0 }
        guard denominator.isFinite else { return ChiSquare.upperTail(f * numerator, degrees: numerator) }
        // Divided through by the larger part, so that neither huge degrees nor a huge f overflow.
        let ratio = f * (numerator / denominator)
        let (x, y) = ratio == .infinity ? (0, 1) : (1 / (1 + ratio), ratio / (1 + ratio))
        return BetaFunctions.tails(x, y, denominator / 2, numerator / 2).lower
    }

    /// P(F ≤ f).
    public static func cdf(_ f: Double, numerator: Double, denominator: Double) -> Double {
        guard numerator > 0, denominator > 0, denominator.isFinite, !f.isNaN else { return .nan }
        if f <= 0 { return 0 }
        return upperTail(1 / f, numerator: denominator, denominator: numerator)
    }

    /// The f with P(F ≤ f) = p; p in (0, 1) and finite degrees, NaN otherwise.
    public static func quantile(_ p: Double, numerator: Double, denominator: Double) -> Double {
        guard numerator > 0, denominator > 0, numerator.isFinite, denominator.isFinite, p > 0, p < 1 else {
            return .nan
        }
        // From whichever side of the beta variable keeps its digits.
        let x = BetaFunctions.inverse(p, numerator / 2, denominator / 2)
        if x < 0.5 { return x / (1 - x) * (denominator / numerator) }
        let y = BetaFunctions.inverse(1 - p, denominator / 2, numerator / 2)
        return (1 - y) / y * (denominator / numerator)
    }
}
