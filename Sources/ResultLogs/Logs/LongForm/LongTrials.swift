// Outcomes that seem to be there twice, told apart by a column that nobody named a variant.

import AuditModel

/// Readings of one table with different ideas of what sets its rows apart.
///
/// A table by prompt, by language or by size of a window has such a column under a name of its own. Without it every item
/// would count as written twice, which is an accusation; so each column of few values is tried.
enum LongTrials {
    /// What one reading gave.
    struct Reading {
        var rows: LongRows
        /// Columns of few values that were not used.
        var columns: [Int]
        let names: [String]
    }

    /// Most columns that are tried.
    static let most = 6

    /// The logs of the reading without outcomes that are there twice; of the first where none is.
    static func logs(
        _ layout: LongLayout,
        _ read: (LongLayout) throws(ResultLogError) -> Reading
    ) throws(ResultLogError) -> [ResultLog] {
        var first = try read(layout)
        guard first.rows.duplicates > 0 else { return try first.rows.logs() }
        if layout.columns[.variant] == nil {
            for column in first.columns.prefix(most) {
                var trial = try read(layout.telling(variantsBy: column))
                guard trial.rows.duplicates == 0 else { continue }
                let name = Shown.text(first.names[column].utf8)
                let message =
                    "Rows of one item differ in \(name), which is taken for the variant; name it `variant` or `repeat`."
                trial.rows.remarks.warn("variant-guessed", line: nil, message)
                return try trial.rows.logs()
            }
        }
        let message =
            "\(first.rows.duplicates) rows are of a model and item that were there before, and no column tells them apart; "
            + "if they are repeats, number them in a column `repeat`."
        first.rows.remarks.warn("rows-repeated", line: nil, message)
        return try first.rows.logs()
    }
}

/// Which columns have few values.
struct FewValues {
    private static let most = 20
    private var values: [(column: Int, values: Set<String>)]

    init(_ columns: [Int]) { values = columns.prefix(200).map { ($0, []) } }

    /// Adds a row's fields.
    mutating func add(_ field: (Int) -> String) {
        for index in values.indices where values[index].values.count <= Self.most {
            values[index].values.insert(field(values[index].column))
        }
    }

    /// Columns of two to twenty values.
    var columns: [Int] { values.filter { (2...Self.most).contains($0.values.count) }.map(\.column) }
}
