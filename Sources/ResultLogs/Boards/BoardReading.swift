// What came out of one file of printed scores.

public import AuditModel

/// The tables of scores in a file.
public struct BoardReading: Sendable {
    /// The tables, in the order of the file; never empty.
    public var boards: [ScoreBoard]
    /// Rows of data in the file's tables of scores, without headings: what an independent reader counts.
    public var rows: Int
    /// All remarks: those on tables that are no boards, then those of the boards.
    public var diagnostics: [Diagnostic]

    /// A reading.
    public init(boards: [ScoreBoard], rows: Int, diagnostics: [Diagnostic] = []) {
        self.boards = boards
        self.rows = rows
        self.diagnostics = diagnostics
    }
}
