// ACC-02: the reported score is what the rows give.

import AuditModel

/// Computes reported scores again from their rows.
struct HeadlineRecomputed: Rule {
    let card = RuleCard(
        id: "ACC-02",
        checks: "The score computed again from the rows is the reported one, within rounding.",
        inputs: [.logs, .aggregate],
        severity: .blocking,
        fails: """
            A reported mean is neither the mean over items nor over rows nor with unscored answers counted as wrong; or \
            the rows hold running means instead of the items' own scores.
            """,
        cannotShow: "That rows were scored rightly, or that the right items were asked.",
        remedy: "Compute the score again from the rows; say what is counted, over what, and how repeats are joined.",
        reference: "recomputation; method.md 1"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        for log in subject.logs where !log.rows.isEmpty {
            let rows = LogRows(log)
            found += running(rows)
            let scores = log.reported.filter { !MetricNames.isError($0.metric) }
            if scores.isEmpty {
                found += missing("The log reports no score.", about: rows.about)
            }
            for reported in scores { found.append(judged(reported, rows)) }
        }
        return found.isEmpty ? missing("No log with both rows and reported scores was given.") : found
    }

    private func judged(_ reported: ReportedScore, _ rows: LogRows) -> RuleOutcome {
        let stated = StatedScore(reported, of: rows.log)
        let places = [stated.place].compactMap(\.self)
        guard let series = rows.series(reported) else {
            return outcome(.notAssessable, "No rows carry this score.", about: stated.about, places: places)
        }
        guard isMean(reported, rows, series) else {
            return outcome(
                .notAssessable,
                "It is not known to be a mean of what the rows carry.",
                about: stated.about,
                places: places
            )
        }
        let scores = ItemScores(rows, series)
        guard let mean = scores.mean, let ofRows = scores.meanOfRows else {
            return outcome(.notAssessable, "No row has this score.", about: stated.about, places: places)
        }
        let figures = ["recomputed": mean, "reported": reported.value.value.doubleValue, "items": Double(scores.items)]
        func say(_ result: RuleOutcome.Result, _ why: String) -> RuleOutcome {
            outcome(result, why, about: stated.about, figures: figures, places: places)
        }
        let is_ = { (value: Double?) in Self.isPrinted(value, reported.value) }
        let shown = Wording.decimal(mean, places: 4)
        if is_(mean) || is_(ofRows) {
            return say(.pass, "\(reported.value) is the mean of \(scores.items) items (\(shown)).")
        }
        let all = Double(scores.scored + scores.unscored)
        if scores.unscored > 0, is_(ofRows * Double(scores.scored) / all) {
            return say(
                .pass,
                "\(reported.value) counts the \(scores.unscored) answers without a score as wrong (else \(shown))."
            )
        }
        if let deduplicated = Self.deduplicated(rows, series), is_(deduplicated) {
            return say(.pass, "\(reported.value) is the mean of each item's first row; others are there twice.")
        }
        let lead = "\(reported.value) is reported and the rows give \(shown) over \(scores.items) items"
        return say(.fail, lead + Self.hint(rows, series, scores, is_) + ".")
    }

    /// What the reported value is instead, where that can be told.
    private static func hint(
        _ rows: LogRows,
        _ series: LogRows.Series,
        _ scores: ItemScores,
        _ isPrinted: (Double?) -> Bool
    ) -> String {
        if scores.scored > scores.items {
            if isPrinted(scores.meanOfBest) { return ": it is the mean of each item's best answer" }
            if isPrinted(scores.meanOfFirst) { return ": it is the mean of each item's first answer alone" }
        }
        let own = rows.rows(scorer: series.scorer, variant: series.variant)
        func mean(_ isKept: (LoggedRow) -> Bool) -> Double? {
            let values = own.filter { isKept(rows.log.rows[$0]) }.compactMap { rows.value($0, series) }
            return values.isEmpty || values.count == scores.scored ? nil : values.reduce(0, +) / Double(values.count)
        }
        let trouble: LoggedRow.Flags = [.truncated, .empty, .refused, .limited, .unread]
        if isPrinted(mean { $0.flags.isDisjoint(with: trouble) }) {
            return ": it leaves out outputs that were cut off, empty, refused or unread"
        }
        if isPrinted(mean { !$0.flags.contains(.invalidated) }) { return ": it leaves out rows marked invalid" }
        if let last = own.last.flatMap({ rows.value($0, series) }), last != 0, last != 1, isPrinted(last) {
            return ": it is the last row's value"
        }
        let sum = scores.means.reduce(0, +)
        if let planned = rows.log.planned, planned > 0, isPrinted(sum / Double(planned)) {
            return ": it divides by the \(planned) planned items"
        }
        if let available = rows.log.available, available > 0, isPrinted(sum / Double(available)) {
            return ": it divides by all \(available) items of the suite"
        }
        return ""
    }

