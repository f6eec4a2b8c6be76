// A results document of lighteval: a log for each task, and one for what is averaged over them.

import AuditModel
import Formats

/// Results of lighteval.
enum LightevalResults {
    private static let top: Set<String> = [
        "config_general", "results", "versions", "config_tasks", "summary_tasks", "summary_general",
    ]

    /// The logs of a document.
    static func logs(_ document: JSONCursor, file: String?) throws(FormatError) -> [ResultLog] {
        var fields: [String: JSONCursor] = [:]
        var unknown = UnknownFields()
        guard var walk = document.members() else { return [] }
        while let (key, value) = try walk.next() {
            if top.contains(key) { fields[key] = value } else { unknown.add(key) }
        }
        let general = fields["config_general"]
        let model = LightevalNames.model(in: general)
        var settings = LogSettings()
        settings.add(membersOf: general, except: ["model_config"])
        settings.add(membersOf: general?.find("model_config"))
        settings.set("git_hash", general?.find("lighteval_sha")?.scalarText)
        settings.set("limit", general?.find("max_samples")?.scalarText)
        guard var results = fields["results"]?.members() else {
            throw document.fault("no-results", "The member `results` is no object; this is no document of lighteval.")
        }
        var logs: [ResultLog] = []
        var averages: [(name: String, scores: [ReportedScore])] = []
        var remarks = RowLog(file: file)
        while logs.count < LogLimits.logs, let (name, value) = try results.next() {
            let path = "results.\(KeptText.of(name))"
            let scores = try reported(value, place: Place(file: file, path: path), &remarks)
            if name == "all" || name.contains(":_average") || name.hasSuffix("_average") {
                averages.append((name, scores))
                continue
            }
            var log = ResultLog(dialect: .lighteval, model: model, suite: KeptText.of(name), file: file)
            log.created = general?.find("start_time")?.scalarText
            log.status = .finished
            log.reported = scores
            log.suiteVersion = fields["versions"]?.find(name)?.scalarText
            var own = settings
            take(LightevalNames.config(of: name, in: fields["config_tasks"]), &log, &own)
            if let shots = LightevalNames.shots(of: name) { own.set("num_fewshot", shots) }
            log.settings = own.values
            log.unknownFields = unknown.sorted
            logs.append(log)
        }
        let names = logs.map(\.suite)
        for (name, scores) in averages {
            var log = ResultLog(dialect: .lighteval, model: model, suite: KeptText.of(name), file: file)
            log.status = .finished
            log.settings = settings.values
            let prefix = name.split(separator: "_average").first.map(String.init) ?? ""
            log.reported = scores.map { score in
                var score = score
                score.aggregation = .macro
                score.count = nil
                score.parts = name == "all" ? names : names.filter { $0.hasPrefix(prefix) }
                return score
            }
            logs.append(log)
        }
        if logs.isEmpty { logs.append(ResultLog(dialect: .lighteval, model: model, suite: "none", file: file)) }
        logs[0].diagnostics += remarks.diagnostics
        return logs
    }

    /// How many items a task has and were asked, and how.
    private static func take(_ config: JSONCursor?, _ log: inout ResultLog, _ settings: inout LogSettings) {
        guard let config else { return }
        log.available = config.find("original_num_docs")?.intValue.flatMap { $0 > 0 ? $0 : nil }
        log.planned = config.find("effective_num_docs")?.intValue.flatMap { $0 > 0 ? $0 : nil }
        settings.add(
            membersOf: config,
            prefix: "task.",
            except: ["metric", "metrics", "original_num_docs", "effective_num_docs", "must_remove_duplicate_docs"]
        )
        var direction: [String: Bool] = [:]
        if var walk = (config.find("metrics") ?? config.find("metric"))?.elements() {
            while let metric = try? walk.next() {
                guard let higher = metric.find("higher_is_better") else { continue }
                if let name = metric.find("metric_name")?.text, let isHigher = higher.boolValue {
                    direction[name] = isHigher
                } else if var each = higher.members() {
                    while let (name, value) = try? each.next() { direction[name] = value.boolValue }
                }
            }
        }
        for index in log.reported.indices {
            log.reported[index].count = log.planned
            log.reported[index].higherIsBetter = direction[log.reported[index].metric]
        }
    }

    /// The scores of a task with their standard errors.
    private static func reported(
        _ value: JSONCursor,
        place: Place,
        _ remarks: inout RowLog
    ) throws(FormatError) -> [ReportedScore] {
        guard var walk = value.members() else { return [] }
        var scores: [ReportedScore] = []
        var errors: [(metric: String, value: PrintedNumber)] = []
        while scores.count < LogLimits.reported, let (key, value) = try walk.next() {
            guard let printed = value.printed() else {
                if value.kind == .number, value.doubleValue?.isFinite == true {
                    let message = "The number \(Shown.text(value.bytes)) has more digits than are held exactly."
                    remarks.warn("number-too-fine", line: nil, message)
                }
                continue
            }
            if key.hasSuffix("_stderr") {
                errors.append((String(key.dropLast(7)), printed))
            } else {
                scores.append(ReportedScore(metric: KeptText.of(key, size: 80), value: printed, place: place))
            }
        }
        for error in errors {
            for index in scores.indices where scores[index].metric == error.metric {
                scores[index].standardError = error.value
            }
        }
        return scores
    }
}
