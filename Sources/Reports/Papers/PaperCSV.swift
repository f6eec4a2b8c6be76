// A table for a paper as CSV: for spreadsheets and scripts, with every digit.

import Formats

/// Writes RFC 4180 CSV with a header.
///
/// Text that a spreadsheet would run as a formula gets an apostrophe in front; what cannot be seen is written out. A cell
/// of which nothing is known is empty.
public enum PaperCSV {
    /// The whole file.
    public static func write(_ table: PaperTable) -> String {
        let header = table.columns.flatMap { column in
            column.kind == .interval ? [column.key + "_low", column.key + "_high"] : [column.key]
        }
        let rows = table.rows.map { row in
            zip(table.columns, row).flatMap { column, cell in fields(cell, isInterval: column.kind == .interval) }
        }
        return ([header] + rows).map { CSVTable.line($0) + "\n" }.joined()
    }

    private static func fields(_ cell: PaperTable.Cell, isInterval: Bool) -> [String] {
        switch cell {
        case .text(let text): [text.isEmpty ? "" : VisibleText.of(text)]
        case .count(let count): ["\(count)"]
        case .number(let value, _): [number(value)]
        case .printed(let text): [VisibleText.of(text)]
        case .interval(let low, let high, _): [number(low), number(high)]
        case .printedInterval(let low, let high): [VisibleText.of(low), VisibleText.of(high)]
        case .none: isInterval ? ["", ""] : [""]
        }
    }

    private static func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "" }
}
