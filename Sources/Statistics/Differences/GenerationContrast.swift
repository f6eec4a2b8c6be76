// An estimate with its standard error, read against Student's t.

/// A contrast of generations' means.
public struct GenerationContrast: Hashable, Sendable {
    /// The estimate.
    public let estimate: Double
    /// Its cluster-robust standard error; 0 where nothing varies.
    public let standardError: Double
    /// Degrees of freedom: clusters − 1, of the generation with the fewest.
    public let degrees: Double

    /// The interval by Student's t; the estimate alone where nothing varies.
    public func interval(level: Double) -> Interval {
        guard standardError > 0 else { return Interval(estimate, estimate) }
        let t = StudentT.quantile(0.5 + level / 2, degrees: degrees)
        return Interval(estimate - t * standardError, estimate + t * standardError)
    }

    /// One-sided p of "the contrast is at most zero".
    ///
    /// Where nothing varies: 1 at zero or below, and above zero that of as many equal signs, 2^−clusters.
    public var greater: Double {
        guard standardError > 0 else { return estimate > 0 ? pow2(-degrees - 1) : 1 }
        return StudentT.upperTail(estimate / standardError, degrees: degrees)
    }

    /// Two-sided p of "the contrast is zero".
    public var twoSided: Double {
        guard standardError > 0 else { return estimate == 0 ? 1 : min(1, 2 * pow2(-degrees - 1)) }
        return min(1, 2 * StudentT.upperTail(abs(estimate) / standardError, degrees: degrees))
    }

    /// Two to a negative power, down to 2^−1000.
    private func pow2(_ exponent: Double) -> Double {
        Double(sign: .plus, exponent: Int(max(-1000, exponent)), significand: 1)
    }
}
