// Which way round a table of outcomes is written, told from its headings and first rows.

/// The shape of a table of outcomes.
enum LongShape {
    /// A row an outcome; `scores` are the columns of scores.
    case long(LongLayout)
    /// A row a model and a column an item.
    case itemsAsColumns(model: Int)
    /// A row an item and a column a model; `models` are their columns.
    case itemsAsRows(item: Int, models: [Int])

    /// Rows that are looked at.
    static let sample = 400

    /// The shape of the table with these headings and first rows; nil if it holds no outcomes.
    ///
    /// `isCut` says that the headings are not all there.
    init?(_ names: [String], _ rows: [[String]], isCut: Bool = false) {
        let headings = names.map { Heading($0) }
        if let layout = LongLayout(headings, rows) {
            self = .long(layout)
            return
        }
        guard let first = headings.first, headings.count > 1 else { return nil }
        let others = names.dropFirst()
        let numbered = others.count { name in
            (1...12).contains(name.utf8.count) && name.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
        let areNumbers = numbered >= 2 && numbered * 10 >= others.count * 9
        let isModel = LongColumn.model.rank(first) != nil
        let isItem = LongColumn.item.rank(first) != nil
        if (isModel || first.isBlank) && areNumbers && !isItem {
            self = .itemsAsColumns(model: 0)
            return
        }
        // Without rows nothing more can be told.
        guard !rows.isEmpty else { return nil }
        let truths = names.indices.filter { Self.areTruths(rows, $0) }
        if isModel, truths.count >= 20, truths.count * 20 >= others.count * 19 {
            self = .itemsAsColumns(model: 0)
            return
        }
        let models = names.indices.filter { index in
            index > 0 && Self.areShares(rows, index)
                && !LongColumn.allCases.contains { $0.rank(headings[index]) != nil }
        }
        if isItem, !models.isEmpty {
            self = .itemsAsRows(item: 0, models: models)
            return
        }
        let named = models.count { ColumnWords.looksLikeModel(names[$0]) }
        if first.isBlank, models.count == others.count, named * 2 >= models.count {
            self = .itemsAsRows(item: 0, models: models)
            return
        }
        return nil
    }

    /// Whether a column's cells are 0 and 1, however they are spelt.
    private static func areTruths(_ rows: [[String]], _ column: Int) -> Bool {
        var filled = 0
        for row in rows where row.indices.contains(column) {
            switch LongValue(row[column]) {
            case .score(let value) where value == 0 || value == 1: filled += 1
            case .blank: continue
            default: return false
            }
        }
        return filled > 0
    }

    /// Whether a column's cells are scores between 0 and 1.
    private static func areShares(_ rows: [[String]], _ column: Int) -> Bool {
        var filled = 0
        for row in rows where row.indices.contains(column) {
            let value = LongValue(row[column])
            if case .blank = value { continue }
            guard value.isShare else { return false }
            filled += 1
        }
        return filled > 0
    }
}
