// Is the effect shown to be smaller than what would matter? Both one-sided tests, and the interval that says the same.

/// Two one-sided t tests against the ends of an equivalence range (Schuirmann 1987).
public struct EquivalenceTest: Hashable, Sendable {
    /// The estimate and its standard error.
    public let estimate: Double
    /// Standard error of `estimate`.
    public let standardError: Double
    /// Degrees of freedom of the standard error; +∞ where it is known.
    public let degrees: Double
    /// The range inside which an effect does not matter.
    public let range: Interval

    /// Equivalence within ±`margin`.
    public init(estimate: Double, standardError: Double, degrees: Double = .infinity, margin: Double) {
        self.init(
            estimate: estimate,
            standardError: standardError,
            degrees: degrees,
            range: Interval(-margin, margin)
        )
    }

    /// Equivalence within a range that need not be symmetric.
    public init(estimate: Double, standardError: Double, degrees: Double = .infinity, range: Interval) {
        self.estimate = estimate
        self.standardError = standardError
        self.degrees = degrees
        self.range = range
    }

    /// p-value against an effect at or below the range; 1 for input outside the domain.
    public var lower: Double { tail(estimate - range.low) }

    /// p-value against an effect at or above the range; 1 for input outside the domain.
    public var upper: Double { tail(range.high - estimate) }

    /// The larger of the two: p-value against an effect outside the range.
    public var p: Double { max(lower, upper) }

    /// The interval at level 1 − 2·alpha, whose lying inside the range is the test at `alpha`; nil outside the domain.
    public func interval(alpha: Double) -> Interval? {
        guard alpha > 0, alpha < 0.5, estimate.isFinite, standardError >= 0, standardError.isFinite, degrees > 0 else {
            return nil
        }
        let half = StudentT.quantile(1 - alpha, degrees: degrees) * standardError
        return Interval(estimate - half, estimate + half)
    }

    /// Whether that interval lies strictly inside the range: interval inclusion.
    public func holds(alpha: Double) -> Bool {
        interval(alpha: alpha).map { $0.low > range.low && $0.high < range.high } ?? false
    }

    private func tail(_ distance: Double) -> Double {
        guard distance.isFinite, standardError >= 0, degrees > 0 else { return 1 }
        guard standardError > 0 else { return distance > 0 ? 0 : 1 }
        return StudentT.upperTail(distance / standardError, degrees: degrees)
    }
}
