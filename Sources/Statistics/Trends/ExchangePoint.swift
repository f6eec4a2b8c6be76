// One model's scores on originals and twins, both with their errors.

/// A model as the exchange rate sees it.
public struct ExchangePoint: Hashable, Sendable {
    /// Score on originals.
    public var original: Double
    /// Score on twins.
    public var twin: Double
    /// Standard error of the score on originals.
    public var originalError: Double
    /// Standard error of the score on twins.
    public var twinError: Double
    /// Covariance of the two scores' errors: above zero where twins are paired with their originals.
    public var covariance: Double

    /// A model's two scores.
    public init(original: Double, twin: Double, originalError: Double, twinError: Double, covariance: Double = 0) {
        self.original = original
        self.twin = twin
        self.originalError = originalError
        self.twinError = twinError
        self.covariance = covariance
    }

    var isUsable: Bool {
        let reach = 1e6
        return abs(original) < reach && abs(twin) < reach && originalError > 1e-9 && originalError < reach
            && twinError > 1e-9 && twinError < reach && abs(covariance) <= originalError * twinError
    }
}
