// How much of a table is believed: what is beyond these is no table of outcomes, and would only fill the memory.

/// The largest table that is read.
enum TableLimits {
    /// Bytes of one row.
    static let row = 1 << 20
    /// Bytes of one name.
    static let name = 2048
    /// Columns of the header.
    static let columns = 1000
    /// Rows that are kept.
    static let rows = 60_000_000
    /// Items and clusters.
    static let items = 5_000_000
    /// Models.
    static let models = 100_000
    /// Combinations of operator, distance, twin set and exchangeability.
    static let arms = 1000
    /// Models times arms: each pair is a column.
    static let columnsInMemory = 1_000_000
    /// Families, dates, operators, twin sets, and separately names of repeats.
    static let texts = 1_000_000
    /// The largest number of items behind a score.
    static let n = 1_000_000_000
}
