// A column of a table with what the rules on suites need of it.

import AuditModel

/// The shares and dates of a column with a known number of items, higher being better.
struct CountedColumn {
    /// Its name.
    let name: String
    /// Number of items.
    let count: Int
    /// Shares in [0, 1], in the order of the table.
    let shares: [Double]
    /// The models, as `shares`.
    let models: [ModelID]
    /// Dates as years, as `shares`; nil where there is none.
    let years: [Double?]
    /// Whether the column is the suite that the subject's facts are about.
    let isSubjects: Bool

    /// Every such column of the subject's tables.
    static func all(_ subject: RuleSubject) -> [CountedColumn] {
        subject.boards.flatMap { board in
            board.columns.indices.compactMap { place -> CountedColumn? in
                let column = board.columns[place]
                guard let count = column.count, count > 0, count <= 1 << 40, column.higherIsBetter != false else {
                    return nil
                }
                let values = board.entries.compactMap { entry in
                    (place < entry.cells.count ? entry.cells[place].value : nil).map { (entry, $0) }
                }
                let numbers = values.map(\.1.value.doubleValue)
                guard let most = numbers.max(), let least = numbers.min(), least >= 0, most <= 100 else { return nil }
                let isPercent = most > 1 || values.contains { $0.1.unit == .percent }
                return CountedColumn(
                    name: column.name,
                    count: count,
                    shares: numbers.map { isPercent ? $0 / 100 : $0 },
                    models: values.map(\.0.model),
                    years: values.map { $0.0.date.flatMap { DecimalYear.of($0) } },
                    isSubjects: subject.facts.map { column.suite == $0.id.rawValue } ?? false
                )
            }
        }
    }
}
