// The printed scores of a column as shares of 1.

import AuditModel

/// Reads a column's unit from all of its values.
enum BoardShares {
    /// The shares, an entry each, nil where a cell has none; nil for a column that holds no shares.
    ///
    /// Per cent where any value says so or is above 1; a column in which percentages and proportions are mixed, or with a
    /// value below 0 or above 100, holds none.
    static func shares(_ board: ScoreBoard, _ column: Int) -> [Double?]? {
        let values = board.entries.map { column < $0.cells.count ? $0.cells[column].value : nil }
        let known = values.compactMap(\.self)
        guard !known.isEmpty, known.allSatisfy({ !$0.value.isNegative }) else { return nil }
        let numbers = known.map(\.value.doubleValue)
        guard let most = numbers.max(), most <= 100 else { return nil }
        let isPercent = most > 1 || known.contains { $0.unit == .percent }
        // Values that a table of percentages would hardly hold, beside ones that it must: the unit is not one.
        let small = numbers.filter { $0 > 0 && $0 < 1 }.count
        guard !isPercent || small * 4 <= numbers.count || known.allSatisfy({ $0.unit == .percent }) else { return nil }
        return values.map { $0.map { $0.value.doubleValue / (isPercent ? 100 : 1) } }
    }
}
