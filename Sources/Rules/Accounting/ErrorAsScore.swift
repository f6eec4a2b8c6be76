// ACC-10: is the published score a score at all?

import AuditModel
import Statistics

/// Looks for standard errors published as scores, and for metric keys that an older harness wrote.
struct ErrorAsScore: Rule {
    let card = RuleCard(
        id: "ACC-10",
        checks: "What is reported as a score is one: no standard error, and no key of an older form of the harness.",
        inputs: [.aggregate, .logs],
        severity: .blocking,
        fails: """
            A reported score or a column is named as a standard error; a score equals its own or its rows' standard error and \
            not their mean; a metric is reported under an old and a new key with different values.
            """,
        cannotShow: "That the right metric was chosen of several.",
        remedy:
            "Publish the metric's own key (`acc,none`, not `acc_stderr,none` or an older `acc`), and check it against rows.",
        reference: "shape 11 of silent numeric faults; lm-evaluation-harness 0.4 keys"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.reported.isEmpty }.map(judged)
        let boards = subject.boards.filter { !$0.columns.isEmpty }.map(judged)
        let found = [claimed(subject)].compactMap(\.self) + logs + boards
        return found.isEmpty ? missing("No reported score was given.") : found
    }

    private func claimed(_ subject: RuleSubject) -> RuleOutcome? {
        guard let score = StatedScore(claimOf: subject) else { return nil }
        if let metric = subject.answer("metric"), MetricNames.isError(metric) {
            return outcome(.fail, "\(Wording.name(metric)) is a standard error, not a score.", about: score.about)
        }
        if let error = score.standardError, error.value == score.value.value, error.unit == score.value.unit,
            error.value != Rational(0)
        {
            return outcome(.fail, "The score and its standard error are the same number, \(error).", about: score.about)
        }
        guard score.standardError != nil else { return nil }
        return outcome(.pass, "The score is not its standard error.", about: score.about)
    }

    private func judged(_ log: ResultLog) -> RuleOutcome {
        let rows = LogRows(log)
        var faults: [String] = []
        var places: [Place] = []
        for reported in log.reported {
            let name = Wording.name(reported.metric)
            var fault: String?
            if MetricNames.isError(reported.metric) {
                fault = "\(name) is a standard error and is reported as a score"
            } else if let error = reported.standardError, error.value == reported.value.value,
                error.value != Rational(0),
                MetricNames.isShare(reported.metric)
            {
                fault = "\(name) and its standard error are the same number, \(reported.value)"
            } else if let own = Self.ownError(reported, rows) {
                fault =
                    "\(name) is reported as \(reported.value), which is the rows' standard error (\(own.error)) and not "
                    + "their mean (\(own.mean))"
            } else if reported.metric.contains(",") {
                fault = "\(name) is a raw key of the harness, with the filter in it"
            }
            guard let fault else { continue }
            faults.append(fault)
            if let place = reported.place { places.append(place) }
        }
        faults += Self.oldKeys(log)
        guard faults.isEmpty else {
            return outcome(.fail, Wording.list(faults, most: 8) + ".", about: rows.about, places: places)
        }
        return outcome(.pass, "None of \(log.reported.count) reported scores is a standard error.", about: rows.about)
    }

    /// The rows' standard error and mean where the reported value is the first and not the second.
    private static func ownError(_ reported: ReportedScore, _ rows: LogRows) -> (error: String, mean: String)? {
        guard let series = rows.series(reported) else { return nil }
        let means = ItemScores(rows, series).means
        let whole = ClusteredMean(means)
        guard means.count >= 10, whole.standardError > 0, reported.value.decimals >= 3,
            !HeadlineRecomputed.isPrinted(whole.mean, reported.value)
        else { return nil }
        let n = Double(means.count)
        let errors = [whole.standardError, whole.standardError * ((n - 1) / n).squareRoot()]
        guard errors.contains(where: { HeadlineRecomputed.isPrinted($0, reported.value) }) else { return nil }
        return (Wording.decimal(whole.standardError, places: 4), Wording.decimal(whole.mean, places: 4))
    }

    /// Metrics that are reported with and without a filter, differently: the key of before 0.4 beside the present one.
    private static func oldKeys(_ log: ResultLog) -> [String] {
        guard log.dialect == .lmEval else { return [] }
        var found: [String] = []
        for old in log.reported where old.scorer == nil && !MetricNames.isError(old.metric) {
            let newer = log.reported.filter { $0.metric == old.metric && $0.part == old.part && $0.scorer != nil }
            guard let one = newer.first, !newer.contains(where: { $0.value.value == old.value.value }) else { continue }
            found.append(
                "\(Wording.name(old.metric)) is \(old.value) under the key of before 0.4 and \(one.value) under "
                    + "\(Wording.name(old.metric)),\(Wording.name(one.scorer ?? ""))"
            )
        }
        return found
    }

    private func judged(_ board: ScoreBoard) -> RuleOutcome {
        let about = Wording.name(board.title)
        let columns = board.columns.indices.filter { MetricNames.isError(board.columns[$0].name) }
        let equal = board.entries.indices.filter { entry in
            board.entries[entry].cells.contains { cell in
                if let value = cell.value, let error = cell.standardError {
                    return value.value == error.value && value.value != Rational(0)
                }
                return false
            }
        }
        // A column of errors beside its scores is what a table should have; alone it is published for them.
        let scores = board.columns.count - columns.count
        var faults: [String] = []
        if !columns.isEmpty, scores == 0 {
            faults.append(
                "its only scores are standard errors (\(Wording.list(columns.map { Wording.name(board.columns[$0].name) })))"
            )
        }
        if !equal.isEmpty {
            let names = equal.map { Wording.name(board.entries[$0].model.rawValue) }
            faults.append("score and standard error are the same number for \(Wording.list(names, most: 3))")
        }
        guard faults.isEmpty else {
            return outcome(.fail, "In this table " + faults.joined(separator: "; ") + ".", about: about)
        }
        return outcome(.pass, "No column of scores is named as a standard error.", about: about)
    }
}
