// Two ends of an interval.

/// A closed interval of real numbers.
public struct Interval: Hashable, Sendable {
    /// Lower end.
    public var low: Double
    /// Upper end.
    public var high: Double

    /// The interval from `low` to `high`.
    public init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    /// The interval cut to what lies within `low...high`.
    public func clipped(to low: Double, _ high: Double) -> Interval {
        Interval(min(max(self.low, low), high), min(max(self.high, low), high))
    }
}
