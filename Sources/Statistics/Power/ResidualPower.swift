// How far a model must stand off the reference models' line to be seen.

/// Power of the one-sided t test of one new residual against the prediction error of a line through m references.
///
/// The residual over its prediction error s·√(1 + 1/m + leverage) + own sampling error has t with m − 2 degrees of
/// freedom; the power is the noncentral t's.
public struct ResidualPower: Hashable, Sendable {
    /// Standard error of the prediction, in the units of the line.
    public let error: Double
    /// m − 2.
    public let degrees: Double

    /// A line through `references` models with residual `deviation`; nil below three references or for negative input.
    ///
    /// `leverage` is (x − x̄)²/Σ(xᵢ − x̄)² of the new model; `sampling` the standard error of its own scores, so far as
    /// the residual deviation does not hold it already.
    public init?(references: Int, deviation: Double, leverage: Double = 0, sampling: Double = 0) {
        guard references >= 3, deviation >= 0, leverage >= 0, sampling >= 0 else { return nil }
        let factor = 1 + 1 / Double(references) + leverage
        error = (deviation * deviation * factor + sampling * sampling).squareRoot()
        degrees = Double(references - 2)
    }

    /// Probability of flagging a model that stands off by `residual`; NaN for an alpha outside (0, 1).
    public func power(residual: Double, alpha: Double = 0.05) -> Double {
        guard alpha > 0, alpha < 1, residual.isFinite else { return .nan }
        guard error > 0 else { return residual > 0 ? 1 : 0 }
        let t = StudentT.quantile(1 - alpha, degrees: degrees)
        return NoncentralT.upperTail(t, degrees: degrees, noncentrality: residual / error)
    }

    /// Smallest residual flagged with `power`; NaN outside the domain.
    public func detectable(alpha: Double = 0.05, power: Double = 0.8) -> Double {
        guard alpha > 0, alpha < 1, power > 0, power < 1 else { return .nan }
        guard error > 0 else { return 0 }
        var (low, high) = (0.0, error)
        while self.power(residual: high, alpha: alpha) < power, high < 1e6 * error { high *= 2 }
        if self.power(residual: 0, alpha: alpha) >= power { return 0 }
        for _ in 0..<100 where high - low > 1e-13 * high {
            let middle = 0.5 * (low + high)
            if self.power(residual: middle, alpha: alpha) >= power { high = middle } else { low = middle }
        }
        return high
    }
}
