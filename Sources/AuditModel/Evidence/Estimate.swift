// A number with its interval.

/// A point estimate with a confidence interval.
public struct Estimate: Hashable, Sendable, Codable {
    /// The estimate.
    public var value: Double
    /// Lower end of the interval.
    public var low: Double
    /// Upper end of the interval.
    public var high: Double

    /// An estimate; the interval's level is the policy's (95 % unless it says otherwise).
    public init(_ value: Double, low: Double, high: Double) {
        self.value = value
        self.low = low
        self.high = high
    }

    /// The same in another unit: every member times `factor`, which must not be negative.
    public func scaled(by factor: Double) -> Estimate {
        Estimate(value * factor, low: low * factor, high: high * factor)
    }
}
