// Samples of an Inspect log as rows: one for each scorer.

import AuditModel
import Formats

/// The rows of an Inspect log while it is read.
struct InspectRows {
    private let header: InspectHeader
    private(set) var rows: LogRows
    private var scoredErrors = 0

    /// No rows yet; `header` is what is known of the run so far.
    init(header: InspectHeader, file: String?) {
        self.header = header
        rows = LogRows(file: file)
        for scorer in header.scorers { _ = rows.scorers.index(of: scorer) }
    }

    /// Adds the rows of a sample, which is the `number`th of the file.
    mutating func add(_ sample: InspectSample, number: Int) throws(ResultLogError) {
        for name in sample.unknown { rows.unknown.add("sample." + name) }
        var row = LoggedRow(
            item: rows.item(sample.id),
            epoch: Int32(clamping: sample.epoch),
            state: sample.isErrored ? .errored : .unscored,
            flags: sample.flags,
            target: rows.kept(sample.target),
            contentHash: sample.contentHash,
            outputHash: sample.outputHash,
            line: number
        )
        guard !sample.scores.isEmpty else {
            try rows.add(row)
            return
        }
        if sample.isErrored { scoredErrors += 1 }
        for (scorer, score) in sample.scores {
            guard let index = rows.scorers.index(of: name(scorer)) else { continue }
            row.scorer = Int16(clamping: index)
            fill(&row, scorer: name(scorer), score, sample)
            try rows.add(row)
        }
    }

    /// Logs before 2024-07 have one score without a scorer's name.
    private func name(_ scorer: String) -> String {
        scorer == "score" && header.scorers.count == 1 ? header.scorers[0] : scorer
    }

    private mutating func fill(_ row: inout LoggedRow, scorer: String, _ score: JSONCursor, _ sample: InspectSample) {
        let value = InspectValue(score.find("value"))
        var scores: [(metric: Int, value: Double)] = []
        for (name, number) in value.numbers {
            if let metric = rows.metrics.index(of: name ?? header.metricOf[scorer] ?? "value") {
                scores.append((metric, number))
            }
        }
        row.values = rows.values(scores)
        row.state = value.isScored ? .scored : sample.isErrored ? .errored : .unscored
        row.flags = sample.flags.union(flags(score, value))
        row.answer = rows.kept(score.find("answer")?.text)
        if let oddity = value.oddity {
            let message =
                "The value \(Shown.text(oddity.utf8)) of scorer \(Shown.text(scorer.utf8)) is no score; the row is unscored."
            rows.remarks.warn("value-not-a-score", line: row.line, message)
        }
    }

    private func flags(_ score: JSONCursor, _ value: InspectValue) -> LoggedRow.Flags {
        var flags: LoggedRow.Flags = []
        if value.isUnanswered { flags.insert(.unread) }
        if let history = score.find("history"), history.kind == .array, history.count > 2 { flags.insert(.edited) }
        let reason = score.find("reason")?.text ?? score.find("metadata")?.find("unscored_reason")?.text
        switch reason {
        case "refusal": flags.insert(.refused)
        case "no_response": flags.insert(.empty)
        case "invalid_response_format": flags.insert(.unread)
        default: break
        }
        return flags
    }

    /// Something to know of the samples.
    mutating func remark(_ code: String, _ message: String) { rows.remarks.warn(code, line: nil, message) }

    /// A sample that cannot be read.
    mutating func leaveOut(_ error: FormatError, number: Int, name: String? = nil) {
        let what = name.map { "The sample \(Shown.text($0.utf8)) was left out: " } ?? ""
        rows.remarks.leaveOut(error.code, line: number, what + error.message)
    }

    /// Puts the rows into `log`.
    mutating func fill(_ log: inout ResultLog) {
        if scoredErrors > 0 {
            let message = "\(scoredErrors) samples ended in an error and were scored all the same."
            rows.remarks.warn("errors-scored", line: nil, message)
        }
        rows.fill(&log)
    }
}
