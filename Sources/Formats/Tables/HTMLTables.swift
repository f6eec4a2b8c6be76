// The tables of an HTML page, out of whatever soup of tags it is.

/// Reads tables out of HTML.
public enum HTMLTables {
    /// Most tables read of a page.
    static let tableLimit = 500
    /// Most places of one table, spans written out.
    static let placeLimit = 1_000_000
    /// Widest span that is written out.
    static let spanLimit = 1000

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let groups: Set<String> = ["thead", "tbody", "tfoot"]

    /// The tables in document order, nested ones too; hidden rows are rows. At most 500 tables; rows beyond a million
    /// places of one table are left out.
    ///
    /// Words of one cell that stand apart on the page (lines, blocks, superscripts) are apart by a space. Errors:
    /// `html-empty`, `html-depth`, `html-too-many-attributes`, `too-large`, `out-of-memory`.
    public static func read(_ bytes: [UInt8], file: String?) throws(FormatError) -> [MarkupTable] {
        guard let root = try XMLTree(html: bytes, file: file).select("/*").first else { return [] }
        var tables: [MarkupTable] = []
        var heading: XMLNode?
        for node in root.descendants(named: headings.union(["table"])) {
            guard node.name == "table" else {
                heading = node
                continue
            }
            guard tables.count < tableLimit else { break }
            tables.append(
                MarkupTable(
                    caption: node.children.first { $0.name == "caption" }.flatMap { nonEmpty($0.words) },
                    heading: heading.flatMap { nonEmpty($0.words) },
                    rows: rows(node)
                )
            )
        }
        return tables
    }

    /// The rows with spans written out: a cell that spans rows or columns stands in each of its places.
    private static func rows(_ table: XMLNode) -> [MarkupTable.Row] {
        var rows: [MarkupTable.Row] = []
        // What hangs down from rows above, by column: the text and how many rows more.
        var hanging: [Int: (text: String, rows: Int)] = [:]
        var places = 0
        for (row, isHead) in rowNodes(table) {
            var cells: [String] = []
            func drop() {
                while let above = hanging[cells.count] {
                    hanging[cells.count] = above.rows > 1 ? (above.text, above.rows - 1) : nil
                    cells.append(above.text)
                }
            }
            let own = row.children.filter { $0.name == "td" || $0.name == "th" }
            for cell in own {
                drop()
                let text = cell.words
                let width = span(cell.attribute("colspan"))
                let height = span(cell.attribute("rowspan"))
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
            let isHeading = isHead || (!own.isEmpty && own.allSatisfy { $0.name == "th" })
            rows.append(MarkupTable.Row(cells: cells, isHeading: isHeading, line: row.line))
        }
        return rows
    }

    /// The rows of a table itself, not of one inside it, and whether each lies in `thead`.
    private static func rowNodes(_ table: XMLNode) -> [(row: XMLNode, isHead: Bool)] {
        var rows: [(row: XMLNode, isHead: Bool)] = []
        for child in table.children {
            if child.name == "tr" { rows.append((child, false)) }
            guard groups.contains(child.name) else { continue }
            let isHead = child.name == "thead"
            rows += child.children.filter { $0.name == "tr" }.map { ($0, isHead) }
        }
        return rows
    }

    private static func span(_ attribute: String?) -> Int {
        guard let attribute, let value = Int(attribute.filter { $0 != " " }), value > 1 else { return 1 }
        return min(value, spanLimit)
    }

    private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
