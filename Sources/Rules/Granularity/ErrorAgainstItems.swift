// GRM-02: is the printed standard error one that so many items can give?

import AuditModel
import Statistics

/// Compares printed standard errors and intervals with what score and number of items imply.
struct ErrorAgainstItems: Rule {
    let card = RuleCard(
        id: "GRM-02",
        checks:
            "The reported standard error or interval agrees with the score, the number of items and their clusters.",
        inputs: [.aggregate, .logs],
        severity: .major,
        fails: """
            The printed error is below 0.67 or above 1.5 times the binomial one (where rows are at hand: every one that \
            rows give), rounding allowed for. Above 1.5 and up to 3 it is not assessable while nobody says how items are \
            grouped: clusters widen errors.
            """,
        cannotShow: "That the error covers run-to-run variation, or clusters nobody named.",
        remedy: """
            Compute the error over items (means over repeats first), by cluster where items share a passage; print it in \
            the unit of the score; say which it is: standard error, deviation, or half an interval.
            """,
        reference: "Miller 2024, Adding error bars to evals (arXiv 2411.00640); Kish 1965"
    )

    /// Above this ratio clusters nobody named are no explanation.
    static let largestUnexplained = 3.0

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        if let claim = StatedScore(claimOf: subject) { found.append(judged(claim, errors: [], subject, subject.facts)) }
        for log in subject.logs where !log.reported.isEmpty {
            let rows = LogRows(log)
            for reported in log.reported where MetricNames.isShare(reported.metric) {
                var score = StatedScore(reported, of: log)
                let series = rows.series(reported)
                let scores = series.map { ItemScores(rows, $0) }
                if let scores, scores.items > 0 { score.items = scores.items }
                let errors = scores.map { Self.errors($0, rows, subject) } ?? []
                found.append(judged(score, errors: errors, subject, subject.facts(of: log.suite)))
            }
        }
        found += BoardColumn.all(subject).filter(\.isOfShares).compactMap { column($0, subject) }
        return found.isEmpty ? missing("No claim, reported score or table with errors was given.") : found
    }

    /// One outcome for a column with errors beside its scores; nil where it has none.
    private func column(_ column: BoardColumn, _ subject: RuleSubject) -> RuleOutcome? {
        let judged = column.cells.compactMap { entry, value -> RuleOutcome? in
            guard let error = column.board.entries[entry].cells[column.index].standardError else { return nil }
            var score = StatedScore(cell: value, of: column, entry)
            score.standardError = StatedScore.like(value, error)
            return self.judged(score, errors: [], subject, subject.facts(of: column.column.suite))
        }
        guard
            let first = judged.first(where: { $0.outcome == .fail }) ?? judged.first(where: { $0.outcome == .pass })
                ?? judged.first
        else { return nil }
        let failed = judged.count { $0.outcome == .fail }
        let lead = failed > 0 ? "\(failed) of \(judged.count) errors do not fit; the first, \(first.about): " : ""
        return outcome(
            first.outcome,
            lead + first.why,
            about: column.about,
            figures: ["errors": Double(judged.count), "failed": Double(failed)].merging(first.figures) { own, _ in own
            },
            places: Array(judged.filter { $0.outcome == .fail }.flatMap(\.places).prefix(10))
        )
    }

    /// The standard errors that rows give: over items, over rows, and over clusters of items.
    private static func errors(_ scores: ItemScores, _ rows: LogRows, _ subject: RuleSubject) -> [Double] {
        var ids: [ItemID] = []
        for (item, row) in rows.firstRow.enumerated() where scores.counts[item] > 0 {
            ids.append(rows.log.rows[row].item)
        }
        let means = scores.means
        var errors = [ClusteredMean(means).standardError]
        if let labels = SuiteTable.clusters(ids, subject).labels {
            errors.append(ClusteredMean(means, clusters: labels).standardError)
        }
        return errors
    }

    private func judged(_ score: StatedScore, errors: [Double], _ subject: RuleSubject, _ facts: SuiteFacts?)
        -> RuleOutcome
    {
        let places = [score.place].compactMap(\.self)
        func say(_ result: RuleOutcome.Result, _ why: String, _ figures: [String: Double] = [:]) -> RuleOutcome {
            outcome(result, why, about: score.about, figures: figures, places: places)
        }
        guard score.isShare == true else {
            return say(.notAssessable, "The score is not known to be a share of items.")
        }
        guard let share = score.share else { return say(.notAssessable, "The unit of the score is not stated.") }
        guard let items = score.items else { return say(.notAssessable, "How many items it is of is not stated.") }
        guard let printed = PrintedError(score, share, items) else {
            return say(.notAssessable, "Neither a standard error nor an interval of 2 or more items is given.")
        }
        let ratio = printed.typical
        let figures = ["n": Double(items), "expected": printed.expected, "ratio": ratio]
        let said =
            "\(printed.text) is \(Wording.decimal(ratio, places: 2)) times what \(items) independent items give, "
            + Wording.points(printed.expected) + " points"
        // What rows give settles it, clusters and partial credit included.
        if errors.contains(where: printed.agrees) {
            return say(.pass, "\(printed.text) is the standard error that the rows give.", figures)
        }
        let allowed = StandardErrorRange.allowed
        guard printed.ratio.upperBound < allowed.lowerBound || printed.ratio.lowerBound > allowed.upperBound else {
            return say(.pass, said + ".", figures)
        }
        if printed.ratio.upperBound < allowed.lowerBound {
            let hint =
                (0.0067...0.015).contains(ratio)
                ? " It looks like a proportion beside a percentage." : repeatsHint(ratio, score)
            return say(.fail, said + ": too small." + hint, figures)
        }
        let root = Double(items).squareRoot()
        if abs(ratio / root - 1) < 0.1, items >= 10 {
            return say(.fail, said + ": that is the deviation of one item's score, not the error of the mean.", figures)
        }
        if let known = designEffect(score, facts, items), ratio <= 1.5 * known.squareRoot() {
            return say(
                .pass,
                said + "; clusters of the suite explain up to \(Wording.decimal(known.squareRoot(), places: 1)).",
                figures
            )
        }
        let isUnknown = errors.isEmpty && !subject.isDenied("clusters")
        if isUnknown, ratio <= Self.largestUnexplained {
            let effect = Wording.decimal(ratio * ratio, places: 1)
            return say(
                .notAssessable,
                said + "; a design effect of \(effect) would explain it, and how items are grouped is not stated.",
                figures
            )
        }
        return say(.fail, said + ": too large.", figures)
    }

    private func repeatsHint(_ ratio: Double, _ score: StatedScore) -> String {
        guard ratio > 0 else { return "" }
        let times = (1 / (ratio * ratio)).rounded()
        guard let repeats = score.repeats, repeats > 1, abs(times / Double(repeats) - 1) < 0.25 else { return "" }
        return " It counts all \(repeats) answers an item as independent items."
    }

    /// The largest design effect that the catalogue's clusters can have: all items of a cluster alike.
    private func designEffect(_ score: StatedScore, _ facts: SuiteFacts?, _ items: Int) -> Double? {
        guard let clusters = facts?.clusters else { return nil }
        guard let count = clusters.count, count > 0 else { return 9 }
        return max(1, Double(items) / Double(count))
    }
}

extension StatedScore {
    /// A cell of a board.
    init(cell value: PrintedNumber, of column: BoardColumn, _ entry: Int) {
        about = "\(column.model(entry)), \(column.about)"
        metric = nil
        isShare = true
        self.value = value
        items = column.column.count
        place = column.place(entry)
    }
}
