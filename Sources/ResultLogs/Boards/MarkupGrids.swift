// Tables of web pages and Markdown documents as grids: headings of several rows made one.

import AuditModel
import Formats

/// Grids of marked-up tables.
enum MarkupGrids {
    /// The tables of a page.
    static func html(_ bytes: [UInt8], title: String, file: String?) throws(ResultLogError) -> [Grid] {
        let tables: [MarkupTable]
        do throws(FormatError) {
            tables = try HTMLTables.read(bytes, file: file)
        } catch {
            throw ResultLogError(error)
        }
        return try grids(tables, title: title, file: file)
    }

    /// The tables of a Markdown document, those written as HTML too.
    static func markdown(_ bytes: [UInt8], title: String, file: String?) throws(ResultLogError) -> [Grid] {
        let tables = try grids(MarkdownTables.read(bytes, file: file), title: title, file: file)
        let mark = Array("<table".utf8)
        let hasHTML = bytes.indices.contains { index in
            bytes[index] == mark[0] && bytes[index...].prefix(mark.count).map { $0 | 0x20 } == mark.map { $0 | 0x20 }
        }
        return hasHTML ? tables + (try html(bytes, title: title, file: file)) : tables
    }

    private static func grids(
        _ tables: [MarkupTable],
        title: String,
        file: String?
    ) throws(ResultLogError) -> [Grid] {
        var grids: [Grid] = []
        var cells = 0
        for table in tables.prefix(BoardLimits.tables) {
            cells += table.rows.reduce(0) { $0 + $1.cells.count }
            guard cells <= BoardLimits.cells else { throw BoardKind.tooLarge("cells", Place(file: file)) }
            grids.append(grid(table, title: title, file: file))
        }
        return grids
    }

    private static func grid(_ table: MarkupTable, title: String, file: String?) -> Grid {
        let heads = table.rows.prefix { $0.isHeading }.map(\.cells)
        var grid = Grid(title: table.caption ?? table.heading ?? title, headings: joined(heads), rows: [])
        grid.hasSureHeadings = !heads.isEmpty
        for row in table.rows.dropFirst(heads.count) {
            if row.isHeading {
                grid.repeatedHeadings += 1
            } else if row.cells.contains(where: { !$0.isEmpty }) {
                grid.rows.append(Grid.Row(cells: row.cells, place: Place(file: file, line: row.line)))
            }
        }
        return grid
    }

    /// One heading a column of several rows of them: `MMMU-Pro` over `Overall` is `MMMU-Pro Overall`.
    private static func joined(_ heads: [[String]]) -> [String] {
        let width = heads.map(\.count).max() ?? 0
        return (0..<width).map { column in
            var parts: [String] = []
            for head in heads where head.indices.contains(column) {
                let text = CellText.trimmed(head[column])
                if !text.isEmpty, parts.last != text { parts.append(text) }
            }
            // What stands over the models' names says nothing of them.
            if let last = parts.last, ColumnWords.model.union(ColumnWords.likeModel).contains(Heading(last).phrase) {
                return last
            }
            return parts.joined(separator: " ")
        }
    }
}
