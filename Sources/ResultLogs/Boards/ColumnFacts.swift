// What is in a column, counted: the half of a decision that headings cannot make.

import AuditModel

/// Counts over a column's cells.
struct ColumnFacts {
    /// What most of its cells are.
    enum Kind {
        case blank
        case numbers
        case dates
        case links
        case words
    }

    var blank = 0
    var numbers = 0
    var whole = 0
    var percents = 0
    /// Numbers printed with a point.
    var points = 0
    /// Cells of more than 200 bytes or several lines: no names.
    var long = 0
    var dates = 0
    var links = 0
    var words = 0
    /// Numbers with a sign before them that says they are a bound or an estimate.
    var bounds = 0
    var lowest = Double.infinity
    var highest = -Double.infinity
    /// The values where each cell has one and there are few: a rank or an index goes up by ones.
    var goesUpByOnes = true
    /// Distinct cells, at most `mostDistinct`.
    var distinct: Set<String> = []
    private var last: Double?

    static let mostDistinct = 4096

    /// The facts of the cells of one column; `isSure` that the heading promises dates.
    init(_ rows: [Grid.Row], _ column: Int, isSureDate: Bool, allowsComma: Bool) {
        for row in rows {
            let text = row.cells[column]
            if CellNumber.isNothing(text) {
                blank += 1
                goesUpByOnes = false
                continue
            }
            if !isSureDate, let value = CellNumber.plainValue(text) {
                if distinct.count < Self.mostDistinct { distinct.insert(text) }
                if text.utf8.contains(UInt8(ascii: ".")) { points += 1 }
                add(value, isPercent: false)
                continue
            }
            if text.utf8.count > 200 || text.utf8.contains(0x0A) { long += 1 }
            if distinct.count < Self.mostDistinct {
                distinct.insert(text.utf8.count > 200 ? String(text.prefix(60)) : text)
            }
            if CalendarText.iso(text, isSure: isSureDate) != nil {
                dates += 1
                continue
            }
            switch CellNumber(text, allowsComma: allowsComma) {
            case .blank: blank += 1
            case .number(let value, _, _):
                if value.text.utf8.contains(UInt8(ascii: ".")) { points += 1 }
                add(value.value.doubleValue, isPercent: value.unit == .percent)
            case .bound: bounds += 1
            case .words where text.hasPrefix("http://") || text.hasPrefix("https://"): links += 1
            case .words: words += 1
            }
        }
    }

    private mutating func add(_ value: Double, isPercent: Bool) {
        numbers += 1
        if value == value.rounded() { whole += 1 }
        if isPercent { percents += 1 }
        lowest = min(lowest, value)
        highest = max(highest, value)
        if let last, value != last + 1 { goesUpByOnes = false }
        if last == nil, value != 0, value != 1 { goesUpByOnes = false }
        last = value
    }

    /// Cells that say something.
    var filled: Int { numbers + bounds + dates + links + words }

    /// What four in five of its cells are.
    var kind: Kind {
        guard filled > 0 else { return .blank }
        if numbers > 0, (numbers + bounds) * 5 >= filled * 4 { return .numbers }
        if dates * 5 >= filled * 4 { return .dates }
        if links * 5 >= filled * 4 { return .links }
        return .words
    }

    /// Whether every number is whole.
    var isWhole: Bool { numbers > 0 && whole == numbers }
}
