// Which column of a table with a row an outcome is what.

/// The columns of a table of outcomes.
struct LongLayout {
    /// The column of each meaning.
    private(set) var columns: [LongColumn: Int] = [:]
    /// Columns of scores, at least one.
    private(set) var scores: [Int] = []
    /// Names of the columns of scores.
    private(set) var metrics: [String] = []
    /// Columns that are not used.
    private(set) var unused: [Int] = []

    /// The layout of a table with these headings and first rows; nil if it has no items or no scores.
    init?(_ headings: [Heading], _ rows: [[String]]) {
        func holdsScores(_ index: Int) -> Bool {
            var filled = 0
            for row in rows where row.indices.contains(index) {
                switch LongValue(row[index]) {
                case .score: filled += 1
                case .blank: continue
                case .words: return false
                }
            }
            return filled > 0 || rows.isEmpty
        }
        scores = headings.indices.filter { LongColumn.isScore(headings[$0]) && holdsScores($0) }
        if scores.isEmpty {
            scores = headings.indices.filter { LongColumn.mayBeScore(headings[$0]) && holdsScores($0) }
        }
        guard !scores.isEmpty else { return nil }
        metrics = scores.map { headings[$0].text }
        func candidates(_ column: LongColumn) -> [Int] {
            headings.indices.filter { column.rank(headings[$0]) != nil && !scores.contains($0) }
                .sorted { (column.rank(headings[$0]) ?? 0) < (column.rank(headings[$1]) ?? 0) }
        }
        for column in LongColumn.allCases where column != .item && column != .runRepeat {
            // Of several columns of models the surest that is filled.
            columns[column] = candidates(column).first { index in
                rows.isEmpty || rows.contains { $0.indices.contains(index) && !$0[index].isEmpty }
            }
        }
        columns[.item] = Self.mostDistinct(candidates(.item), rows, beside: columns[.task].map { [$0] } ?? [])
        if columns[.item] == nil, let task = columns.removeValue(forKey: .task) { columns[.item] = task }
        let key = [columns[.model], columns[.item], columns[.task], columns[.variant]].compactMap(\.self)
        columns[.runRepeat] = Self.mostDistinct(candidates(.runRepeat), rows, beside: key)
        // Answers beside a key, and no id: the rows are numbered.
        let isAnswered = columns[.answer] != nil && columns[.target] != nil
        guard columns[.item] != nil || isAnswered || headings.contains(where: { $0.phrase == "question" }) else {
            return nil
        }
        guard !isOfModels(rows), !repeatsTask(rows, headings) else { return nil }
        let used = Set(scores + columns.values)
        unused = headings.indices.filter { !used.contains($0) }
    }

    /// The same columns with one more that sets rows of an item apart.
    func telling(variantsBy column: Int) -> LongLayout {
        var layout = self
        layout.columns[.variant] = column
        layout.unused.removeAll { $0 == column }
        return layout
    }

    /// Whether there are several models and no item of two of them: then a row is a model, and the item an id of the row.
    private func isOfModels(_ rows: [[String]]) -> Bool {
        guard let model = columns[.model], let item = columns[.item], rows.count >= 3 else { return false }
        func values(_ column: Int) -> Set<String> {
            Set(rows.map { $0.indices.contains(column) ? $0[column] : "" })
        }
        return values(model).count > 1 && values(item).count == rows.count
    }

    /// Whether a task that stands for an item has several scores of a model: then the scores are of tasks, not of items.
    private func repeatsTask(_ rows: [[String]], _ headings: [Heading]) -> Bool {
        guard let item = columns[.item], LongColumn.task.rank(headings[item]) != nil else { return false }
        let key = [columns[.model], item, columns[.variant], columns[.runRepeat]].compactMap(\.self)
        return Set(rows.map { row in key.map { row.indices.contains($0) ? row[$0] : "" } }).count < rows.count
    }

    /// The column that tells most rows apart together with `others`; the first of those that do so equally well.
    private static func mostDistinct(_ candidates: [Int], _ rows: [[String]], beside others: [Int]) -> Int? {
        guard candidates.count > 1, !rows.isEmpty else { return candidates.first }
        var best: (column: Int, count: Int)?
        for column in candidates {
            let tuples = rows.map { row in (others + [column]).map { row.indices.contains($0) ? row[$0] : "" } }
            let count = Set(tuples).count
            if count > best?.count ?? -1 { best = (column, count) }
        }
        return best?.column
    }
}
