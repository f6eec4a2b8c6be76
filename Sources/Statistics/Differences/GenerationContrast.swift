// An estimate with its standard error, read against Student's t, beyond what its scale alone explains.

/// A contrast of generations' means.
public struct GenerationContrast: Hashable, Sendable {
    /// The estimate.
    public let estimate: Double
    /// Its cluster-robust standard error; 0 where nothing varies.
    public let standardError: Double
    /// Degrees of freedom: clusters − 1, of the generation with the fewest.
    public let degrees: Double
    /// Least and greatest estimate that an imperfect scale alone leaves where the costs are equal; 0 and 0 in points.
    ///
    /// p values and intervals allow for the worst of it, as Armstrong and Kolesár (Econometrica 86, 2018) do for any
    /// bounded bias.
    public let scaleError: Interval

    init(estimate: Double, standardError: Double, degrees: Double, scaleError: Interval = Interval(0, 0)) {
        self.estimate = estimate
        self.standardError = standardError
        self.degrees = degrees
        self.scaleError = scaleError
    }

    /// The interval by Student's t, wider by the scale's error; without sampling error where nothing varies.
    public func interval(level: Double) -> Interval {
        let t = standardError > 0 ? StudentT.quantile(0.5 + level / 2, degrees: degrees) : 0
        return Interval(
            estimate - scaleError.high - t * standardError,
            estimate - scaleError.low + t * standardError
        )
    }

    /// One-sided p of "the contrast is at most what the scale's error explains".
    ///
    /// Where nothing varies: 1 at that or below, and above it that of as many equal signs, 2^−clusters.
    public var greater: Double { tail(estimate - scaleError.high) }

    /// Two-sided p of "the contrast is what the scale's error explains, or zero".
    public var twoSided: Double {
        let excess = max(estimate - scaleError.high, scaleError.low - estimate)
        return excess > 0 ? min(1, 2 * tail(excess)) : 1
    }

    /// Probability of an excess as great.
    private func tail(_ excess: Double) -> Double {
        guard standardError > 0 else { return excess > 0 ? pow2(-degrees - 1) : 1 }
        return StudentT.upperTail(excess / standardError, degrees: degrees)
    }

    /// Two to a negative power, down to 2^−1000.
    private func pow2(_ exponent: Double) -> Double {
        Double(sign: .plus, exponent: Int(max(-1000, exponent)), significand: 1)
    }
}
