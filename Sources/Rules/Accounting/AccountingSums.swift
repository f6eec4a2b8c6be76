// ACC-01: everything that was planned is accounted for.

import AuditModel

/// Adds up what was planned, scored, unscored, errored and excluded.
struct AccountingSums: Rule {
    let card = RuleCard(
        id: "ACC-01",
        checks:
            "Planned = scored + unscored + errored + excluded, each item once per repeat, and a score counts what it says.",
        inputs: [.logs],
        severity: .blocking,
        fails: """
            Items × repeats in the log are fewer or more than planned, some item lacks a repeat, or a reported number of \
            items is neither that of the scored nor of all.
            """,
        cannotShow: "That the planned items are the whole suite, or that their scores are right.",
        remedy:
            "Finish the run, or say which items are missing and why; count every planned item in one of the four states.",
        reference: "accounting waterfall"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.rows.isEmpty || $0.planned != nil }
        return logs.isEmpty ? missing("No log with items was given.") : logs.map { judged($0) }
    }

    /// What became of the items and repeats of a log.
    private struct Sums {
        var states: [LoggedRow.State: Int] = [:]
        var perItem: [Int] = []
        var largestEpoch = 1
        var total: Int { states.values.reduce(0, +) }

        init(_ rows: LogRows) {
            perItem = [Int](repeating: 0, count: rows.firstRow.count)
            struct Key: Hashable {
                var item: Int
                var epoch: Int32
            }
            // An item that any scorer scored is scored.
            var best: [Key: LoggedRow.State] = [:]
            for (index, row) in rows.log.rows.enumerated() where row.variant < 0 {
                let key = Key(item: rows.item[index], epoch: row.epoch)
                if let known = best[key] {
                    if row.state.rawValue < known.rawValue { best[key] = row.state }
                } else {
                    best[key] = row.state
                    perItem[key.item] += 1
                }
                largestEpoch = max(largestEpoch, Int(row.epoch))
            }
            for state in best.values { states[state, default: 0] += 1 }
        }

        var text: String {
            let names: [(LoggedRow.State, String)] = [
                (.scored, "scored"), (.unscored, "without a score"), (.errored, "ended in an error"),
                (.excluded, "excluded"),
            ]
            return names.compactMap { state, name in states[state].map { "\($0) \(name)" } }.joined(separator: ", ")
        }
    }

    private func judged(_ log: ResultLog) -> RuleOutcome {
        let rows = LogRows(log)
        guard !log.rows.isEmpty else { return withoutRows(log) }
        let sums = Sums(rows)
        guard sums.total > 0 else {
            return outcome(.notAssessable, "The log has no rows of the items as published.", about: rows.about)
        }
        let epochs = max(1, log.epochs ?? sums.largestEpoch)
        var faults: [String] = []
        var figures = ["outcomes": Double(sums.total)]
        var places: [Place] = []
        if let planned = log.planned {
            let (due, over) = planned.multipliedReportingOverflow(by: epochs)
            figures["planned"] = Double(due)
            if !over, due != sums.total {
                let rest = due > sums.total ? "\(due - sums.total) are missing" : "\(sums.total - due) are too many"
                let each = epochs > 1 ? " (\(planned) items × \(epochs) repeats)" : ""
                faults.append("\(due) outcomes were planned\(each) and \(sums.total) are in the log: \(rest)")
                if let gap = Self.gap(rows, planned) { faults.append(gap) }
            }
        }
        let uneven = sums.perItem.indices.filter { sums.perItem[$0] > 0 && sums.perItem[$0] != epochs }
        if !uneven.isEmpty {
            faults.append(
                "\(Wording.count(uneven.count, "item")) of \(sums.perItem.count) have another number of repeats than \(epochs)"
            )
            places += uneven.prefix(5).map { rows.place(rows.firstRow[$0]) }
        }
        for reported in log.reported {
            guard let count = reported.count, let series = rows.series(reported) else { continue }
            let scores = ItemScores(rows, series)
            let all = sums.perItem.count { $0 > 0 }
            guard ![scores.items, scores.scored, all, sums.total].contains(count) else { continue }
            faults.append(
                "\(Wording.name(reported.metric)) is reported on \(count) and \(scores.items) items "
                    + "(\(scores.scored) outcomes) have that score"
            )
        }
        if !faults.isEmpty, [.unfinished, .failed, .cancelled].contains(log.status) {
            faults.append("the log says that the run is \(log.status.rawValue)")
        }
        guard faults.isEmpty else {
            return outcome(
                .fail,
                faults.joined(separator: "; ") + " (\(sums.text)).",
                about: rows.about,
                figures: figures,
                places: places
            )
        }
        guard log.planned != nil else {
            return outcome(
                .notAssessable,
                "How many items were planned is not stated; the log has \(sums.text).",
                about: rows.about,
                figures: figures
            )
        }
        return outcome(.pass, "\(sums.total) planned: \(sums.text).", about: rows.about, figures: figures)
    }

    /// A log of aggregates alone: the planned items against those that scores count.
    private func withoutRows(_ log: ResultLog) -> RuleOutcome {
        let about = LogRows.about(log)
        guard let planned = log.planned, planned > 0 else { return missing("The log has no items.", about: about)[0] }
        let counted = log.reported.filter { $0.part == nil && $0.parts.isEmpty && $0.count != nil }
        let odd = counted.filter { score in
            let count = score.count ?? 0
            return count != planned && count != planned * max(1, log.epochs ?? score.repeats ?? 1)
        }
        guard let first = odd.first else {
            return outcome(
                .notAssessable,
                "The log has no rows: \(planned) planned items cannot be followed one by one.",
                about: about
            )
        }
        return outcome(
            .fail,
            "\(planned) items were planned and \(Wording.name(first.metric)) is of \(first.count ?? 0).",
            about: about,
            figures: ["planned": Double(planned), "counted": Double(first.count ?? 0)],
            places: [first.place].compactMap(\.self)
        )
    }

    /// Which whole-number ids are missing, where ids are whole numbers with few gaps.
    ///
    /// They count from 0 or from 1. Where the ids there are do not tell which, both readings are given.
    private static func gap(_ rows: LogRows, _ planned: Int) -> String? {
        let numbers = rows.firstRow.compactMap { Int(rows.log.rows[$0].item.rawValue) }
        let known = Set(numbers)
        guard numbers.count == rows.firstRow.count, known.count == numbers.count, let low = known.min(),
            let high = known.max(), (1...20).contains(planned - known.count), low >= 0, high <= planned
        else { return nil }
        let fromZero =
            high < planned ? Wording.list((0..<planned).filter { !known.contains($0) }.map(String.init)) : nil
        let fromOne = low > 0 ? Wording.list((1...planned).filter { !known.contains($0) }.map(String.init)) : nil
        switch (fromZero, fromOne) {
        case (let gaps?, let others?): return "not there: \(gaps); or, if ids begin at 1, \(others)"
        case (let gaps?, nil), (nil, let gaps?): return "not there: \(gaps)"
        case (nil, nil): return nil
        }
    }
}
