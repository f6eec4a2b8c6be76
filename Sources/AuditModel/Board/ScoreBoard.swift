// A leaderboard or a table of results: models by scores, as printed.

/// A table of printed scores.
public struct ScoreBoard: Sendable {
    /// A column of scores.
    public struct Column: Hashable, Sendable, Codable {
        /// Its heading.
        public var name: String
        /// The suite it is about, where the heading or the file says.
        public var suite: String?
        /// How many items its scores are computed on, where stated.
        public var count: Int?
        /// Whether higher is better, where stated.
        public var higherIsBetter: Bool?

        /// A column.
        public init(_ name: String, suite: String? = nil, count: Int? = nil, higherIsBetter: Bool? = nil) {
            self.name = name
            self.suite = suite
            self.count = count
            self.higherIsBetter = higherIsBetter
        }
    }

    /// One score of the table.
    public struct Cell: Hashable, Sendable {
        /// The score; nil where the cell has none that can be read.
        public var value: PrintedNumber?
        /// What follows a ± sign, or a standard error beside it.
        public var standardError: PrintedNumber?
        /// The cell as written, the first 200 bytes.
        public var text: String

        /// A cell.
        public init(value: PrintedNumber?, standardError: PrintedNumber? = nil, text: String = "") {
            self.value = value
            self.standardError = standardError
            self.text = text
        }
    }

    /// A model's row.
    public struct Entry: Sendable {
        /// The model as named.
        public var model: ModelID
        /// Its rank as printed, where there is one.
        public var rank: Int?
        /// Its date, ISO 8601, where there is one.
        public var date: String?
        /// Its scores, in the order of the columns.
        public var cells: [Cell]
        /// Other fields, by heading: organisation, licence, notes.
        public var notes: [String: String]
        /// Where in the file.
        public var place: Place?

        /// A row.
        public init(
            model: ModelID,
            cells: [Cell],
            rank: Int? = nil,
            date: String? = nil,
            notes: [String: String] = [:],
            place: Place? = nil
        ) {
            self.model = model
            self.cells = cells
            self.rank = rank
            self.date = date
            self.notes = notes
            self.place = place
        }
    }

    /// The caption, the heading before it, or the file's name.
    public var title: String
    /// Where it came from.
    public var file: String?
    /// The columns of scores.
    public var columns: [Column]
    /// The rows, as ordered in the file.
    public var entries: [Entry]
    /// Rows of the file that are no entries, such as repeated headings.
    public var otherRows: Int
    /// Remarks in the order of the file.
    public var diagnostics: [Diagnostic]

    /// A table.
    public init(
        title: String,
        file: String? = nil,
        columns: [Column],
        entries: [Entry],
        otherRows: Int = 0,
        diagnostics: [Diagnostic] = []
    ) {
        self.title = title
        self.file = file
        self.columns = columns
        self.entries = entries
        self.otherRows = otherRows
        self.diagnostics = diagnostics
    }
}
