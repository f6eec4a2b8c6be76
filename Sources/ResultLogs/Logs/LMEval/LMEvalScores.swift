// A task's scores as lm-eval reports them: `acc,none` beside `acc_stderr,none`, or bare `acc` before 0.4.

import AuditModel
import Formats

/// The scores of one task while they are read.
struct LMEvalScores {
    let task: String
    let config: JSONCursor?
    let file: String?
    /// `higher_is_better` of the task.
    var directions: JSONCursor?
    /// `sample_count` of a group.
    var counts: JSONCursor?
    /// How many items there are.
    var count: Int?
    /// How many answers each item got.
    var repeats: Int?
    /// The parts of a group.
    var parts: [String] = []
    /// Fields that are not known.
    private(set) var unknown = UnknownFields()
    /// Remarks.
    private(set) var remarks: RowLog

    init(task: String, config: JSONCursor?, file: String?) {
        self.task = task
        self.config = config
        self.file = file
        remarks = RowLog(file: file)
    }

    /// The scores in a task's object, in its order.
    mutating func reported(_ value: JSONCursor) throws(FormatError) -> [ReportedScore] {
        var scores: [ReportedScore] = []
        var errors: [(metric: String, scorer: String?, value: JSONCursor)] = []
        guard var walk = value.members() else { return [] }
        while let (key, value) = try walk.next() {
            if LMEvalFields.notScores.contains(key) { continue }
            guard scores.count + errors.count < LogLimits.reported else { break }
            let (metric, scorer) = Self.parts(of: key)
            if metric.hasSuffix("_stderr") {
                errors.append((String(metric.dropLast(7)), scorer, value))
            } else if let score = score(metric, scorer, value, key: key) {
                scores.append(score)
            }
        }
        for error in errors { attach(error.value, error.metric, error.scorer, to: &scores) }
        return scores
    }

    /// `acc,none` as metric and filter.
    static func parts(of key: String) -> (metric: String, scorer: String?) {
        guard let comma = key.lastIndex(of: ",") else { return (key, nil) }
        return (String(key[..<comma]), String(key[key.index(after: comma)...]))
    }

    private mutating func score(
        _ metric: String,
        _ scorer: String?,
        _ value: JSONCursor,
        key: String
    ) -> ReportedScore? {
        guard value.kind == .number else {
            // Texts such as `N/A` stand where a metric could not be computed.
            if value.kind == .string || value.kind == .null {
                let shown = value.kind == .null ? "null" : Shown.text((value.text ?? "").utf8)
                remark(key, "is \(shown), no number; it was left out.")
            } else {
                unknown.add(key)
            }
            return nil
        }
        guard let number = value.printed() else {
            remark(key, "is no number that can be held exactly; it was left out.")
            return nil
        }
        let entry = entry(metric)
        return ReportedScore(
            metric: metric,
            value: number,
            scorer: scorer,
            count: counts?.find(key)?.intValue ?? count,
            repeats: repeats,
            higherIsBetter: directions?.find(metric)?.boolValue ?? entry?.find("higher_is_better")?.boolValue,
            aggregation: parts.isEmpty ? aggregation(entry) : nil,
            parts: parts,
            place: Place(file: file, path: "results.\(task).\(key)")
        )
    }

    private mutating func attach(
        _ value: JSONCursor,
        _ metric: String,
        _ scorer: String?,
        to scores: inout [ReportedScore]
    ) {
        guard let index = scores.firstIndex(where: { $0.metric == metric && $0.scorer == scorer }) else {
            // Not a score, and not to be read as one.
            remark(metric + "_stderr", "stands without the score it belongs to; it was left out.")
            return
        }
        // `N/A` where there is none.
        if value.kind == .number { scores[index].standardError = value.printed() }
    }

    private mutating func remark(_ key: String, _ what: String) {
        remarks.warn("score-not-a-number", line: nil, "In \(Shown.text(task.utf8)), \(Shown.text(key.utf8)) \(what)")
    }

    /// The metric's entry in the task's configuration.
    private func entry(_ metric: String) -> JSONCursor? {
        guard var walk = config?.find("metric_list")?.elements() else { return nil }
        while let entry = try? walk.next() { if entry.find("metric")?.text == metric { return entry } }
        return nil
    }

    private func aggregation(_ entry: JSONCursor?) -> ReportedScore.Aggregation? {
        guard let name = entry?.find("aggregation")?.text else { return nil }
        if name == "mean" { return .mean }
        // Functions are written as their source.
        return .other(name.utf8.count <= 60 && !name.contains("\n") ? name : "function")
    }
}
