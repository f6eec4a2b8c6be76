// A check for a person at a terminal: the waterfall, the headline, the rules, the sentence.

import AuditModel
import Verdicts

/// The text of `vernier check`, at most `width` columns.
struct CheckText {
    /// Columns.
    let width: Int
    /// Logs shown in full.
    static let mostLogs = 10

    /// The text.
    func text(_ check: LogCheck) -> String {
        var lines: [String] = []
        for (log, summary) in zip(check.logs, check.summaries).prefix(Self.mostLogs) {
            lines += self.log(log, summary) + [""]
        }
        if check.logs.count > Self.mostLogs {
            lines += ["… and \(check.logs.count - Self.mostLogs) more logs; --format json has all.", ""]
        }
        lines += RuleLines(width: width).lines(check.outcomes).dropFirst()
        let sentences = zip(check.logs, check.summaries).prefix(3).compactMap { $1.sentence($0) }
        let blocked = check.outcomes.contains { $0.outcome == .fail && $0.severity == .blocking }
        if !sentences.isEmpty {
            lines += ["", blocked ? "For the abstract, once what blocks is mended:" : "For the abstract:"]
            lines += sentences.flatMap { Folding.lines($0, indent: "  ", width: width) }
        }
        return lines.joined(separator: "\n")
    }

    /// What was counted in each log, and what may be said, a sentence each: for the page.
    func sentences(_ check: LogCheck) -> [String] {
        let shown = zip(check.logs, check.summaries).prefix(Self.mostLogs)
        var sentences = shown.flatMap { log, summary in
            summary.scores.prefix(6).map { "\(log.model) on \(log.suite): \(text($0))." }
        }
        if check.logs.count > Self.mostLogs {
            sentences.append("\(check.logs.count - Self.mostLogs) more logs are in --format json only.")
        }
        let isBlocked = check.outcomes.contains { $0.outcome == .fail && $0.severity == .blocking }
        let said = shown.prefix(3).compactMap { $1.sentence($0) }
        return sentences + said.map { "For the abstract\(isBlocked ? ", once what blocks is mended" : ""): \($0)" }
    }

    private func text(_ score: LogSummary.Score) -> String {
        let name = score.scorer.isEmpty || score.scorer == "none" ? score.metric : "\(score.metric), \(score.scorer)"
        let value = score.recomputed
        var text = "\(name): \(figure(value.value)) (\(figure(value.low)) to \(figure(value.high))) from "
        text += "\(score.items) items"
        if let reported = score.reported { text += "; reported \(reported)" }
        if let bounds = score.bounds, bounds.high - bounds.low > 1e-9 {
            text += "; \(figure(bounds.low)) to \(figure(bounds.high)) if items without a score were wrong or right"
        }
        return text
    }

    private func log(_ log: ResultLog, _ summary: LogSummary) -> [String] {
        let version = log.version.map { " \($0)" } ?? ""
        var lines = Folding.lines(
            "\(log.model) on \(log.suite) (\(log.dialect.rawValue)\(version), \(log.status.rawValue))",
            width: width
        )
        lines += waterfall(log, summary)
        for score in summary.scores.prefix(6) {
            lines += Folding.lines(text(score), indent: "  ", width: width)
        }
        if summary.scores.isEmpty {
            for score in log.reported.prefix(6) {
                let error = score.standardError.map { " (SE \($0))" } ?? ""
                lines += Folding.lines("\(score.metric): reported \(score.value)\(error)", indent: "  ", width: width)
            }
            if log.reported.count > 6 { lines.append("  … and \(log.reported.count - 6) more reported scores") }
        }
        return lines
    }

    /// From planned to scored, as bars.
    private func waterfall(_ log: ResultLog, _ summary: LogSummary) -> [String] {
        let total = summary.states.values.reduce(0, +)
        guard total > 0 else { return ["  No items' outcomes in this log."] }
        var rows: [(String, Int)] = []
        if let available = summary.available { rows.append(("in the suite", available)) }
        if let planned = summary.planned {
            let (due, over) = planned.multipliedReportingOverflow(by: max(1, log.epochs ?? summary.repeats))
            rows.append(("planned", over ? planned : due))
        }
        rows.append(("in the log", total))
        let names: [(LoggedRow.State, String)] = [
            (.scored, "scored"), (.unscored, "without a score"), (.errored, "errored"), (.excluded, "excluded"),
        ]
        for (state, name) in names { if let count = summary.states[state] { rows.append((name, count)) } }
        for (name, count) in summary.unusable.sorted(by: { $0.key < $1.key }) { rows.append((name, count)) }
        let most = rows.map(\.1).max() ?? 1
        let room = max(10, min(40, width - 34))
        return rows.map { name, count in
            let length = most > 0 ? Int((Double(count) / Double(most) * Double(room)).rounded(.up)) : 0
            let label = name + String(repeating: " ", count: max(0, 16 - name.count))
            let number = "\(count)"
            return "  " + label + String(repeating: " ", count: max(0, 9 - number.count)) + number + " "
                + String(repeating: "█", count: length)
        }
    }

    private func figure(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "?" }
        let units = Int((value * 10_000).rounded())
        let digits = "\(abs(units) % 10_000)"
        return (units < 0 ? "-" : "") + "\(abs(units) / 10_000)." + String(repeating: "0", count: 4 - digits.count)
            + digits
    }
}
