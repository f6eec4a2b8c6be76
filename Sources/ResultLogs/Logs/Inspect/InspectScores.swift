// The scores that Inspect reports: a metric of a scorer, after repeats were reduced to one value an item.

import AuditModel
import Formats

/// `results.scores` while it is read.
struct InspectScores {
    private let file: String?
    private let epochs: Int?
    /// The scores.
    private(set) var reported: [ReportedScore] = []
    /// Which metric is the mean of a scorer's plain values.
    private(set) var metricOf: [String: String] = [:]
    /// Scorers in order.
    private(set) var scorers: [String] = []
    /// Spreads, which are no scores.
    private(set) var settings: [String: String] = [:]
    /// Remarks.
    private(set) var remarks: [(code: String, message: String)] = []

    init(file: String?, epochs: Int?) {
        self.file = file
        self.epochs = epochs
    }

    /// Reads `results`; before 2024-07 it has `scorer` and `metrics` instead of `scores`.
    mutating func read(_ results: JSONCursor) throws(FormatError) {
        if let score = try results.member("scorer"), score.kind == .object {
            try add(score, metrics: try results.member("metrics") ?? score, index: 0)
        }
        guard var walk = try results.member("scores")?.elements() else { return }
        var index = 0
        while let score = try walk.next(), index < LogLimits.names {
            try add(score, metrics: try score.member("metrics"), index: index)
            index += 1
        }
    }

    private mutating func add(_ score: JSONCursor, metrics: JSONCursor?, index: Int) throws(FormatError) {
        let name = KeptText.of(score.find("name")?.text ?? "score")
        let scorer = KeptText.of(score.find("scorer")?.text ?? name)
        let reducer = score.find("reducer")?.text
        // A scorer of several values reports each under its own name.
        let key: String? = name == scorer ? nil : name
        if !scorers.contains(scorer) { scorers.append(scorer) }
        var error: PrintedNumber?
        var added: [Int] = []
        guard var walk = metrics?.members() else { return }
        while let (label, metric) = try walk.next(), reported.count < LogLimits.reported {
            // A metric of several values, such as one by category, is their group.
            let group = metric.kind == .object ? metric.find("group")?.text : nil
            let named = KeptText.of(metric.find("name")?.text ?? label)
            let metricName = group.map { KeptText.of($0) } ?? named
            guard let value = metric.kind == .object ? try metric.member("value") : metric else { continue }
            guard let number = value.printed() else {
                let shown = Shown.text(value.bytes.prefix(60))
                remarks.append(("score-not-a-number", "The metric \(Shown.text(label.utf8)) is \(shown), no number."))
                continue
            }
            if InspectFields.spreads.contains(metricName) {
                if metricName == "stderr" || metricName == "bootstrap_stderr" && error == nil { error = number }
                settings["results.\(name).\(metricName)"] = number.text
                continue
            }
            added.append(reported.count)
            let isMean = InspectFields.means.contains(metricName)
            if isMean, key == nil, metricOf[scorer] == nil { metricOf[scorer] = metricName }
            reported.append(
                ReportedScore(
                    metric: key.map { isMean ? $0 : "\($0)/\(metricName)" } ?? metricName,
                    value: number,
                    scorer: scorer,
                    part: group == nil ? nil : named,
                    count: score.find("scored_samples")?.intValue,
                    repeats: epochs,
                    aggregation: Self.aggregation(metricName, reducer: reducer),
                    place: Place(file: file, path: "results.scores[\(index)].metrics.\(KeptText.of(label, size: 80))")
                )
            )
        }
        // The error is that of the mean.
        if let error {
            for index in added where isMean(reported[index]) { reported[index].standardError = error }
        }
    }

    private func isMean(_ score: ReportedScore) -> Bool {
        switch score.aggregation {
        case .mean: true
        case .other(let name): name.hasPrefix("mean of ")
        default: false
        }
    }

    /// Inspect's accuracy and mean are means over items of what the reducer made of the repeats.
    private static func aggregation(_ metric: String, reducer: String?) -> ReportedScore.Aggregation {
        guard InspectFields.means.contains(metric) else { return .other(metric) }
        return reducer == nil || reducer == "mean" ? .mean : .other("mean of \(reducer ?? "")")
    }
}
