// A table before it has a format: HTML and Markdown write the same one.

/// Rows of texts under named columns. Texts are visible text, not yet escaped for a format.
struct ReportTable {
    /// One column.
    struct Column {
        /// Its heading.
        var name: String
        /// Whether its cells are numbers, set to the right.
        var isNumber: Bool
    }

    /// What the table shows, a short noun phrase.
    var caption: String
    /// Its columns.
    var columns: [Column]
    /// Its rows; the first cell of a row is its heading.
    var rows: [[String]]
    /// Anchor of a row, where something links to it; as many as rows, or none.
    var anchors: [String] = []

    /// A table; a `#` in front of a column's name makes it a column of numbers.
    init(_ caption: String, _ names: [String], rows: [[String]], anchors: [String] = []) {
        self.caption = caption
        self.columns = names.map { name in
            name.hasPrefix("#")
                ? Column(name: String(name.dropFirst()), isNumber: true) : Column(name: name, isNumber: false)
        }
        self.rows = rows
        self.anchors = anchors
    }
}
