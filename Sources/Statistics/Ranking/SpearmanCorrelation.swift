// Agreement of two orders, as the correlation of their ranks.

/// Spearman's rank correlation, with mid-ranks for ties.
public struct SpearmanCorrelation: Hashable, Sendable {
    /// The coefficient, in −1…1.
    public let coefficient: Double
    /// Number of pairs of values.
    public let count: Int

    /// The correlation of `first` with `second`; nil where lengths differ, one does not vary or a value is not finite.
    public init?(_ first: [Double], _ second: [Double]) {
        guard first.count == second.count, (first + second).allSatisfy(\.isFinite) else { return nil }
        let (x, y) = (MidRanks.of(first), MidRanks.of(second))
        let centre = Double(first.count + 1) / 2
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(x, y) {
            xx += (a - centre) * (a - centre)
            yy += (b - centre) * (b - centre)
            xy += (a - centre) * (b - centre)
        }
        guard xx > 0, yy > 0 else { return nil }
        coefficient = min(1, max(-1, xy / (xx * yy).squareRoot()))
        count = first.count
    }

    /// Two-sided p of no association, by Student's t with n − 2 degrees of freedom; 1 below three values.
    public var twoSided: Double {
        guard count > 2 else { return 1 }
        let rest = 1 - coefficient * coefficient
        guard rest > 0 else { return 0 }
        let degrees = Double(count - 2)
        return min(1, 2 * StudentT.upperTail(abs(coefficient) * (degrees / rest).squareRoot(), degrees: degrees))
    }
}
