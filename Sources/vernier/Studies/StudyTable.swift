// How published tables are read: by the names of their columns, comments left out.

import AuditModel
import Formats

/// The rows of a CSV file, by column.
struct StudyTable {
    /// A row.
    struct Row {
        fileprivate let fields: [String]
        fileprivate let columns: [String: Int]
        fileprivate let place: Place

        /// The text of a column; empty where the row is short.
        func text(_ column: String) throws(FormatError) -> String {
            guard let index = columns[column] else {
                throw FormatError(
                    "columns-missing",
                    "The table has no column `\(column)`; take the published one.",
                    at: place
                )
            }
            return index < fields.count ? fields[index] : ""
        }

        /// The number in a column; nil where the field is empty, not a number or not finite.
        func number(_ column: String) throws(FormatError) -> Double? {
            Double(try text(column)).flatMap { $0.isFinite ? $0 : nil }
        }

        /// The number in a column, which has to be there.
        func required(_ column: String) throws(FormatError) -> Double {
            guard let value = try number(column) else {
                throw FormatError(
                    "not-a-number",
                    "The column `\(column)` holds no number here; take the published table.",
                    at: place
                )
            }
            return value
        }
    }

    /// The rows in order.
    let rows: [Row]

    /// The table at `path`; gzip too. The first row that is no comment (`#`) names the columns.
    init(_ path: String) throws(FormatError) {
        let read = CSVTable.rows(try FileBytes.read(path), file: path)
        let records = read.rows.filter { $0.fields.first?.hasPrefix("#") != true }
        guard let header = records.first, records.count > 1 else {
            throw FormatError("no-rows", "The table has no rows; take the published one.", at: Place(file: path))
        }
        var columns: [String: Int] = [:]
        for (index, name) in header.fields.enumerated() where columns[name] == nil { columns[name] = index }
        rows = records.dropFirst().map { Row(fields: $0.fields, columns: columns, place: $0.place) }
    }
}
