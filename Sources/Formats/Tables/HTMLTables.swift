// The tables of an HTML page, out of whatever soup of tags it is.

/// Reads tables out of HTML.
public enum HTMLTables {
    /// Most tables read of a page.
    static let tableLimit = 500
    /// Most places of one table, spans written out.
    static let placeLimit = 1_000_000
    /// Widest span that is written out.
    static let spanLimit = 1000

    private static let headings = "self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6"

    /// The tables in document order, nested ones too; hidden rows are rows. At most 500 tables; rows beyond a million
    /// places of one table are left out.
    ///
    /// Errors: `html-empty`, `too-large`, `out-of-memory`, and `xpath` where the page is too deep or too wide to walk.
    public static func read(_ bytes: [UInt8], file: String?) throws(FormatError) -> [MarkupTable] {
        let tree = try XMLTree(html: bytes, file: file)
        var tables: [MarkupTable] = []
        for table in try tree.select("//table").prefix(tableLimit) {
            let caption = table.text("caption").map { collapsed($0) }
            let before = table.text("(preceding::*[\(headings)])[last()]").map { collapsed($0) }
            tables.append(
                MarkupTable(
                    caption: caption.flatMap { $0.isEmpty ? nil : $0 },
                    heading: before.flatMap { $0.isEmpty ? nil : $0 },
                    rows: try rows(table)
                )
            )
        }
        return tables
    }

    /// The rows with spans written out: a cell that spans rows or columns stands in each of its places.
    private static func rows(_ table: XMLNode) throws(FormatError) -> [MarkupTable.Row] {
        var rows: [MarkupTable.Row] = []
        // What hangs down from rows above, by column: the text and how many rows more.
        var hanging: [Int: (text: String, rows: Int)] = [:]
        var places = 0
        for row in try table.select("tr | thead/tr | tbody/tr | tfoot/tr") {
            var cells: [String] = []
            func drop() {
                while let above = hanging[cells.count] {
                    hanging[cells.count] = above.rows > 1 ? (above.text, above.rows - 1) : nil
                    cells.append(above.text)
                }
            }
            let own = try row.select("td | th")
            for cell in own {
                drop()
                let text = try text(cell)
                let width = span(cell.text("@colspan"))
                let height = span(cell.text("@rowspan"))
                for _ in 0..<width {
                    if height > 1 { hanging[cells.count] = (text, height - 1) }
                    cells.append(text)
                }
                guard cells.count <= placeLimit else { break }
            }
            drop()
            places += cells.count
            guard places <= placeLimit else { break }
            guard !cells.isEmpty else { continue }
            let isHeading =
                row.text("boolean(parent::thead)") == "true" || (!own.isEmpty && row.text("boolean(td)") == "false")
            rows.append(MarkupTable.Row(cells: cells, isHeading: isHeading, line: row.line))
        }
        return rows
    }

    /// A cell's words; a line break is a space, scripts and styles are nothing.
    ///
    /// Raised text is a footnote's mark, which would make `63.31` of 63.3 with a note 1: it is left out beside other text,
    /// unless it is a spread (`±1.2`).
    private static func text(_ cell: XMLNode) throws(FormatError) -> String {
        let shown = "not(ancestor::script or ancestor::style)"
        let note = "ancestor::sup[not(starts-with(normalize-space(.), '±'))]"
        let wanted = ".//text()[\(shown) and not(\(note))] | .//br"
        let hasLowered = !cell.descendants(named: ["sub"]).isEmpty
        let text = collapsed(
            hasLowered
                ? try withLowered(cell, wanted) : try cell.values(wanted).map { $0.isEmpty ? " " : $0 }.joined()
        )
        return text.isEmpty ? collapsed(try cell.values(".//text()[\(shown)]").joined()) : text
    }

    /// The words of a cell with lowered text: its digits behind a digit stand in brackets, as what is beside the number.
    private static func withLowered(_ cell: XMLNode, _ wanted: String) throws(FormatError) -> String {
        var text = ""
        for piece in try cell.select(wanted) {
            let words = piece.text("string(.)") ?? ""
            let isBeside =
                (text.last { !$0.isWhitespace })?.isNumber == true
                && (words.first { !$0.isWhitespace })?.isNumber == true
            if isBeside, piece.text("boolean(ancestor::sub)") == "true" {
                text += " (\(words))"
            } else {
                text += words.isEmpty ? " " : words
            }
        }
        return text
    }

    private static func span(_ attribute: String?) -> Int {
        guard let attribute, let value = Int(attribute.filter { $0 != " " }), value > 1 else { return 1 }
        return min(value, spanLimit)
    }

    /// White space, no-break spaces too, as single spaces.
    private static func collapsed(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }
}