    /// Whether `value` is printed so, as it is or, where the unit is per cent or not stated, in per cent.
    static func isPrinted(_ value: Double?, _ printed: PrintedNumber) -> Bool {
        guard let value, value.isFinite, let window = PrintingWindow(printed) else { return false }
        let (low, high) = (window.low.doubleValue, window.high.doubleValue)
        func lies(_ value: Double) -> Bool {
            let slack = 1e-9 * max(1, abs(value))
            return value >= low - slack && value <= high + slack
        }
        switch printed.unit {
        case .percent: return lies(value * 100)
        case .proportion: return lies(value)
        case .unstated: return lies(value) || lies(value * 100)
        }
    }

    private func isMean(_ reported: ReportedScore, _ rows: LogRows, _ series: LogRows.Series) -> Bool {
        switch reported.aggregation {
        case .mean, .micro: return true
        case .macro, .other: return false
        case nil:
            if MetricNames.isMean(reported.metric) { return true }
            return !MetricNames.isOfTheWhole(reported.metric) && rows.isShare(series)
        }
    }

    private static func deduplicated(_ rows: LogRows, _ series: LogRows.Series) -> Double? {
        struct Key: Hashable {
            var item: Int
            var epoch: Int32
        }
        var seen: Set<Key> = []
        var values: [Double] = []
        var repeated = false
        for index in rows.rows(scorer: series.scorer, variant: series.variant) {
            guard seen.insert(Key(item: rows.item[index], epoch: rows.log.rows[index].epoch)).inserted else {
                repeated = true
                continue
            }
            if let value = rows.value(index, series) { values.append(value) }
        }
        return repeated && !values.isEmpty ? values.reduce(0, +) / Double(values.count) : nil
    }

    // MARK: Running means

    /// A failure for every series whose rows are running means of right and wrong.
    private func running(_ rows: LogRows) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        for scorer in rows.scorers {
            let own = rows.rows(scorer: scorer)
            for metric in rows.log.metrics.indices {
                let series = LogRows.Series(metric: metric, scorer: scorer, variant: -1)
                let values = own.compactMap { rows.value($0, series) }
                guard let right = Self.runningCount(values) else { continue }
                found.append(
                    outcome(
                        .fail,
                        "The \(values.count) rows of \(rows.title(series)) hold the running mean, not each item's score: "
                            + "\(right) of \(values.count) are right, \(Wording.percent(Double(right) / Double(values.count))).",
                        about: rows.about + ", " + rows.title(series),
                        figures: ["right": Double(right), "rows": Double(values.count)],
                        places: own.prefix(3).map { rows.place($0) }
                    )
                )
            }
        }
        return found
    }

    /// How many are right if `values` are the running mean of 0s and 1s: t · vₜ counts up by 0 or 1 at every step.
    ///
    /// Nil for anything else, for 0s and 1s themselves, and below 10 values.
    static func runningCount(_ values: [Double]) -> Int? {
        guard values.count >= 10, values.contains(where: { $0 != 0 && $0 != 1 }) else { return nil }
        var right = 0.0
        for (index, value) in values.enumerated() {
            let count = value * Double(index + 1)
            let whole = count.rounded()
            guard abs(count - whole) <= 1e-6 * Double(index + 1), whole == right || whole == right + 1 else {
                return nil
            }
            right = whole
        }
        return Int(right)
    }
}
