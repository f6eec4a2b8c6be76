// Items as rows of a table, with or without a header: MMLU in both its forms, TruthfulQA.
import AuditModel
import Formats

/// Comma-separated values; columns by name, or by 1-based number.
struct CSVFormat: SuiteFormat {
    let id = "csv"
    let fileExtensions = ["csv"]

    func records(_ bytes: [UInt8], file: String, mapping: ItemMapping) throws(FormatError) -> RecordTable {
        guard !mapping.isNative else {
            let message = "A table needs `items.fields` and `items.kind` in suite.yaml to become items; add them."
            throw FormatError("fields-missing", message, at: Place(file: file))
        }
        var (rows, diagnostics) = CSVTable.rows(bytes, file: file)
        guard let first = rows.first else { return RecordTable(diagnostics: diagnostics) }
        let hasHeader = Self.hasHeader(rows, mapping)
        var columns: [String: Int] = [:]
        for name in mapping.references {
            if hasHeader, let index = first.fields.firstIndex(of: name) {
                columns[name] = index
            } else if let number = Int(name), number > 0 {
                columns[name] = number - 1
            } else {
                let message =
                    hasHeader
                    ? "There is no column `\(name)`; the header names \(first.fields.joined(separator: ", ").prefix(200))."
                    : "`\(name)` names a column, but `items.header` is false; use 1-based column numbers."
                throw FormatError("column-not-found", message, at: first.place)
            }
        }
        let width = first.fields.count
        var table = RecordTable()
        for row in hasHeader ? rows.dropFirst() : rows[...] {
            guard row.fields.count == width else {
                let message =
                    "The row has \(row.fields.count) fields where the first has \(width); quote fields with commas."
                diagnostics.append(Diagnostic(.error, "csv-field-count", message, at: row.place))
                continue
            }
            let values = columns.mapValues { index in
                row.fields.indices.contains(index) ? FieldValue.text(row.fields[index]) : .missing
            }
            let number = hasHeader ? row.number - 1 : row.number
            table.records.append(ItemRecord(place: row.place, row: number, content: .mapped(values)))
        }
        table.diagnostics = diagnostics.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
        return table
    }

    /// Whether the first row names the columns.
    private static func hasHeader(_ rows: [CSVRow], _ mapping: ItemMapping) -> Bool {
        switch mapping.header {
        case .present: return true
        case .absent: return false
        case .automatic: break
        }
        guard mapping.references.allSatisfy({ Int($0) != nil }) else { return true }
        // By numbers alone: a header's gold cell is a word, where the cell below it is a letter or a number.
        guard rows.count > 1, let gold = mapping.fields[.gold]?.references.first.flatMap({ Int($0) }) else {
            return false
        }
        func isGold(_ row: CSVRow) -> Bool {
            guard row.fields.indices.contains(gold - 1) else { return false }
            return GoldReading.index(ofLetter: row.fields[gold - 1]) != nil
                || Rational(text: GoldReading.trimmed(row.fields[gold - 1])) != nil
        }
        return !isGold(rows[0]) && isGold(rows[1])
    }
}
