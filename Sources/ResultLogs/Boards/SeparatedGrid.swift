// Tables of separated values as people write them: any of four separators, comments before the headings.

import AuditModel

/// Comma-, tab-, semicolon- or bar-separated values as a grid.
enum SeparatedGrid {
    /// The table in `bytes`; nil where no line has two fields.
    static func read(_ bytes: [UInt8], title: String, file: String?) throws(ResultLogError) -> Grid? {
        guard let delimiter = RecordWalk.separator(of: bytes) else { return nil }
        var walk = RecordWalk(bytes, delimiter: delimiter, columns: 40_000, length: 4 << 20)
        walk.passComments()
        var grid = Grid(title: title, headings: [], rows: [])
        grid.allowsDecimalCommas = delimiter == UInt8(ascii: ";")
        var log = BoardLog(file: file)
        var cells = 0
        var place = Place(file: file, line: walk.line)
        while let step = walk.step() {
            let here = place
            place = Place(file: file, line: walk.line)
            if step.isBlank { continue }
            if let message = message(step.fault) {
                log.leaveOut("row-unreadable", message, at: here)
                continue
            }
            guard !walk.isCut else { throw BoardKind.tooLarge("columns", here) }
            cells += walk.record.count
            guard cells <= BoardLimits.cells else { throw BoardKind.tooLarge("cells", here) }
            guard grid.rows.count < BoardLimits.rows else { throw BoardKind.tooLarge("rows", here) }
            grid.rows.append(Grid.Row(cells: (0..<walk.record.count).map { walk.field($0) }, place: here))
        }
        grid.diagnostics = log.diagnostics
        return grid
    }

    private static func message(_ fault: RecordText.Fault?) -> String? {
        switch fault {
        case nil: nil
        case .openQuote: "The quote that opens on this line is never closed; close it."
        case .textAfterQuote: "Text follows a closing quote; double the quotes inside the field."
        case .tooLong: "The row is longer than four million bytes; this is no table of scores."
        }
    }
}
