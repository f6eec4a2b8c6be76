// ACC-05 on a table: values outside the range, mixed units, ranks that run against the scores.

import AuditModel

extension DeclaredRange {
    /// An outcome for every column that may be judged, and one that says which may not.
    func boards(_ subject: RuleSubject) -> [RuleOutcome] {
        subject.boards.flatMap { board -> [RuleOutcome] in
            let columns = board.columns.indices.compactMap { BoardColumn(board, $0) }
            let found = columns.compactMap { column($0, subject) } + [ranks(board, columns)].compactMap(\.self)
            return found.isEmpty
                ? missing("No column is known to hold shares of items.", about: Wording.name(board.title)) : found
        }
    }

    private func column(_ column: BoardColumn, _ subject: RuleSubject) -> RuleOutcome? {
        guard !BoardColumn.isSomethingElse(column.column.name) || BoardColumn.isAverage(column.column.name) else {
            return nil
        }
        let isShare =
            column.column.count != nil || column.board.columns[column.index].name.contains("%")
            || MetricNames.isShare(column.column.name)
            || Set(column.cells.map(\.value.unit)) == [.percent]
                && column.board.entries.contains { entry in
                    entry.cells.indices.contains(column.index) && entry.cells[column.index].value?.unit == .percent
                }
        guard isShare else { return nil }
        let outside = column.cells.filter { Self.outside($0.value) != nil }
        var faults: [String] = []
        var places: [Place] = []
        if let first = outside.first {
            faults.append(
                "\(Wording.count(outside.count, "score")) lie outside the range, the first \(first.value) of "
                    + column.model(first.entry)
            )
            places += outside.prefix(5).map { column.place($0.entry) }
        }
        let mixed = Self.mixed(column)
        if let first = mixed.first {
            faults.append(
                "\(Wording.count(mixed.count, "score")) look like proportions among percentages, the first \(first.value.text) "
                    + "of \(column.model(first.entry))"
            )
            places += mixed.prefix(5).map { column.place($0.entry) }
        }
        if column.isOfShares, let chance = subject.facts(of: column.column.suite)?.chance?.rate {
            let low = column.cells.filter {
                Self.below(StatedScore(cell: $0.value, of: column, $0.entry), chance) != nil
            }
            if let first = low.first {
                faults.append(
                    "\(Wording.count(low.count, "score")) lie below chance (\(Wording.percent(chance))), the first "
                        + "\(first.value) of \(column.model(first.entry))"
                )
                places += low.prefix(5).map { column.place($0.entry) }
            }
        }
        guard faults.isEmpty else {
            return outcome(
                .fail,
                faults.joined(separator: "; ") + ".",
                about: column.about,
                figures: ["scores": Double(column.cells.count)],
                places: places,
                severity: outside.isEmpty ? .major : .blocking
            )
        }
        return outcome(.pass, "All \(column.cells.count) scores lie in one unit and in its range.", about: column.about)
    }

    /// Scores of at most 1 among percentages, with two more decimals, that a hundredfold would put among the others.
    private static func mixed(_ column: BoardColumn) -> [(entry: Int, value: PrintedNumber)] {
        guard column.unit == .percent else { return [] }
        let one = Rational(1)
        let large = column.cells.filter { $0.value.value > one }
        let decimals = large.map(\.value.decimals).max() ?? 0
        guard large.count >= 3, let low = large.map(\.value.value).min(), let high = large.map(\.value.value).max(),
            low >= Rational(5)
        else { return [] }
        return column.cells.filter { cell in
            guard cell.value.value > Rational(0), cell.value.value <= one, cell.value.decimals >= decimals + 2,
                let hundredfold = cell.value.value.multiplied(by: Rational(100))
            else { return false }
            return hundredfold >= low && hundredfold <= high
        }
    }

    /// Printed ranks against the only column of scores.
    private func ranks(_ board: ScoreBoard, _ columns: [BoardColumn]) -> RuleOutcome? {
        let scored = columns.filter { $0.column.higherIsBetter != nil }
        guard scored.count == 1, columns.count == 1, let column = scored.first,
            let higher = column.column.higherIsBetter
        else { return nil }
        let ranked = column.cells.compactMap { cell in board.entries[cell.entry].rank.map { (rank: $0, cell: cell) } }
        guard ranked.count >= 3 else { return nil }
        var (agree, against) = (0, 0)
        for (index, one) in ranked.enumerated() {
            for two in ranked[(index + 1)...] where one.rank != two.rank && one.cell.value.value != two.cell.value.value
            {
                let isAbove = one.cell.value.value > two.cell.value.value
                if (one.rank < two.rank) == (isAbove == higher) { agree += 1 } else { against += 1 }
            }
            if index >= 500 { break }
        }
        guard against > agree else { return nil }
        return outcome(
            .fail,
            "The ranks run against the scores: \(against) of \(agree + against) pairs are the other way round, with "
                + "\(higher ? "higher" : "lower") said to be better.",
            about: column.about,
            figures: ["against": Double(against), "pairs": Double(agree + against)]
        )
    }
}
