// UNC-01: every headline has its interval and its number of items.

import AuditModel
import Statistics

/// Looks for scores without an interval or a number of items.
struct IntervalPresent: Rule {
    let card = RuleCard(
        id: "UNC-01",
        checks: "Every headline score has an interval or a standard error, and a number of items.",
        inputs: [.aggregate],
        severity: .major,
        fails:
            "A claim, a log's share or a table's column has a score and no interval or no number of items. Minor for claims and tables.",
        cannotShow: "That the interval is right (GRM-02, UNC-02, UNC-03).",
        remedy:
            "Print n and a 95 % interval beside each headline; where items are right or wrong, Wilson's needs only k and n.",
        reference: "Miller 2024 (arXiv 2411.00640); Wilson 1927"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        if let claim = subject.claim, let score = StatedScore(claimOf: subject) { found.append(claimed(claim, score)) }
        for log in subject.logs where !log.reported.isEmpty { found.append(judged(log)) }
        for board in subject.boards where !board.columns.isEmpty { found.append(judged(board)) }
        return found.isEmpty ? missing("No claim, reported score or table was given.") : found
    }

    private func claimed(_ claim: Claim, _ score: StatedScore) -> RuleOutcome {
        let hasError = claim.standardError != nil || (claim.low != nil && claim.high != nil)
        let hasCount = claim.count != nil
        guard !hasError || !hasCount else {
            return outcome(.pass, "\(claim.value) comes with its interval and its number of items.", about: score.about)
        }
        let lacks = [hasError ? nil : "interval", hasCount ? nil : "number of items"].compactMap(\.self)
        var why = "\(claim.value) is stated without \(Wording.list(lacks))."
        var figures: [String: Double] = [:]
        if !hasError, score.isShare == true, let items = score.items, items > 0, let share = score.share {
            let right = Int(((share.lowerBound + share.upperBound) / 2 * Double(items)).rounded())
            let interval = ProportionInterval.wilson(min(max(right, 0), items), of: items, level: 0.95)
            figures = ["low": interval.low, "high": interval.high]
            why +=
                " With \(items) independent items the 95% interval is \(Wording.range(interval.low, interval.high))%."
        }
        // A sentence leaves out what its source may state.
        return outcome(.fail, why, about: score.about, figures: figures, severity: .minor)
    }

    private func judged(_ log: ResultLog) -> RuleOutcome {
        let about = LogRows.about(log)
        let shares = log.reported.filter { MetricNames.isBounded($0.metric) }
        guard !shares.isEmpty else {
            return outcome(.notAssessable, "No reported score is known to be a headline.", about: about)
        }
        let rows = LogRows(log)
        let bare = shares.filter { $0.standardError == nil && $0.interval == nil }
        let uncounted = shares.filter { score in
            score.count == nil && log.planned == nil
                && (rows.series(score).map { ItemScores(rows, $0).items } ?? 0) == 0
        }
        guard !bare.isEmpty || !uncounted.isEmpty else {
            return outcome(.pass, "All \(shares.count) scores have an interval and a number of items.", about: about)
        }
        func names(_ scores: [ReportedScore]) -> String {
            Wording.list(scores.map { Wording.name($0.metric) }, most: 3)
        }
        var faults: [String] = []
        if !bare.isEmpty { faults.append("\(names(bare)) without an interval or standard error") }
        if !uncounted.isEmpty { faults.append("\(names(uncounted)) without a number of items") }
        return outcome(
            .fail,
            "Of \(shares.count) scores: " + faults.joined(separator: "; ") + ".",
            about: about,
            figures: [
                "scores": Double(shares.count), "bare": Double(bare.count), "uncounted": Double(uncounted.count),
            ],
            places: (bare + uncounted).compactMap(\.place)
        )
    }

    private func judged(_ board: ScoreBoard) -> RuleOutcome {
        let about = Wording.name(board.title)
        let columns = board.columns.indices.compactMap { BoardColumn(board, $0) }
            .filter { !BoardColumn.isSomethingElse($0.column.name) }
        guard !columns.isEmpty else {
            return outcome(.notAssessable, "No column is known to hold scores.", about: about)
        }
        // A column of errors serves the table where it has one for every column of scores.
        let errors = board.columns.count { MetricNames.isError($0.name) }
        let uncounted = columns.filter { $0.column.count == nil }
        let bare =
            errors >= columns.count
            ? []
            : columns.filter { column in
                column.cells.contains { board.entries[$0.entry].cells[column.index].standardError == nil }
            }
        guard !bare.isEmpty || !uncounted.isEmpty else {
            return outcome(.pass, "All \(columns.count) columns have errors and a number of items.", about: about)
        }
        func names(_ columns: [BoardColumn]) -> String {
            Wording.list(columns.map { Wording.name($0.column.name) }, most: 3)
        }
        var faults: [String] = []
        if !bare.isEmpty { faults.append("\(names(bare)) without standard errors") }
        if !uncounted.isEmpty { faults.append("\(names(uncounted)) without a number of items") }
        return outcome(
            .fail,
            "Of \(columns.count) columns: " + faults.joined(separator: "; ") + ".",
            about: about,
            figures: [
                "columns": Double(columns.count), "bare": Double(bare.count), "uncounted": Double(uncounted.count),
            ],
            severity: .minor
        )
    }
}
