// How the rows of one model and one kind of siblings, in whatever order they came, become a column by item.
import AuditModel

/// Rows of one column while the table is being read.
struct OutcomeRows {
    private var items: [Int32] = []
    private var values: [Double] = []
    /// Empty as long as no row names a repeat; 0 is "none named".
    private var repeats: [Int32] = []

    /// A row; `run` is 0 or the number of a named repeat.
    mutating func append(item: Int, value: Double, run: Int32) {
        if run != 0, repeats.isEmpty { repeats = [Int32](repeating: 0, count: items.count) }
        if run != 0 || !repeats.isEmpty { repeats.append(run) }
        items.append(Int32(truncatingIfNeeded: item))
        values.append(value)
    }

    /// The rows of each item averaged.
    consuming func averaged() -> OutcomeColumn {
        column { rows, range, values in values.append(Self.mean(rows.values, range)) }
    }

    /// The rows of each item as its twins: the j-th row of each repeat is the j-th twin, averaged over repeats.
    consuming func separate() -> OutcomeColumn {
        var twins = RepeatedTwins()
        return column { rows, range, values in
            let runs = rows.repeats
            if runs.isEmpty || runs[range].allSatisfy({ $0 == runs[range.lowerBound] }) {
                values.append(contentsOf: rows.values[range])
            } else {
                twins.append(rows.values[range], runs: runs[range], to: &values)
            }
        }
    }

    private consuming func column(_ append: (OutcomeRows, Range<Int>, inout [Double]) -> Void) -> OutcomeColumn {
        sort()
        var column = OutcomeColumn()
        column.values.reserveCapacity(values.count)
        var from = 0
        while from < items.count {
            var to = from + 1
            while to < items.count, items[to] == items[from] { to += 1 }
            append(self, from..<to, &column.values)
            column.items.append(items[from])
            column.starts.append(Int32(column.values.count))
            from = to
        }
        return column
    }

    /// By item, rows of one item in the order they came.
    private mutating func sort() {
        guard zip(items, items.dropFirst()).contains(where: { $0 > $1 }) else { return }
        var keys = items.indices.map { UInt64(items[$0]) << 32 | UInt64($0) }
        keys.sort()
        items = keys.map { Int32($0 >> 32) }
        values = keys.map { values[Int($0 & 0xFFFF_FFFF)] }
        if !repeats.isEmpty { repeats = keys.map { repeats[Int($0 & 0xFFFF_FFFF)] } }
    }

    /// The mean of those that were read, NaN if none was.
    private static func mean(_ values: [Double], _ range: Range<Int>) -> Double {
        if range.count == 1 { return values[range.lowerBound] }
        var sum = 0.0
        var count = 0
        for value in values[range] where !value.isNaN {
            sum += value
            count += 1
        }
        return count == 0 ? .nan : sum / Double(count)
    }
}
