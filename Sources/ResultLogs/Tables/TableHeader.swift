// The first record of a separated table: which sign separates, which column is which, which form it is.
import AuditModel

/// The header of a table of separated values.
struct TableHeader {
    /// Comma, tab or semicolon.
    let delimiter: UInt8
    /// For each field the raw value of its column, -1 for one that is not read.
    let columns: [Int]
    /// The table's form.
    let form: ScoreTable.Form
    /// Names of columns that are not read.
    let ignored: [String]
    /// Whether there is a column `reference`.
    let hasReference: Bool

    /// Reads the header at `at`, and moves `at` and `line` behind it.
    init(_ bytes: Span<UInt8>, at: inout Int, line: inout Int, file: String?) throws(ResultLogError) {
        let place = Place(file: file, line: line)
        let start = (at: at, line: line)
        var best: (known: Int, delimiter: UInt8, names: [[UInt8]])?
        var isTooWide = false
        for candidate in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
            (at, line) = start
            var record = RecordText()
            if let fault = record.read(bytes, at: &at, line: &line, delimiter: candidate) {
                guard fault != .textAfterQuote else { continue }
                let message = "The header is longer than \(TableLimits.row) bytes, or a quote in it is never closed."
                throw ResultLogError("header-unreadable", message, at: place)
            }
            if record.count > TableLimits.columns {
                isTooWide = true
                continue
            }
            let names = (0..<record.count).map { Array(record.text[record.range($0)]) }
            let known = names.count { TableColumn(named: $0) != nil }
            if known > best?.known ?? -1 { best = (known, candidate, names) }
        }
        (at, line) = start
        guard let best, !isTooWide || best.known > 1 else {
            let message =
                "The header has more than \(TableLimits.columns) columns; a table has a row, not a column, for each "
                + "item: reshape it to `model,item,variant,score`."
            throw ResultLogError("too-many-columns", message, at: place)
        }
        var record = RecordText()
        _ = record.read(bytes, at: &at, line: &line, delimiter: best.delimiter)
        if let fault = TextCheck.fault(bytes, start.at..<at) {
            throw ResultLogError(fault.code, fault.message, at: place)
        }
        delimiter = best.delimiter
        let texts = best.names.map { String(decoding: $0, as: UTF8.self) }
        let found = best.names.map { TableColumn(named: $0) }
        let known = found.compactMap(\.self)
        for (index, column) in known.enumerated() where known[..<index].contains(column) {
            let message = "The column `\(column.name)` is there twice; remove or rename one."
            throw ResultLogError("column-twice", message, at: place)
        }
        guard let form = TableColumn.form(of: known) else {
            throw TableColumn.missing(known, of: texts, at: place)
        }
        self.form = form
        let unread = TableColumn.ignored(form)
        columns = found.map { $0.map { unread.contains($0) ? -1 : $0.rawValue } ?? -1 }
        ignored = zip(texts, columns).filter { $0.1 < 0 }.map(\.0)
        hasReference = known.contains(.reference)
    }
}
