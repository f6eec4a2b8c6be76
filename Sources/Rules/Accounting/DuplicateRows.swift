// ACC-04: no outcome counts twice, and none contradicts itself.

import AuditModel

/// Looks for rows of one item, repeat, scorer and variant that are there more than once.
struct DuplicateRows: Rule {
    let card = RuleCard(
        id: "ACC-04",
        checks: "Each item, repeat, scorer and variant of a model has one row; each model has one row in a table.",
        inputs: [.logs, .aggregate],
        severity: .blocking,
        fails:
            "Some outcome has two or more rows, equal or with different scores. A table with two rows of one model is major.",
        cannotShow: "Copies of an item under different ids (ITM-03).",
        remedy: "Keep one row an outcome; where rows contradict, find out which run each is from and score again.",
        reference: "shape 4 of silent numeric faults"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.rows.isEmpty }.map { judged($0) }
        let boards = subject.boards.filter { !$0.entries.isEmpty }.map { judged($0) }
        let found = logs + boards
        return found.isEmpty ? missing("No log with items and no table was given.") : found
    }

    private struct Key: Hashable {
        var item: Int
        var epoch: Int32
        var scorer: Int16
        var variant: Int16
    }

    private func judged(_ log: ResultLog) -> RuleOutcome {
        let rows = LogRows(log)
        var first: [Key: Int] = [:]
        var again: [Int] = []
        var contradictory = Set<Key>()
        for (index, row) in log.rows.enumerated() {
            let key = Key(item: rows.item[index], epoch: row.epoch, scorer: row.scorer, variant: row.variant)
            guard let other = first[key] else {
                first[key] = index
                continue
            }
            again.append(index)
            if !Self.isSame(log.rows[other], row) { contradictory.insert(key) }
        }
        let figures = ["extra": Double(again.count), "contradictory": Double(contradictory.count)]
        guard let one = again.first else {
            return outcome(.pass, "Each of \(log.rows.count) rows is the only one of its outcome.", about: rows.about)
        }
        var why = "\(Wording.count(again.count, "row")) of \(log.rows.count) repeat an outcome that has one already"
        why += contradictory.isEmpty ? "" : ", and \(contradictory.count) outcomes have rows that contradict each other"
        why += " (first: item \(Wording.name(log.rows[one].item.rawValue)), repeat \(log.rows[one].epoch))"
        return outcome(
            .fail,
            why + Self.effect(rows, Set(again)) + ".",
            about: rows.about,
            figures: figures,
            places: again.prefix(10).map(rows.place)
        )
    }

    private static func isSame(_ left: LoggedRow, _ right: LoggedRow) -> Bool {
        left.state == right.state && left.values.count == right.values.count
            && zip(left.values, right.values).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }

    /// What the repeated rows do to the headline.
    private static func effect(_ rows: LogRows, _ again: Set<Int>) -> String {
        guard let series = rows.headline else { return "" }
        let own = rows.rows(scorer: series.scorer, variant: series.variant)
        let all = own.compactMap { rows.value($0, series) }
        let kept = own.filter { !again.contains($0) }.compactMap { rows.value($0, series) }
        guard !kept.isEmpty, all.count > kept.count, rows.isShare(series) else { return "" }
        let (with, without) = (all.reduce(0, +) / Double(all.count), kept.reduce(0, +) / Double(kept.count))
        return "; \(Wording.percent(with)) with them, \(Wording.percent(without)) without"
    }

    private func judged(_ board: ScoreBoard) -> RuleOutcome {
        struct Name: Hashable {
            var model: ModelID
            var date: String?
            var notes: [String: String]
        }
        var first: [Name: Int] = [:]
        var pairs: [(Int, Int)] = []
        for (index, entry) in board.entries.enumerated() {
            let name = Name(model: entry.model, date: entry.date, notes: entry.notes)
            if let other = first[name] { pairs.append((other, index)) } else { first[name] = index }
        }
        let about = Wording.name(board.title)
        guard !pairs.isEmpty else {
            return outcome(.pass, "No two of \(board.entries.count) rows have the same model and notes.", about: about)
        }
        let contradictory = pairs.count { pair in
            zip(board.entries[pair.0].cells, board.entries[pair.1].cells).contains { left, right in
                if let one = left.value, let two = right.value { return one.value != two.value }
                return false
            }
        }
        let names = pairs.map { Wording.name(board.entries[$0.1].model.rawValue) }
        return outcome(
            .fail,
            "\(Wording.list(names, most: 3)) \(pairs.count == 1 ? "has" : "have") more than one row with the same date and notes; "
                + "\(contradictory) of these pairs differ in a score.",
            about: about,
            figures: ["pairs": Double(pairs.count), "contradictory": Double(contradictory)],
            places: pairs.prefix(10).compactMap { board.entries[$0.1].place },
            severity: contradictory > 0 ? .major : .minor
        )
    }
}
