// The chi-square distribution.

/// The chi-square distribution with a positive number of degrees of freedom.
public enum ChiSquare {
    /// P(X ≤ x).
    public static func cdf(_ x: Double, degrees: Double) -> Double {
        x <= 0 ? 0 : GammaFunctions.regularised(shape: degrees / 2, x / 2).lower
    }

    /// P(X ≥ x), to full relative precision far out.
    public static func upperTail(_ x: Double, degrees: Double) -> Double {
        x <= 0 ? 1 : GammaFunctions.regularised(shape: degrees / 2, x / 2).upper
    }
}
