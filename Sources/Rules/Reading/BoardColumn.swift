// A column of a board as a column of shares: its unit, its number of items, its cells.

import AuditModel

/// A column of printed scores with a unit.
struct BoardColumn {
    /// The board.
    let board: ScoreBoard
    /// Which column.
    let index: Int
    /// Entries that have a score in it, and the score in the column's unit.
    let cells: [(entry: Int, value: PrintedNumber)]
    /// The unit of the column.
    let unit: PrintedNumber.Unit

    /// The heading.
    var column: ScoreBoard.Column { board.columns[index] }

    /// "column of board".
    var about: String { "\(Wording.name(column.name)) in \(Wording.name(board.title))" }

    /// Column `index` of `board`; nil without a score in it.
    ///
    /// The unit is what cells state; else per cent where some score is above 1, a proportion where none is.
    init?(_ board: ScoreBoard, _ index: Int) {
        guard board.columns.indices.contains(index) else { return nil }
        var found: [(entry: Int, value: PrintedNumber)] = []
        for (entry, row) in board.entries.enumerated() where row.cells.indices.contains(index) {
            if let value = row.cells[index].value { found.append((entry, value)) }
        }
        guard !found.isEmpty else { return nil }
        let stated = Set(found.map(\.value.unit)).subtracting([.unstated])
        let unit: PrintedNumber.Unit =
            stated.count == 1
            ? stated.first ?? .unstated
            : stated.isEmpty
                ? (found.contains { $0.value.value > Rational(1) } ? .percent : .proportion) : .unstated
        self.board = board
        self.index = index
        self.unit = unit
        cells = found.map { cell in
            var value = cell.value
            if value.unit == .unstated { value.unit = unit }
            return (cell.entry, value)
        }
    }

    /// Whether the column holds shares of a stated number of items: the number is given, the name names nothing else, and
    /// all scores lie between none and all.
    var isOfShares: Bool {
        guard let items = column.count, items > 0, unit != .unstated, !Self.isSomethingElse(column.name) else {
            return false
        }
        let full = Rational(unit == .percent ? 100 : 1)
        return cells.allSatisfy { !$0.value.value.isNegative && $0.value.value <= full }
    }

    /// All columns with a score.
    static func all(_ subject: RuleSubject) -> [BoardColumn] {
        subject.boards.flatMap { board in board.columns.indices.compactMap { BoardColumn(board, $0) } }
    }

    /// "model" of an entry.
    func model(_ entry: Int) -> String { Wording.name(board.entries[entry].model.rawValue) }

    /// Where an entry's cell stands.
    func place(_ entry: Int) -> Place {
        var place = board.entries[entry].place ?? Place(file: board.file)
        place.path = column.name
        return place
    }

    /// Whether a heading names something that is no share of items.
    static func isSomethingElse(_ name: String) -> Bool {
        let plain = MetricNames.plain(name)
        return MetricNames.isError(name) || MetricNames.isOfTheWhole(name) || isAverage(name)
            || ["cost", "price", "second", "time", "latency", "token", "param", "votes", "rank", "length", "$"]
                .contains(where: plain.contains)
    }

    /// Whether a heading names an average of other columns.
    static func isAverage(_ name: String) -> Bool {
        let plain = MetricNames.plain(name)
        return ["average", "avg", "mean", "overall", "total", "composite"].contains {
            plain.hasPrefix($0) || plain.hasSuffix($0)
        }
    }
}
