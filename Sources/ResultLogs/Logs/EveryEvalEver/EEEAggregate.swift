// An aggregate of Every Eval Ever: a model's scores on several evaluations, one log for each evaluation.

import AuditModel
import Formats

/// An aggregate while it is read.
struct EEEAggregate {
    private let file: String?
    private let version: String?
    private let model: ModelID
    private let created: String?
    private let shared: LogSettings
    private var remarks: RowLog
    private var unknown = UnknownFields()
    /// Logs in the order of their first result.
    private(set) var logs: [ResultLog] = []
    /// Log by the id of a result.
    private(set) var logOf: [String: Int] = [:]
    /// The samples file that the aggregate names, and how many rows it says there are.
    private(set) var samples: (path: String, rows: Int?)?

    /// Reads a document.
    init(_ document: JSONCursor, file: String?) throws(FormatError) {
        self.file = file
        remarks = RowLog(file: file)
        var top: [String: JSONCursor] = [:]
        guard var walk = document.members() else {
            throw document.fault("json-not-an-object", "The document is no object; an aggregate was expected.")
        }
        while let (key, value) = try walk.next() {
            if EEEFields.top.contains(key) { top[key] = value } else { unknown.add(key) }
        }
        version = top["schema_version"]?.scalarText
        let info = top["model_info"]
        model = ModelID(KeptText.of(info?.find("id")?.text ?? info?.find("name")?.text ?? "unknown"))
        created = top["evaluation_timestamp"]?.scalarText
        shared = Self.settings(top)
        if let detail = top["detailed_evaluation_results"], let path = detail.find("file_path")?.text {
            samples = (path, detail.find("total_rows")?.intValue)
        }
        if let remark = Self.remark(version: version) { remarks.warn(remark.code, line: nil, remark.message) }
        try read(top["evaluation_results"])
        finish()
    }

    /// What is to be said of a version; nil if it is known.
    static func remark(version: String?) -> (code: String, message: String)? {
        guard let version, !EEEFields.isKnown(version: version) else { return nil }
        let shown = Shown.text(version.utf8)
        return (
            "version-unknown",
            "The version \(shown) of Every Eval Ever is not known here (0.2 and 0.3 are); what could be read was."
        )
    }

    private mutating func read(_ results: JSONCursor?) throws(FormatError) {
        guard var walk = results?.elements() else { return }
        var number = 0
        while let result = try walk.next() {
            guard let name = result.find("evaluation_name")?.text else {
                let message = "Result \(number) has no `evaluation_name`; it was left out."
                remarks.leaveOut("name-missing", line: result.place.line ?? 0, message)
                number += 1
                continue
            }
            guard let index = log(named: KeptText.of(name)) else {
                let message = "The file has more than \(LogLimits.logs) evaluations; split it."
                throw FormatError("too-many-tasks", message, at: result.place)
            }
            if let id = result.find("evaluation_result_id")?.text { logOf[id] = index }
            try add(result, to: index, number: number)
            number += 1
        }
    }

    private mutating func log(named name: String) -> Int? {
        if let known = logOf["\u{0}" + name] { return known }
        guard logs.count < LogLimits.logs else { return nil }
        var log = ResultLog(dialect: .everyEvalEver, model: model, suite: name, file: file, version: version)
        log.status = .finished
        log.created = created
        log.settings = shared.values
        logs.append(log)
        logOf["\u{0}" + name] = logs.count - 1
        return logs.count - 1
    }

    /// The log of an evaluation, by the id of its result or by its name.
    func index(result id: String?, name: String) -> Int? { id.flatMap { logOf[$0] } ?? logOf["\u{0}" + name] }

    private mutating func add(_ result: JSONCursor, to index: Int, number: Int) throws(FormatError) {
        guard var walk = result.members() else { return }
        while let (key, _) = try walk.next() {
            if !EEEFields.result.contains(key) { unknown.add("evaluation_results." + key) }
        }
        var settings = LogSettings()
        for (key, value) in logs[index].settings { settings.set(key, value) }
        let source = result.find("source_data")
        settings.add(membersOf: source, prefix: "source_data.", except: ["sample_ids"])
        settings.add(membersOf: result.find("generation_config")?.find("generation_args"))
        if let judge = result.find("metric_config")?.find("llm_scoring") { settings.add("llm_scoring", judge) }
        logs[index].settings = settings.values
        logs[index].created = result.find("evaluation_timestamp")?.scalarText ?? logs[index].created
        if let size = source?.find("samples_number")?.intValue { logs[index].available = size }
        let asked = EEEScore.count(source?.find("sample_ids"))
        if let asked { logs[index].planned = asked }
        let path = "evaluation_results[\(number)].score_details"
        do throws(FormatError) {
            logs[index].reported.append(try EEEScore.read(result, asked: asked, at: Place(file: file, path: path)))
        } catch {
            remarks.leaveOut(error.code, line: error.place?.line ?? 0, error.message)
        }
    }

    private mutating func finish() {
        if logs.isEmpty {
            var log = ResultLog(dialect: .everyEvalEver, model: model, suite: "none", file: file, version: version)
            log.settings = shared.values
            logs.append(log)
            remarks.warn("no-tasks", line: nil, "The file reports no evaluation.")
        }
        logs[0].diagnostics += remarks.diagnostics
        for index in logs.indices { logs[index].unknownFields = unknown.sorted }
    }

    private static func settings(_ top: [String: JSONCursor]) -> LogSettings {
        var settings = LogSettings()
        settings.add(membersOf: top["source_metadata"])
        settings.add(membersOf: top["model_info"], prefix: "model_info.", except: ["id", "name"])
        settings.set("eval_library", top["eval_library"]?.find("name")?.text)
        settings.set("eval_library.version", top["eval_library"]?.find("version")?.text)
        settings.set("evaluation_id", top["evaluation_id"]?.scalarText)
        settings.set("retrieved_timestamp", top["retrieved_timestamp"]?.scalarText)
        return settings
    }
}
