// A table of a page or a document, before anyone knows what its columns mean.

/// A table's texts in rows; cells that span several places stand in each of them.
public struct MarkupTable: Hashable, Sendable {
    /// A row.
    public struct Row: Hashable, Sendable {
        /// Its cells, white space normalised, markup dropped.
        public var cells: [String]
        /// Whether it is one of the headings: all of its cells are `th`, or it lies in `thead` or above the rule.
        public var isHeading: Bool
        /// The 1-based line it begins on.
        public var line: Int

        /// A row.
        public init(cells: [String], isHeading: Bool, line: Int) {
            self.cells = cells
            self.isHeading = isHeading
            self.line = line
        }
    }

    /// Its caption, where it has one.
    public var caption: String?
    /// The heading of the text before it, where there is one.
    public var heading: String?
    /// Its rows, headings first.
    public var rows: [Row]

    /// A table.
    public init(caption: String? = nil, heading: String? = nil, rows: [Row]) {
        self.caption = caption
        self.heading = heading
        self.rows = rows
    }
}
