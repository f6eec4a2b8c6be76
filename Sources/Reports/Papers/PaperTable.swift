// A table for a paper before it has a format: CSV keeps every digit, LaTeX the digits that the standard error leaves.

/// Rows of cells under named columns.
public struct PaperTable: Sendable {
    /// What a column holds.
    public enum Kind: Sendable {
        /// Foreign text.
        case text
        /// A number.
        case number
        /// An interval: two columns in CSV, one in LaTeX.
        case interval
    }

    /// One column.
    public struct Column: Sendable {
        /// Its name in CSV, such as `standard_error`; an interval's columns are `NAME_low` and `NAME_high`.
        public var key: String
        /// Its heading in LaTeX, plain text.
        public var heading: String
        /// What it holds.
        public var kind: Kind

        /// A column.
        public init(_ key: String, _ heading: String, _ kind: Kind = .number) {
            self.key = key
            self.heading = heading
            self.kind = kind
        }
    }

    /// One cell.
    public enum Cell: Hashable, Sendable {
        /// Foreign text, escaped by each format.
        case text(String)
        /// A count.
        case count(Int)
        /// A number, in LaTeX with so many decimals.
        case number(Double, decimals: Int)
        /// A number as somebody printed it.
        case printed(String)
        /// An interval, in LaTeX with so many decimals.
        case interval(Double, Double, decimals: Int)
        /// An interval as somebody printed it.
        case printedInterval(String, String)
        /// Nothing is known.
        case none
    }

    /// What the table shows, one sentence or more.
    public var caption: String
    /// Its columns.
    public var columns: [Column]
    /// Its rows, a cell a column.
    public var rows: [[Cell]]

    /// A table.
    public init(caption: String, columns: [Column], rows: [[Cell]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// Decimals that show a number known to within `standardError`: two digits of it, at most six.
    public static func decimals(standardError: Double?) -> Int {
        guard let error = standardError, error.isFinite, error > 0 else { return 3 }
        var decimals = 1
        var unit = 1.0
        while error < unit, decimals < 6 {
            unit /= 10
            decimals += 1
        }
        return decimals
    }
}
