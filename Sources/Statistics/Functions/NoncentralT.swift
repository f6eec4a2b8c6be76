// Student's t where the effect is there: the power of every t test.

/// The noncentral t distribution.
public enum NoncentralT {
    /// P(T ≥ t) for `degrees` of freedom from 1 on and a `noncentrality` (the effect over its standard error).
    ///
    /// E[Φ(noncentrality − t·s)] over s = √(χ²/ν), by quadrature: absolute error below 1e-11. From 10⁵ degrees on
    /// the normal distribution with the variance of t·s added (Johnson, Kotz and Balakrishnan 1995, 31.6; error below
    /// 1e-6). NaN outside the domain.
    public static func upperTail(_ t: Double, degrees: Double, noncentrality: Double) -> Double {
        guard degrees >= 1, !t.isNaN, noncentrality.isFinite else { return .nan }
        if t.isInfinite { return t > 0 ? 0 : 1 }
        guard degrees < 1e5 else {
            let scale = degrees.isFinite ? (1 + t * t / (2 * degrees)).squareRoot() : 1
            let mean = degrees.isFinite ? t * (1 - 1 / (4 * degrees)) : t
            return NormalDistribution.upperTail((mean - noncentrality) / scale)
        }
        let value = ChiAverage.expectation(degrees: degrees) { NormalDistribution.cdf(noncentrality - t * $0) }
        return min(1, max(0, value))
    }
}
