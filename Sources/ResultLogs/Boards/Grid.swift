// A table as it stands in a file, before anyone knows what its columns are.

import AuditModel

/// Texts in rows under headings.
struct Grid {
    /// A row of data.
    struct Row {
        /// Its cells, as many as there are headings.
        var cells: [String]
        /// Where it begins.
        var place: Place
    }

    /// Its caption, the heading before it, or the file's name.
    var title: String
    /// Its headings; all empty where it has none.
    var headings: [String]
    /// Whether headings are paths through objects, such as `validation.overall`.
    var hasPaths = false
    /// Whether somebody already said that the headings are headings (`th`, the keys of objects).
    var hasSureHeadings = false
    /// Whether a decimal comma is to be expected: fields are separated by semicolons.
    var allowsDecimalCommas = false
    /// The rows.
    var rows: [Row]
    /// Headings that stand again among the rows.
    var repeatedHeadings = 0
    /// Remarks of whoever read the file.
    var diagnostics: [Diagnostic] = []

    /// Pads short rows and cuts long ones, with a remark, so that every row has a cell for every heading.
    mutating func makeEven(_ log: inout BoardLog) {
        let width = max(headings.count, 0)
        for index in rows.indices {
            let count = rows[index].cells.count
            guard count != width else { continue }
            if count > width, rows[index].cells[width...].contains(where: { !$0.isEmpty }) {
                let message = "The row has \(count) cells under \(width) headings; those beyond are not read."
                log.warn("wrong-cell-count", message, at: rows[index].place)
            } else if count < width {
                let message = "The row has \(count) cells under \(width) headings; the last ones are taken as empty."
                log.warn("wrong-cell-count", message, at: rows[index].place)
            }
            rows[index].cells = Array(rows[index].cells.prefix(width))
            while rows[index].cells.count < width { rows[index].cells.append("") }
        }
    }
}
