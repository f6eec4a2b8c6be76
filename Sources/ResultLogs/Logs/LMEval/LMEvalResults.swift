// A results file of lm-evaluation-harness (0.2 to main): one log for each task and group.

import AuditModel
import Formats

/// A results file while it is read.
struct LMEvalResults {
    private let file: String?
    private let top: [String: JSONCursor]
    /// What the file says by task, by the name of the member that says it.
    private var byTask: [String: [String: JSONCursor]] = [:]
    private let model: LMEvalModel
    private let settings: LogSettings
    private let unknown: UnknownFields
    private var remarks: RowLog

    /// The logs in `document`, in the order of its tasks and then its groups.
    static func logs(_ document: JSONCursor, file: String?) throws(ResultLogError) -> [ResultLog] {
        try ResultLogError.mapping { () throws(FormatError) in
            var results = try LMEvalResults(document, file: file)
            return try results.logs()
        }
    }

    private init(_ document: JSONCursor, file: String?) throws(FormatError) {
        self.file = file
        remarks = RowLog(file: file)
        var top: [String: JSONCursor] = [:]
        var unknown = UnknownFields()
        if var walk = document.members() {
            while let (key, value) = try walk.next() {
                if LMEvalFields.top.contains(key) { top[key] = value } else { unknown.add(key) }
            }
        }
        self.top = top
        self.unknown = unknown
        for key in ["configs", "versions", "n-samples", "group_subtasks", "higher_is_better", "n-shot", "task_hashes"] {
            byTask[key] = try Self.members(top[key])
        }
        model = LMEvalModel(config: top["config"], named: top["model_name"]?.text)
        settings = LMEvalSettings.shared(top, model)
    }

    /// Members by name, as many as there may be tasks.
    private static func members(_ value: JSONCursor?) throws(FormatError) -> [String: JSONCursor] {
        guard var walk = value?.members() else { return [:] }
        var members: [String: JSONCursor] = [:]
        while let (key, value) = try walk.next(), members.count < 2 * LogLimits.logs { members[key] = value }
        return members
    }

    private mutating func logs() throws(FormatError) -> [ResultLog] {
        var scores: [(task: String, value: JSONCursor)] = []
        var seen: Set<String> = []
        for part in ["results", "groups"] {
            guard var walk = top[part]?.members() else { continue }
            while let (task, value) = try walk.next() {
                guard scores.count < LogLimits.logs else {
                    let message = "The file has more than \(LogLimits.logs) tasks; split it."
                    throw FormatError("too-many-tasks", message, at: value.place)
                }
                if seen.insert(task).inserted { scores.append((task, value)) }
            }
        }
        warnOfVersion()
        var logs: [ResultLog] = []
        for (task, value) in scores { logs.append(try log(task, value)) }
        if logs.isEmpty { remarks.warn("no-tasks", line: nil, "The file reports no tasks; was the run cut off?") }
        if !logs.isEmpty {
            logs[0].diagnostics = remarks.diagnostics + logs[0].diagnostics
        } else {
            var log = ResultLog(dialect: .lmEval, model: model.id, suite: "none", file: file, version: version)
            log.diagnostics = remarks.diagnostics
            logs.append(log)
        }
        return logs
    }

    private var version: String? { top["lm_eval_version"]?.text }

    private mutating func warnOfVersion() {
        guard let version, let known = LMEvalFields.isKnown(version: version), !known else { return }
        let message =
            "The version \(Shown.text(version.utf8)) of lm-eval is not known here (0.2 to 0.4 are); what could be read was."
        remarks.warn("version-unknown", line: nil, message)
    }

    private mutating func log(_ task: String, _ value: JSONCursor) throws(FormatError) -> ResultLog {
        var log = ResultLog(dialect: .lmEval, model: model.id, suite: task, file: file, version: version)
        let config = byTask["configs"]?[task]
        log.status = .finished
        log.suiteVersion =
            byTask["versions"]?[task]?.scalarText ?? config?.find("metadata")?.find("version")?.scalarText
        log.created = top["date"]?.scalarText
        let samples = byTask["n-samples"]?[task]
        log.available = samples?.find("original")?.intValue
        log.planned = samples?.find("effective")?.intValue ?? value.find("sample_len")?.intValue
        log.epochs = config?.find("repeats")?.intValue
        log.settings =
            LMEvalSettings.task(
                settings,
                config: config,
                shots: byTask["n-shot"]?[task],
                hash: byTask["task_hashes"]?[task]
            ).values
        log.unknownFields = unknown.sorted
        let parts = (byTask["group_subtasks"]?[task]?.texts() ?? []).filter { $0 != task }
        var scores = LMEvalScores(task: task, config: config, file: file)
        scores.directions = byTask["higher_is_better"]?[task]
        scores.counts = value.find("sample_count")
        scores.count = parts.isEmpty ? log.planned : nil
        scores.repeats = log.epochs
        scores.parts = parts
        log.reported = try scores.reported(value)
        log.unknownFields += scores.unknown.sorted
        log.diagnostics = scores.remarks.diagnostics
        return log
    }
}
