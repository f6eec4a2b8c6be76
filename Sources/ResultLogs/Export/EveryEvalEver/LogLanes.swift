// The results of one log, scorer by scorer and metric by metric, and the lines that a row becomes under them.

import AuditModel

/// The lanes of a log: one for each scorer, metric and variant that has a score.
struct LogLanes: Sendable {
    private struct Lane: Hashable {
        var scorer: Int
        var metric: Int
        var variant: Int
    }

    /// The results, in the order of scorers, metrics and variants; reported scores of no row come last.
    private(set) var results: [EEEResult] = []
    /// Rows that have no lane.
    private(set) var withoutResult = 0
    /// Settings left out because they may hold a key.
    let withheld: Int
    private var idOf: [Lane: String] = [:]
    /// The metrics that are results; the place of the one that says what is correct.
    private let metrics: [Int]
    private let correctness: Int?

    /// The lanes of `log`; ids in `taken` belong to others.
    init(_ log: ResultLog, taken: inout Set<String>) {
        let place = log.metrics.firstIndex { $0.name == "is_correct" }
        let isPaired = log.dialect == .everyEvalEver && log.metrics.count > 1
        let correctness = isPaired ? place : nil
        self.correctness = correctness
        metrics = log.metrics.indices.filter { $0 != correctness }
        let settings = log.settings.filter { !PrivateSetting.isOne($0.key, $0.value) }
        withheld = log.settings.count - settings.count
        let means = Self.means(log, metrics)
        var used: Set<Int> = []
        for lane in means.keys.sorted(by: Self.order) {
            guard let mean = means[lane] else { continue }
            let stated = lane.variant < 0 ? Self.reported(log, lane) : nil
            guard stated != nil || mean.count > 0 else { continue }
            var score: ReportedScore
            var details = ["rows_without_score": "\(mean.rows - mean.count)"]
            if let stated {
                used.insert(stated)
                score = log.reported[stated]
                if mean.count > 0 { details["mean_of_rows"] = "\(mean.sum / Double(mean.count))" }
            } else {
                let text = "\(mean.sum / Double(mean.count))"
                guard let value = PrintedNumber(text, unit: mean.isShare ? .proportion : .unstated) else { continue }
                let metric = log.metrics[lane.metric]
                score = ReportedScore(
                    metric: metric.name,
                    value: value,
                    count: mean.count,
                    higherIsBetter: metric.higherIsBetter,
                    aggregation: .mean
                )
                details["computed_by"] = "the exporter, from the rows"
            }
            if log.scorers.count > 1, score.scorer == nil { score.scorer = log.scorers[lane.scorer] }
            if lane.variant >= 0 { score.part = log.variants[lane.variant] }
            idOf[lane] = add(score, log, settings, details, &taken)
        }
        for index in log.reported.indices where !used.contains(index) {
            _ = add(log.reported[index], log, settings, [:], &taken)
        }
        withoutResult = log.rows.count { row in
            !metrics.contains { idOf[Self.lane(row, $0, log)] != nil }
        }
    }

    private mutating func add(
        _ score: ReportedScore,
        _ log: ResultLog,
        _ settings: [String: String],
        _ details: [String: String],
        _ taken: inout Set<String>
    ) -> String {
        let stem = [log.suite, score.scorer ?? "", score.metric, score.part ?? ""].filter { !$0.isEmpty }
            .joined(separator: "/")
        var id = stem
        var number = 1
        while !taken.insert(id).inserted {
            number += 1
            id = "\(stem)#\(number)"
        }
        var source: [String: String] = [:]
        source["suite_version"] = log.suiteVersion
        source["items_planned"] = log.planned.map { "\($0)" }
        source["items_available"] = log.available.map { "\($0)" }
        if log.status != .unknown { source["run_status"] = log.status.rawValue }
        results.append(
            EEEResult(
                id: id,
                evaluation: log.suite,
                score: score,
                created: log.created,
                source: source,
                settings: settings,
                details: details
            )
        )
        return id
    }

    private static func order(_ left: Lane, _ right: Lane) -> Bool {
        (left.scorer, left.metric, left.variant) < (right.scorer, right.metric, right.variant)
    }

    private static func lane(_ row: LoggedRow, _ metric: Int, _ log: ResultLog) -> Lane {
        let variant = Int(row.variant)
        return Lane(
            scorer: Int(row.scorer),
            metric: metric,
            variant: log.variants.indices.contains(variant) ? variant : -1
        )
    }

    private static func reported(_ log: ResultLog, _ lane: Lane) -> Int? {
        let scorer = log.scorers.indices.contains(lane.scorer) ? log.scorers[lane.scorer] : ""
        return log.reported.firstIndex { score in
            score.metric == log.metrics[lane.metric].name && score.part == nil
                && (score.scorer == nil && log.scorers.count == 1 || score.scorer == scorer)
        }
    }

    private struct Mean {
        var sum = 0.0
        var count = 0
        var rows = 0
        /// Whether every score is 0 or 1: only then is the mean known to be a share.
        var isShare = true
    }

    private static func means(_ log: ResultLog, _ metrics: [Int]) -> [Lane: Mean] {
        var means: [Lane: Mean] = [:]
        for row in log.rows where log.scorers.indices.contains(Int(row.scorer)) {
            for metric in metrics {
                let value = metric < row.values.count ? row.values[metric] : .nan
                let isScored = row.state == .scored && value.isFinite
                means[lane(row, metric, log), default: Mean()].rows += 1
                guard isScored else { continue }
                let lane = lane(row, metric, log)
                means[lane]?.sum += value
                means[lane]?.count += 1
                if value != 0, value != 1 { means[lane]?.isShare = false }
            }
        }
        return means
    }

    /// The lines of `row`: one for each metric that it has a value of, or, where it has none at all, for each there is.
    func lines(of row: LoggedRow, in log: ResultLog) -> [EEEExportRow] {
        func value(_ metric: Int) -> Double? {
            let value = metric < row.values.count ? row.values[metric] : .nan
            return row.state == .scored && value.isFinite ? value : nil
        }
        let scored = metrics.filter { value($0) != nil }
        let lanes = (scored.isEmpty ? metrics : scored).compactMap { metric in
            let lane = Self.lane(row, metric, log)
            return idOf[lane].map { (metric, lane, $0) }
        }
        return lanes.map { metric, lane, id in
            var line = EEEExportRow(
                result: id,
                evaluation: log.suite,
                sample: row.item.rawValue,
                metric: log.metrics[metric].name,
                scorer: log.scorers.indices.contains(lane.scorer) ? log.scorers[lane.scorer] : "unknown",
                score: value(metric),
                state: row.state
            )
            if let correctness {
                line.statesCorrectness = true
                line.isCorrect = value(correctness) == 1
            }
            line.reference = row.target.map { [$0] } ?? []
            line.output = row.flags.contains(.empty) ? [""] : []
            line.answer = row.answer
            line.epoch = Int(row.epoch)
            line.lines = lanes.count
            line.flags = row.flags
            line.hashes = (row.contentHash, row.outputHash)
            if lane.variant >= 0 {
                let kind = log.variants[lane.variant]
                line.sample += "~" + kind
                line.lineage = EEEExportRow.Lineage(of: row.item.rawValue, kind: kind)
            }
            return line
        }
    }
}
