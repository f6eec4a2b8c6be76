// One mean of several estimates, with an interval that allows for their differences.

/// A random-effects mean with the interval of Hartung and Knapp (2001).
public struct PooledEffect: Hashable, Sendable {
    /// The mean with weights 1/(SE² + τ²).
    public let mean: Double
    /// Hartung and Knapp's standard error, never below the classical one where `floored`.
    public let standardError: Double
    /// The classical standard error 1/√Σw.
    public let classicalError: Double
    /// The between-estimate variance τ² used.
    public let variance: Double
    /// Number of estimates.
    public let count: Int

    /// Pools `effects`; nil where fewer than two have a finite value and an error above zero.
    ///
    /// `variance` is the between-estimate variance; Paule and Mandel's where nil. `floored` keeps the factor of
    /// Hartung and Knapp at 1 or above, so that estimates which agree too well by luck do not narrow the interval.
    public init?(effects: [Double], standardErrors: [Double], variance: Double? = nil, floored: Bool = true) {
        let parts = Heterogeneity.usable(effects, standardErrors)
        guard let found = Heterogeneity(effects: effects, standardErrors: standardErrors) else { return nil }
        let extra = variance.map { $0.isFinite ? max(0, $0) : 0 } ?? found.variance
        let fit = Heterogeneity.generalised(parts, extra)
        let factor = fit.q / Double(parts.count - 1)
        mean = fit.mean
        classicalError = 1 / fit.weight.squareRoot()
        standardError = ((floored ? max(1, factor) : factor) / fit.weight).squareRoot()
        self.variance = extra
        count = parts.count
    }

    /// The interval by t with count − 1 degrees of freedom.
    public func interval(level: Double) -> Interval {
        let t = StudentT.quantile(0.5 + level / 2, degrees: Double(count - 1))
        return Interval(mean - t * standardError, mean + t * standardError)
    }

    /// Two-sided p-value of a mean of zero.
    public var twoSided: Double {
        guard mean != 0 else { return 1 }
        guard standardError > 0 else { return 0 }
        return 2 * StudentT.upperTail(abs(mean) / standardError, degrees: Double(count - 1))
    }

    /// Where one more estimate's true value would lie (Higgins, Thompson and Spiegelhalter 2009): t with count − 2
    /// degrees of freedom; nil below three estimates.
    public func prediction(level: Double) -> Interval? {
        guard count >= 3 else { return nil }
        let t = StudentT.quantile(0.5 + level / 2, degrees: Double(count - 2))
        let half = t * (variance + classicalError * classicalError).squareRoot()
        return Interval(mean - half, mean + half)
    }
}
