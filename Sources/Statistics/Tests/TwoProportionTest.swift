// Two independent shares, where nothing pairs them.

/// Comparison of two independent proportions.
public struct TwoProportionTest: Hashable, Sendable {
    /// First share minus second.
    public let difference: Double
    /// Two-sided p-value of the pooled z test; 1 where nothing varies.
    public let twoSided: Double
    private let first: Interval
    private let second: Interval
    private let shares: Interval

    /// Compares `a` of `n` with `b` of `m`; `level` is that of `interval`.
    public init(_ a: Int, of n: Int, against b: Int, of m: Int, level: Double = 0.95) {
        let p = n > 0 ? Double(a) / Double(n) : 0
        let q = m > 0 ? Double(b) / Double(m) : 0
        difference = p - q
        shares = Interval(p, q)
        first = ProportionInterval.wilson(a, of: n, level: level)
        second = ProportionInterval.wilson(b, of: m, level: level)
        guard n > 0, m > 0 else {
            twoSided = 1
            return
        }
        let pooled = Double(a + b) / Double(n + m)
        let error = (pooled * (1 - pooled) * (1 / Double(n) + 1 / Double(m))).squareRoot()
        twoSided = error > 0 ? 2 * NormalDistribution.upperTail(abs(p - q) / error) : 1
    }

    /// Newcombe's hybrid score interval for the difference (Newcombe 1998, method 10).
    public var interval: Interval {
        let (p, q) = (shares.low, shares.high)
        let below = ((p - first.low) * (p - first.low) + (second.high - q) * (second.high - q)).squareRoot()
        let above = ((first.high - p) * (first.high - p) + (q - second.low) * (q - second.low)).squareRoot()
        return Interval(difference - below, difference + above)
    }
}
