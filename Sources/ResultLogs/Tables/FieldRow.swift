// Where the fields of one row lie, without making a text of any of them.

/// The fields of a row as ranges of some bytes, by column; room for each of `TableColumn.allCases`.
struct FieldRow {
    private var from = InlineArray<18, Int>(repeating: -1)
    private var to = InlineArray<18, Int>(repeating: -1)

    /// Puts a column's field at `start..<end`, without the spaces around it.
    mutating func set(_ column: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        var first = start
        var last = end
        while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
        while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
        from[column] = first
        to[column] = last
    }

    /// Whether the row has this column, blank or not.
    func has(_ column: TableColumn) -> Bool { from[column.rawValue] >= 0 }

    /// Whether there is nothing in this column.
    func isBlank(_ column: TableColumn) -> Bool { from[column.rawValue] == to[column.rawValue] }

    /// The range of the field; empty where it is blank or missing.
    subscript(column: TableColumn) -> Range<Int> {
        let start = from[column.rawValue]
        return start < 0 ? 0..<0 : start..<to[column.rawValue]
    }
}
