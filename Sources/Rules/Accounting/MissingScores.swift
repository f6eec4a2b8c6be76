// ACC-03: what the answers without a score could change.

import AuditModel

/// Bounds the score by counting what has none as all wrong and as all right.
struct MissingScores: Rule {
    let card = RuleCard(
        id: "ACC-03",
        checks: "Few answers lack a score, and the claim holds whether they count as wrong or as right.",
        inputs: [.logs],
        severity: .major,
        fails: """
            More than 0.5 % (the policy's tolerance) of planned outcomes have no score: errors, unread answers, exclusions, \
            missing rows. It blocks a claim to beat another score that fails if they count as wrong.
            """,
        cannotShow: "Which of the two bounds is nearer the truth.",
        remedy: "Run the missing items again, or report both bounds and count the missing as wrong in the headline.",
        reference: "worst-case bounds, Horowitz and Manski 2000; method.md 0"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.rows.isEmpty }
        return logs.isEmpty ? missing("No log with items was given.") : logs.flatMap { judged($0, subject) }
    }

    private func judged(_ log: ResultLog, _ subject: RuleSubject) -> [RuleOutcome] {
        let rows = LogRows(log)
        guard let series = rows.headline else { return missing("The log's rows carry no score.", about: rows.about) }
        let scores = ItemScores(rows, series)
        let about = rows.about + ", " + rows.title(series)
        let epochs = max(1, log.epochs ?? 1)
        let seen = scores.scored + scores.unscored
        let due = (log.planned ?? 0).multipliedReportingOverflow(by: epochs)
        let absent = due.overflow ? 0 : max(0, due.partialValue - seen)
        let unscored = scores.unscored + absent
        let all = scores.scored + unscored
        guard all > 0, let mean = scores.meanOfRows else {
            return [outcome(.fail, "None of \(all) outcomes has a score.", about: about, severity: .blocking)]
        }
        let share = Double(unscored) / Double(all)
        var figures = ["missing": Double(unscored), "share": share, "observed": mean]
        guard unscored > 0 else {
            return [outcome(.pass, "All \(all) outcomes have a score.", about: about, figures: figures)]
        }
        let metric = log.metrics.indices.contains(series.metric) ? log.metrics[series.metric].name : ""
        guard rows.isShare(series) || MetricNames.isBounded(metric) else {
            return missing(
                "\(unscored) of \(all) outcomes have no score, and the range of \(Wording.name(metric)) is not known.",
                about: about
            )
        }
        let (worst, best) = (mean * (1 - share), mean * (1 - share) + share)
        figures["worst"] = worst
        figures["best"] = best
        let parts = Self.parts(rows, series, absent)
        let lead =
            "\(unscored) of \(all) outcomes (\(Wording.percent(share))) have no score (\(parts)): counted as wrong the score is "
            + "\(Wording.percent(worst)), not \(Wording.percent(mean)); as right, \(Wording.percent(best))."
        let places = rows.rows(scorer: series.scorer).filter { rows.value($0, series) == nil }.prefix(5).map(rows.place)
        let flipped = Self.isFlipped(subject, log, observed: mean, worst: worst)
        guard share > subject.policy.unreadTolerance || flipped else {
            return [outcome(.pass, lead, about: about, figures: figures)]
        }
        return [
            outcome(
                .fail,
                lead + (flipped ? " The claim to beat the other score fails then." : "")
                    + Self.legalValues(rows, series),
                about: about,
                figures: figures,
                places: Array(places),
                severity: flipped ? .blocking : .major
            )
        ]
    }

    private static func parts(_ rows: LogRows, _ series: LogRows.Series, _ absent: Int) -> String {
        var counts: [LoggedRow.State: Int] = [:]
        for index in rows.rows(scorer: series.scorer, variant: series.variant) where rows.value(index, series) == nil {
            counts[rows.log.rows[index].state, default: 0] += 1
        }
        var parts: [String] = []
        if let count = counts[.errored] { parts.append("\(count) errors") }
        if let count = counts[.excluded] { parts.append("\(count) excluded") }
        let rest = (counts[.unscored] ?? 0) + (counts[.scored] ?? 0)
        if rest > 0 { parts.append("\(rest) without a value") }
        if absent > 0 { parts.append("\(absent) not in the log") }
        return parts.joined(separator: ", ")
    }

    private static func isFlipped(_ subject: RuleSubject, _ log: ResultLog, observed: Double, worst: Double) -> Bool {
        guard let claim = subject.claim, let rival = claim.rival,
            claim.model.map({ MetricNames.plain($0.rawValue) == MetricNames.plain(log.model.rawValue) }) ?? true,
            let other = StatedScore.share(StatedScore.settled(rival))
        else { return false }
        let middle = (other.lowerBound + other.upperBound) / 2
        return observed > middle && worst <= middle
    }

    /// A remark where what lacks a score is what a guard against empty values would drop.
    private static func legalValues(_ rows: LogRows, _ series: LogRows.Series) -> String {
        let own = rows.rows(scorer: series.scorer, variant: series.variant)
        let missing = own.filter { rows.value($0, series) == nil && rows.log.rows[$0].state != .excluded }
        guard missing.count >= 3 else { return "" }
        let falsy: Set<String> = ["0", "0.0", "", "false", "no", "none", "null", "[]"]
        func isFalsy(_ row: Int) -> Bool {
            [rows.log.rows[row].target, rows.log.rows[row].answer].contains { text in
                text.map { falsy.contains($0.lowercased()) } ?? false
            }
        }
        if missing.allSatisfy(isFalsy), own.count(where: isFalsy) == missing.count {
            return
                " All of them have the key or answer 0, empty or false, and no scored row has: a guard may drop legal values."
        }
        let values = own.compactMap { rows.value($0, series) }
        if values.count >= 10, values.allSatisfy({ $0 > 0 }) {
            return " No row scores 0: a guard may drop zeros."
        }
        return ""
    }
}
