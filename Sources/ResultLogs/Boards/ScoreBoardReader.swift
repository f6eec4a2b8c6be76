// The door for printed scores: a file in, its tables out, or one sentence on why it has none.

import AuditModel
import Formats

/// Leaderboards and tables of results: HTML, CSV, TSV, JSON, YAML, Markdown, and the Hub's two ways of stating scores.
///
/// Which column is the model and which are scores is decided from headings and cells (`ColumnRoles`), and said in a
/// remark `columns-read` of each table. Numbers keep their printed text.
public enum ScoreBoardReader {
    /// The tables of scores in the file at `path` (gzip, xz and zstd are recognised).
    ///
    /// Errors: `no-table` and, where no table of the file is a board, why (`no-model-column`, `no-score-column`,
    /// `empty-table`, `outcomes-of-items`); `not-a-board`, `too-large`, and those of `FileBytes` and the parsers.
    public static func read(_ path: String) throws(ResultLogError) -> BoardReading {
        let bytes: [UInt8]
        do throws(FormatError) {
            bytes = try FileBytes.read(path, limit: BoardLimits.file)
        } catch {
            throw ResultLogError(error)
        }
        return try read(bytes, file: path)
    }

    /// The tables of scores in `bytes`, which are not compressed; `file` is for places, titles and names of models.
    public static func read(_ bytes: [UInt8], file: String?) throws(ResultLogError) -> BoardReading {
        let title = BoardTitle.of(file)
        var assembly = BoardAssembly(file: file)
        switch try BoardKind(bytes, file: file) {
        case .json:
            try refuseLogs(bytes, file: file)
            try assembly.add(tree: BoardTree.json(bytes, file: file), title: title)
        case .jsonLines:
            try refuseLogs(bytes, file: file)
            let lines = try BoardTree.lines(bytes, file: file)
            assembly.add(lines.diagnostics)
            try assembly.add(tree: .array(lines.rows), title: title)
        case .yaml:
            try assembly.add(tree: BoardTree.yaml(bytes, file: file), title: title)
        case .separated:
            if let grid = try SeparatedGrid.read(bytes, title: title, file: file) { try assembly.add(grid) }
        case .html:
            for table in try MarkupGrids.html(bytes, title: title, file: file) { try assembly.add(table) }
        case .markdown:
            if let front = MarkdownTables.frontMatter(bytes),
                let tree = try? BoardTree.yaml(front.yaml, file: file)
            {
                assembly.add(statedIn: tree)
            }
            for table in try MarkupGrids.markdown(bytes, title: title, file: file) { try assembly.add(table) }
        }
        return try assembly.reading()
    }

    /// A harness's log has tables in it too, of parts and statistics; its scores are read by another door.
    private static func refuseLogs(_ bytes: [UInt8], file: String?) throws(ResultLogError) {
        let start = Array(bytes.prefix(LogSource.startSize))
        let source = LogSource(path: file ?? "", isFolder: false, names: [], start: start)
        let format = LogFormats.all.first { $0.dialect != .longForm && $0.recognises(source) }
        guard let format else { return }
        let message = "This is a log (\(format.dialect.rawValue)), not a leaderboard; give it to `vernier check`."
        throw ResultLogError("log-not-board", message, at: Place(file: file))
    }
}
