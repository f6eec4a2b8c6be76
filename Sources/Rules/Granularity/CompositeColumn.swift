// A column that averages others, and what it averages.

import AuditModel

/// The average column of a board, its parts, and the rows that have all of them.
struct CompositeColumn {
    /// A row with its average and the scores it should be made of.
    struct Row {
        let entry: Int
        let whole: PrintedNumber
        /// A score a part; nil where the cell has none.
        let parts: [PrintedNumber?]
    }

    /// The average.
    let column: BoardColumn
    /// The columns it may be made of.
    let parts: [BoardColumn]
    /// Rows with an average and every part.
    let rows: [Row]
    /// Rows with an average where parts are missing.
    let incomplete: [Row]

    /// The heading, as it may be shown.
    var title: String { Wording.name(column.column.name) }

    /// The only average column of `board`, with every other column of scores in its unit as a part; nil where there is no
    /// such column, more than one, or fewer than two parts.
    init?(_ board: ScoreBoard) {
        let columns = board.columns.indices.compactMap { BoardColumn(board, $0) }
        let averages = columns.filter { BoardColumn.isAverage($0.column.name) }
        guard averages.count == 1, let whole = averages.first else { return nil }
        let parts = columns.filter {
            $0.index != whole.index && !BoardColumn.isSomethingElse($0.column.name) && $0.unit == whole.unit
                && $0.column.higherIsBetter != false
        }
        guard parts.count >= 2 else { return nil }
        column = whole
        self.parts = parts
        var rows: [Row] = []
        var incomplete: [Row] = []
        let byEntry = parts.map { part in
            Dictionary(part.cells.map { ($0.entry, $0.value) }) { first, _ in first }
        }
        for (entry, value) in whole.cells {
            let scores = byEntry.map { $0[entry] }
            let row = Row(entry: entry, whole: value, parts: scores)
            if scores.allSatisfy({ $0 != nil }) { rows.append(row) } else { incomplete.append(row) }
        }
        self.rows = rows
        self.incomplete = incomplete
    }

    /// A row's parts with their numbers of items.
    func parts(_ row: Row) -> [PartsAndWhole.Part] {
        zip(row.parts, parts).compactMap { value, part in
            value.map { PartsAndWhole.Part($0, items: part.column.count) }
        }
    }

    /// The model of a row.
    func model(_ row: Row) -> String { column.model(row.entry) }

    /// Where a row's average stands.
    func place(_ row: Row) -> Place { column.place(row.entry) }
}
