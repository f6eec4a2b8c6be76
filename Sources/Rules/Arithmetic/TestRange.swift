// Which z and p two printed shares can have.

public import AuditModel
public import Statistics

/// The two-sided test of two independent shares, over all counts that are printed as the two scores.
public struct TestRange: Hashable, Sendable {
    /// Smallest and largest p.
    public let p: Interval
    /// z, first less second.
    public let z: Interval

    /// Most counts a score is tried with; the ends and what lies between them evenly.
    private static let mostCounts = 16

    /// Tests `first` of `items` against `second` of `others`; nil where a score is no share of its number of items.
    public init?(
        _ first: PrintedNumber,
        of items: Int,
        against second: PrintedNumber,
        of others: Int,
        unit: PrintedNumber.Unit
    ) {
        guard let left = Self.counts(first, items, unit), let right = Self.counts(second, others, unit) else {
            return nil
        }
        var ps: [Double] = []
        var zs: [Double] = []
        for a in left {
            for b in right {
                let test = TwoProportionTest(a, of: items, against: b, of: others)
                let size = test.twoSided > 0 ? -NormalDistribution.quantile(test.twoSided / 2) : .infinity
                ps.append(test.twoSided)
                zs.append(test.difference < 0 ? -size : size)
            }
        }
        p = Interval(ps.min() ?? 1, ps.max() ?? 1)
        z = Interval(zs.min() ?? 0, zs.max() ?? 0)
    }

    /// The two-sided p values that a printed z can have.
    public static func p(of z: PrintedNumber) -> Interval? {
        guard let window = PrintingWindow(z) else { return nil }
        let (low, high) = (window.low.doubleValue, window.high.doubleValue)
        let ends = [low, high].map { min(1, 2 * NormalDistribution.upperTail(abs($0))) }
        return Interval(ends.min() ?? 0, low <= 0 && high >= 0 ? 1 : ends.max() ?? 1)
    }

    /// Whether a printed p (`0.03`, `<0.05`, `p = .03`, `> 0.1`) can stand for a p in `range`; nil where it cannot be read.
    public static func agrees(_ printed: String, with range: Interval) -> Bool? {
        var text = printed.lowercased().filter { $0 != " " }[...]
        if text.first == "p" { text = text.dropFirst() }
        let sign = text.prefix { "<>=≤≥".contains($0) }
        guard let number = PrintedNumber(text.dropFirst(sign.count)), let window = PrintingWindow(number) else {
            return nil
        }
        let value = number.value.doubleValue
        if sign.contains("<") || sign.contains("≤") { return range.low <= value }
        if sign.contains(">") || sign.contains("≥") { return range.high >= value }
        return range.low <= window.high.doubleValue && range.high >= window.low.doubleValue
    }

    private static func counts(_ printed: PrintedNumber, _ items: Int, _ unit: PrintedNumber.Unit) -> [Int]? {
        guard let lattice = ScoreLattice.shares(items: items, unit: unit),
            let range = Reachability(printed, on: lattice).nearest
        else { return nil }
        let step = max(1, range.count / mostCounts)
        return Array(stride(from: range.lowerBound, to: range.upperBound, by: step)) + [range.upperBound]
    }
}
