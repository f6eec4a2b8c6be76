// Everything that was found about a file of tables, before it has a format.

/// A table with the verdicts on its columns.
public struct ExaminedBoard: Sendable {
    /// The table.
    public var board: ScoreBoard
    /// A verdict a column.
    public var columns: [BoardColumnVerdict]

    /// An examined table.
    public init(board: ScoreBoard, columns: [BoardColumnVerdict]) {
        self.board = board
        self.columns = columns
    }
}

/// The report on a file or page of tables.
public struct BoardReport: Sendable {
    /// Where it came from.
    public var source: String
    /// The tool's version.
    public var version: String
    /// The tables.
    public var boards: [ExaminedBoard]
    /// What the rules found.
    public var outcomes: [RuleOutcome]

    /// A report.
    public init(source: String, version: String, boards: [ExaminedBoard], outcomes: [RuleOutcome]) {
        self.source = source
        self.version = version
        self.boards = boards
        self.outcomes = outcomes
    }
}
