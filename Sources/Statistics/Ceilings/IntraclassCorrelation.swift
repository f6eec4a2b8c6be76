// How much of the spread between scores is the models', and how much comes with every repeat.

/// The one-way intraclass correlation of repeated measurements (Shrout and Fleiss 1979, ICC(1,1) and ICC(1,k)).
///
/// Also the ICC of a design effect, with clusters for rows.
public struct IntraclassCorrelation: Hashable, Sendable {
    /// Correlation of two measurements of the same thing; may be negative.
    public let single: Double
    /// Reliability of the mean of a row's measurements.
    public let mean: Double
    /// F of between over within.
    public let f: Double
    /// Rows less one, and measurements less rows.
    public let degrees: [Double]
    /// Measurements a row; where rows differ, the value that keeps the expectation right (Donner 1986).
    public let size: Double

    /// The correlation of `rows` of repeats; nil below two rows, without any repeat, or where nothing varies.
    ///
    /// Values that are not finite are left out.
    public init?(_ rows: [[Double]]) {
        let usable = rows.map { $0.filter(\.isFinite) }.filter { !$0.isEmpty }
        let count = usable.reduce(0) { $0 + $1.count }
        guard usable.count >= 2, count > usable.count else { return nil }
        let n = Double(count)
        let grand = usable.reduce(0) { $0 + $1.reduce(0, +) } / n
        var (between, within, squares) = (0.0, 0.0, 0.0)
        for row in usable {
            let size = Double(row.count)
            let mean = row.reduce(0, +) / size
            between += size * (mean - grand) * (mean - grand)
            within += row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            squares += size * size
        }
        let first = Double(usable.count - 1)
        let second = Double(count - usable.count)
        size = (n - squares / n) / first
        let (above, below) = (between / first, within / second)
        guard above > 0 || below > 0 else { return nil }
        single = (above - below) / (above + (size - 1) * below)
        mean = above > 0 ? (above - below) / above : -.infinity
        f = below > 0 ? above / below : .infinity
        degrees = [first, second]
    }

    /// p-value against no correlation.
    public var p: Double { FDistribution.upperTail(f, numerator: degrees[0], denominator: degrees[1]) }

    /// Interval of `single` by F (Shrout and Fleiss 1979); exact where rows are of one size and values normal.
    public func interval(level: Double) -> Interval {
        guard f.isFinite, level > 0, level < 1 else { return Interval(f.isFinite ? -1 : 1, 1) }
        let upper = FDistribution.quantile(0.5 + level / 2, numerator: degrees[0], denominator: degrees[1])
        let lower = FDistribution.quantile(0.5 + level / 2, numerator: degrees[1], denominator: degrees[0])
        let (low, high) = (f / upper, f * lower)
        return Interval((low - 1) / (low + size - 1), (high - 1) / (high + size - 1))
    }

    /// Interval of `mean`.
    public func intervalOfMean(level: Double) -> Interval {
        let ends = interval(level: level)
        return Interval(
            Reliability.lengthened(ends.low, times: size),
            Reliability.lengthened(ends.high, times: size)
        )
    }
}
