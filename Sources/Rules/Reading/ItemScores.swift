// The scores of a series, item by item.

import AuditModel

/// What one series of a log adds up to.
struct ItemScores {
    /// Sum of an item's values, by its number.
    private(set) var sums: [Double]
    /// How many values an item has.
    private(set) var counts: [Int]
    /// Largest value of an item.
    private(set) var best: [Double]
    /// First value of an item, in the order of the file.
    private(set) var first: [Double]
    /// Rows with a value.
    private(set) var scored = 0
    /// Rows without one.
    private(set) var unscored = 0

    /// Adds up `series` of `rows`.
    init(_ rows: LogRows, _ series: LogRows.Series) {
        let items = rows.firstRow.count
        sums = [Double](repeating: 0, count: items)
        counts = [Int](repeating: 0, count: items)
        best = [Double](repeating: -.infinity, count: items)
        first = [Double](repeating: .nan, count: items)
        for (index, row) in rows.log.rows.enumerated() {
            guard Int(row.scorer) == series.scorer, Int(row.variant) == series.variant else { continue }
            guard let value = rows.value(index, series) else {
                unscored += 1
                continue
            }
            let item = rows.item[index]
            sums[item] += value
            if counts[item] == 0 { first[item] = value }
            counts[item] += 1
            best[item] = max(best[item], value)
            scored += 1
        }
    }

    /// Items with a value.
    var items: Int { counts.count { $0 > 0 } }

    /// Means of the items that have values.
    var means: [Double] { zip(sums, counts).compactMap { $1 > 0 ? $0 / Double($1) : nil } }

    /// The mean over items of their means; nil without any.
    var mean: Double? { Self.mean(means) }

    /// The mean over all values; nil without any.
    var meanOfRows: Double? { scored > 0 ? sums.reduce(0, +) / Double(scored) : nil }

    /// The mean over items of their best value.
    var meanOfBest: Double? { Self.mean(best.filter(\.isFinite)) }

    /// The mean over items of their first value.
    var meanOfFirst: Double? { Self.mean(first.filter(\.isFinite)) }

    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
