// How much of a file is believed to be a table of scores: people read such tables, so what is larger is something else.

/// The largest leaderboard that is read.
enum BoardLimits {
    /// Bytes of a file, as stored and as decompressed.
    static let file = 64 << 20
    /// Brackets, commas and line ends of a JSON or YAML text: a bound on the values in it.
    static let values = 2_000_000
    /// Rows of one table.
    static let rows = 200_000
    /// Columns of one table.
    static let columns = 2000
    /// Cells of all tables of a file.
    static let cells = 4_000_000
    /// Tables of one file.
    static let tables = 2000
    /// Bytes of a cell that are read for a number.
    static let number = 120
    /// Levels of objects that are searched for tables, and levels of one row.
    static let depth = 12
}
