// How much of a measurement would come again: the ceiling of every correlation with it.

/// Reliability of scores from halves and repeats.
public enum Reliability {
    /// Spearman and Brown's prophecy: the reliability of a measurement `times` as long; NaN where it has none.
    public static func lengthened(_ r: Double, times: Double = 2) -> Double {
        let bottom = 1 + (times - 1) * r
        return bottom > 0 && times > 0 ? times * r / bottom : .nan
    }

    /// Reliability of the whole from the correlation of two halves (Spearman 1910; Brown 1910), at most 1.
    ///
    /// One value a model in each half; nil below three pairs of finite values or where a half does not vary.
    public static func splitHalf(_ first: [Double], _ second: [Double]) -> Double? {
        correlation(first, second).map { lengthened($0) }.flatMap { $0.isNaN ? nil : min($0, 1) }
    }

    /// The mean of `splitHalf` over random halves of the items; `outcomes` has one row a model and one column an item.
    ///
    /// Split r uses `source(r)`. Nil below three models or two items, or where no split gives a value. Rows that are
    /// not of the first one's length, or hold values that are not finite, are left out.
    public static func splitHalf<Source: UniformSource>(
        outcomes: [[Double]],
        splits: Int = 200,
        source: (Int) -> Source
    ) -> Double? {
        let items = outcomes.first?.count ?? 0
        let rows = outcomes.filter { $0.count == items && $0.allSatisfy(\.isFinite) }
        guard rows.count >= 3, items >= 2, splits > 0 else { return nil }
        var (sum, count) = (0.0, 0)
        for split in 0..<splits {
            var random = source(split)
            var order = Array(0..<items)
            for index in stride(from: items - 1, to: 0, by: -1) { order.swapAt(index, random.below(index + 1)) }
            let half = items / 2
            func score(_ row: [Double], _ part: ArraySlice<Int>) -> Double {
                part.reduce(0) { $0 + row[$1] } / Double(part.count)
            }
            let a = rows.map { score($0, order[..<half]) }
            let b = rows.map { score($0, order[half...]) }
            if let value = splitHalf(a, b) {
                sum += value
                count += 1
            }
        }
        return count > 0 ? sum / Double(count) : nil
    }

    /// The largest correlation that two measurements of these reliabilities can show: √(r·s) (Spearman 1904).
    ///
    /// Negative reliabilities count as 0, those above 1 as 1.
    public static func correlationCeiling(_ r: Double, _ s: Double) -> Double {
        (min(max(r, 0), 1) * min(max(s, 0), 1)).squareRoot()
    }

    /// Pearson's correlation of pairs of finite values; nil below three or where a side does not vary.
    static func correlation(_ a: [Double], _ b: [Double]) -> Double? {
        let pairs = zip(a, b).filter { $0.isFinite && $1.isFinite }
        guard pairs.count >= 3 else { return nil }
        let n = Double(pairs.count)
        let (x, y) = (pairs.reduce(0) { $0 + $1.0 / n }, pairs.reduce(0) { $0 + $1.1 / n })
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for pair in pairs {
            xx += (pair.0 - x) * (pair.0 - x)
            xy += (pair.0 - x) * (pair.1 - y)
            yy += (pair.1 - y) * (pair.1 - y)
        }
        guard xx > 0, yy > 0 else { return nil }
        return min(max(xy / (xx * yy).squareRoot(), -1), 1)
    }
}
