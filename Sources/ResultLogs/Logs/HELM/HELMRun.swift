// A HELM run put together from its files: one log for each split.

import AuditModel
import Formats

/// A run while it is read.
struct HELMRun {
    let path: String
    let isFolder: Bool
    var remarks: RowLog
    var rows = HELMRows()
    var unknown = UnknownFields()
    var settings = LogSettings()
    var model: String?
    var suite: String?
    var trials: Int?
    /// Metrics that the run was asked to compute, in that order.
    var asked: [String] = []
    var stats: [HELMStat] = []
    var read: Set<HELMKind> = []
    /// Remarks of whoever read the files.
    var beside: [Diagnostic] = []

    init(path: String, isFolder: Bool) {
        self.path = path
        self.isFolder = isFolder
        remarks = RowLog(file: path)
    }

    // MARK: Files

    /// Reads `run_spec.json`.
    mutating func read(spec file: String) throws(ResultLogError) {
        let document = try LogDocument.read(file)
        read.insert(.runSpec)
        try ResultLogError.mapping { () throws(FormatError) in
            guard var walk = document.members() else { return }
            while let (key, value) = try walk.next() {
                switch key {
                case "name": take(runName: value.text ?? "")
                case "scenario_spec":
                    settings.set("scenario", value.find("class_name")?.text)
                    settings.add(membersOf: value.find("args"), prefix: "scenario.")
                case "adapter_spec": take(adapter: value)
                case "metric_specs": take(metrics: value)
                case "data_augmenter_spec": settings.add("data_augmenter", value)
                case "groups": settings.add("groups", value)
                case "annotators": settings.add("annotators", value)
                default: unknown.add(key)
                }
            }
        }
    }

    /// Reads `scenario_state.json`, one request in memory at a time.
    mutating func read(state file: String, progress: LogProgress) throws(ResultLogError) {
        read.insert(.state)
        var number = 0
        beside += try LogMembers.each(in: file, streaming: "request_states", progress: progress) { (key, value) in
            switch key {
            case "adapter_spec": take(adapter: value)
            case "annotator_specs": settings.add("annotators", value)
            default: unknown.add(key)
            }
        } element: { (value) throws(ResultLogError) in
            number += 1
            try add(number) { (rows) throws(FormatError) in try rows.add(state: value, number: number) }
        }
    }

    /// Reads `per_instance_stats.json`.
    mutating func read(instanceStats file: String, progress: LogProgress) throws(ResultLogError) {
        read.insert(.instanceStats)
        try each(in: file, progress: progress) { (rows, value, number) throws(FormatError) in
            try rows.add(stats: value, number: number)
        }
    }

    /// Reads `display_predictions.json`.
    mutating func read(predictions file: String, progress: LogProgress) throws(ResultLogError) {
        read.insert(.instanceStats)
        try each(in: file, progress: progress) { (rows, value, number) throws(FormatError) in
            try rows.add(prediction: value, number: number)
        }
    }

    /// Reads `stats.json`.
    mutating func read(stats file: String) throws(ResultLogError) {
        read.insert(.stats)
        let document = try LogDocument.read(file)
        try ResultLogError.mapping { () throws(FormatError) in
            guard var walk = document.elements() else {
                throw document.fault("json-not-an-array", "The statistics are no list; name another file.")
            }
            while let element = try walk.next() {
                do throws(FormatError) {
                    stats.append(try HELMStat(element))
                } catch {
                    remarks.leaveOut(error.code, line: error.place?.line ?? 0, error.message)
                }
            }
        }
    }

    private mutating func each(
        in file: String,
        progress: LogProgress,
        _ body: (inout HELMRows, JSONCursor, Int) throws(FormatError) -> Void
    ) throws(ResultLogError) {
        beside += try LogRecords.each(in: file, progress: progress) { (value, number) throws(ResultLogError) in
            try add(number) { (rows) throws(FormatError) in try body(&rows, value, number) }
        }
    }

    private mutating func add(
        _ number: Int,
        _ body: (inout HELMRows) throws(FormatError) -> Void
    ) throws(ResultLogError) {
        guard rows.rows.count < LogLimits.rows else {
            let message = "The run has more than \(LogLimits.rows) requests; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: path))
        }
        do throws(FormatError) {
            try body(&rows)
        } catch {
            remarks.leaveOut(error.code, line: number, error.message)
        }
    }

    // MARK: What the run was

    private mutating func take(runName name: String) {
        settings.set("run", name)
        suite = HELMNames.suite(run: name)
        model = model ?? HELMNames.model(run: name)
    }

    private mutating func take(adapter: JSONCursor) {
        model = adapter.find("model")?.text ?? adapter.find("model_deployment")?.text ?? model
        settings.add(membersOf: adapter, except: ["model"])
        settings.set("num_fewshot", adapter.find("max_train_instances")?.scalarText)
        settings.set("limit", adapter.find("max_eval_instances")?.scalarText)
        trials = adapter.find("num_train_trials")?.intValue ?? trials
    }

    private mutating func take(metrics: JSONCursor) {
        guard var walk = metrics.elements() else { return }
        while asked.count < LogLimits.names, let spec = try? walk.next() {
            asked += spec.find("args")?.find("names")?.texts(most: 100) ?? []
        }
    }
}
