// What an Inspect log says of its run, wherever it is written: the top of a JSON log, `header.json`, `start.json`.

import AuditModel
import Formats

/// The header of an Inspect log while it is read.
struct InspectHeader {
    private let file: String?
    private var log: ResultLog
    private var settings = LogSettings()
    private var unknown = UnknownFields()
    private var remarks: RowLog
    private var sampleIDs: Int?
    private var limit: (low: Int, high: Int)?
    private var reported: [ReportedScore] = []
    /// Which reported metric is the mean of a scorer's plain values, by scorer.
    private(set) var metricOf: [String: String] = [:]
    /// Scorers as the results name them, in their order.
    private(set) var scorers: [String] = []

    /// Versions of the format that are known; 3 marks samples in pieces.
    private static let versions = 1...3

    /// An empty header, of an unfinished log as long as nothing else is said.
    init(file: String?) {
        self.file = file
        log = ResultLog(dialect: .inspect, model: "unknown", suite: "unknown", file: file)
        log.status = .unknown
        remarks = RowLog(file: file)
    }

    /// Takes one member of the header.
    mutating func take(_ key: String, _ value: JSONCursor) throws(FormatError) {
        switch key {
        case "version": take(version: value)
        case "status": log.status = Self.status(value.text)
        case "eval": try take(eval: value)
        case "plan": take(plan: value)
        case "results": try take(results: value)
        case "error": settings.set("error", value.find("message")?.text)
        case "invalidated": if value.boolValue == true { settings.set("invalidated", "true") }
        case "log_updates", "config_updates": if value.count > 2 { settings.set(key, String(count(value))) }
        case "tags": settings.add("tags", value)
        case "stats":
            settings.set("started_at", value.find("started_at")?.text)
            settings.set("completed_at", value.find("completed_at")?.text)
        case "metadata", "samples", "reductions", "location", "etag": break
        default: unknown.add(key)
        }
    }

    /// Says that the log has no end.
    mutating func markUnfinished() {
        log.status = .unfinished
        let message = "The log has no header: its run did not end, and what was written until then was read."
        remarks.warn("log-unfinished", line: nil, message)
    }

    /// The log without its rows.
    mutating func finish() -> ResultLog {
        log.settings = settings.values
        log.reported = reported
        log.unknownFields = unknown.sorted
        log.planned = planned
        log.diagnostics = remarks.diagnostics
        return log
    }

    /// Adds a setting that only the samples show.
    mutating func set(_ key: String, _ text: String) { settings.set(key, text) }

    private var planned: Int? {
        if let sampleIDs { return sampleIDs }
        guard let available = log.available else { return nil }
        guard let limit else { return available }
        return max(0, min(limit.high, available) - limit.low)
    }

    private static func status(_ text: String?) -> ResultLog.Status {
        switch text {
        case "success": .finished
        case "started": .unfinished
        case "cancelled": .cancelled
        case "error": .failed
        default: .unknown
        }
    }

    private mutating func take(version value: JSONCursor) {
        settings.set("log_version", value.scalarText)
        guard let version = value.intValue, Self.versions.contains(version) else {
            let shown = Shown.text(value.bytes.prefix(60))
            let message =
                "The version \(shown) of Inspect's format is not known here (1 to 3 are); what could be read was."
            remarks.warn("version-unknown", line: nil, message)
            return
        }
    }

    private mutating func take(eval: JSONCursor) throws(FormatError) {
        guard var walk = eval.members() else { return }
        while let (key, value) = try walk.next() {
            switch key {
            case "model": log.model = ModelID(KeptText.of(value.text ?? "unknown"))
            case "task": log.suite = KeptText.of(value.text ?? "unknown")
            case "task_version": log.suiteVersion = value.scalarText
            case "created": log.created = value.text
            case "dataset": try take(dataset: value)
            case "config": take(config: value)
            case "revision": take(revision: value)
            case "packages":
                log.version = value.find("inspect_ai")?.text
                settings.add("packages", value)
            case "model_generate_config": settings.add(membersOf: value)
            case "model_args", "task_args", "model_roles", "solver", "solver_args", "task_file", "model_base_url",
                "sandbox", "task_registry_name", "tags", "headline_metric":
                settings.add(key, value)
            case _ where InspectFields.eval.contains(key): break
            default: unknown.add("eval." + key)
            }
        }
    }

    private mutating func take(dataset: JSONCursor) throws(FormatError) {
        guard var walk = dataset.members() else { return }
        while let (key, value) = try walk.next() {
            switch key {
            case "samples": log.available = value.intValue
            case "sample_ids": if value.kind == .array { sampleIDs = count(value) }
            case "name", "location", "shuffled": settings.add("dataset." + key, value)
            default: unknown.add("eval.dataset." + key)
            }
        }
    }

    private mutating func take(config: JSONCursor) {
        settings.add(membersOf: config)
        log.epochs = config.find("epochs")?.intValue ?? log.epochs
        guard let value = config.find("limit") else { return }
        if let high = value.intValue {
            limit = (0, high)
        } else if let ends = value.texts(most: 3), ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]) {
            limit = (low, high)
        }
    }

    private mutating func take(revision: JSONCursor) {
        settings.set("git_hash", revision.find("commit")?.text)
        settings.set("git_origin", revision.find("origin")?.text)
        settings.set("dirty", revision.find("dirty")?.scalarText)
    }

    private mutating func take(plan: JSONCursor) {
        let steps = plan.find("steps").map { Self.solvers(in: $0) } ?? []
        settings.set("plan", steps.joined(separator: ", "))
        if let config = plan.find("config") { settings.add("plan.config", config) }
        for key in ["temperature", "max_tokens", "top_p", "seed"] {
            settings.setIfMissing(key, plan.find("config")?.find(key)?.scalarText)
        }
    }

    private static func solvers(in steps: JSONCursor) -> [String] {
        guard var walk = steps.elements() else { return [] }
        var names: [String] = []
        while names.count < 50, let step = try? walk.next() {
            if let name = step.find("solver")?.text { names.append(name) }
        }
        return names
    }

    private mutating func take(results: JSONCursor) throws(FormatError) {
        for key in ["total_samples", "completed_samples", "logged_samples"] {
            settings.set("results." + key, results.find(key)?.scalarText)
        }
        var scores = InspectScores(file: file, epochs: log.epochs)
        try scores.read(results)
        reported = scores.reported
        metricOf = scores.metricOf
        scorers = scores.scorers
        for (key, value) in scores.settings { settings.set(key, value) }
        for remark in scores.remarks { remarks.warn(remark.code, line: nil, remark.message) }
    }

    private func count(_ list: JSONCursor) -> Int {
        guard var walk = list.elements() else { return 1 }
        var count = 0
        while (try? walk.next()) != nil { count += 1 }
        return count
    }
}
