// A HELM run put together from its files: one log for each split.

import AuditModel
import Formats

/// A run while it is read.
struct HELMRun {
    private let path: String
    private let isFolder: Bool
    private var remarks: RowLog
    private var rows = HELMRows()
    private var unknown = UnknownFields()
    private var settings = LogSettings()
    private var model: String?
    private var suite: String?
    private var trials: Int?
    /// Metrics that the run was asked to compute, in that order.
    private var asked: [String] = []
    private var stats: [HELMStat] = []
    private var read: Set<HELMKind> = []
    /// Remarks of whoever read the files.
    private var beside: [Diagnostic] = []

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

    // MARK: Logs

    /// The logs, one for each split; `test` first.
    mutating func logs() -> [ResultLog] {
        let folder = path.split(separator: "/").dropLast(isFolder ? 0 : 1).last.map(String.init) ?? ""
        if suite == nil, folder.contains("=") { suite = HELMNames.suite(run: folder) }
        if model == nil, let named = HELMNames.model(run: folder) {
            model = named
            let message = "The file does not name its model; the folder does: \(Shown.text(named.utf8))."
            remarks.warn("model-from-folder", line: nil, message)
        }
        remark()
        var splits = Set(rows.rows.map(\.split)).union(stats.compactMap(\.split))
        // Predictions do not say which split they are of.
        if splits.count > 1, splits.contains(""), !rows.rows.contains(where: { $0.split.isEmpty }) { splits.remove("") }
        if splits.isEmpty { splits = [""] }
        let sorted = splits.sorted { ($0 == "test" ? 0 : 1, $0) < ($1 == "test" ? 0 : 1, $1) }
        var logs = sorted.map { log(of: $0) }
        logs[0].diagnostics += beside + remarks.diagnostics
        return logs
    }

    private mutating func remark() {
        if !read.contains(.instanceStats), !rows.rows.isEmpty {
            let message =
                "The scores of the requests lie in per_instance_stats.json, which was not read; name the folder."
            remarks.warn("no-scores-in-file", line: nil, message)
        }
        if rows.truncatedPrompts > 0 {
            let message = "\(rows.truncatedPrompts) prompts were cut to fit the model's window before it saw them."
            remarks.warn("prompts-truncated", line: nil, message)
        }
        if model == nil {
            remarks.warn("model-unknown", line: nil, "Nothing read names the model; name the run's folder.")
        }
    }

    private mutating func log(of split: String) -> ResultLog {
        let base = suite ?? "unknown"
        let name = split.isEmpty || split == "test" ? base : "\(base) (\(split))"
        var log = ResultLog(dialect: .helm, model: ModelID(KeptText.of(model ?? "unknown")), suite: name, file: path)
        // HELM writes the statistics when the run has ended.
        log.status = read.contains(.stats) && read.contains(.state) ? .finished : .unknown
        log.epochs = trials
        log.settings = settings.values
        if !split.isEmpty { log.settings["split"] = split }
        log.unknownFields = unknown.sorted
        log.reported = reported(split: split, to: &log)
        fill(&log, split: split)
        return log
    }

    private mutating func reported(split: String, to log: inout ResultLog) -> [ReportedScore] {
        func part(_ stat: HELMStat) -> String? {
            let variant = stat.perturbation.map(HELMNames.variant)
            let computed = stat.perturbation?.find("computed_on")?.text.flatMap { $0 == "perturbed" ? nil : "on \($0)" }
            let parts = [stat.subSplit, variant, computed].compactMap(\.self)
            return parts.isEmpty ? nil : parts.joined(separator: ", ")
        }
        let mine = stats.filter { ($0.split ?? "") == split }
        var counts: [String: Int] = [:]
        for stat in mine where stat.name == "num_instances" {
            if let whole = Int(exactly: stat.value) { counts[part(stat) ?? ""] = whole }
        }
        log.planned = counts[""]
        var scores: [ReportedScore] = []
        for stat in mine where !HELMNames.isBookkeeping(stat.name) {
            guard stat.count > 0, let printed = stat.printed else { continue }
            guard let value = PrintedNumber(printed) else {
                let message =
                    "The mean of \(Shown.text(stat.name.utf8)), \(Shown.text(printed.utf8)), has more digits than are held "
                    + "exactly; it was left out."
                remarks.warn("number-too-fine", line: nil, message)
                continue
            }
            let part = part(stat)
            scores.append(
                ReportedScore(
                    metric: stat.name,
                    value: value,
                    part: part,
                    count: counts[part ?? ""],
                    repeats: stat.count > 1 ? stat.count : nil,
                    aggregation: part?.hasSuffix("on worst") == true ? .other("worst of variants") : .mean,
                    place: Place(file: path, path: "stats.json: \(stat.name)")
                )
            )
        }
        return scores
    }

    private func fill(_ log: inout ResultLog, split: String) {
        var all = LogRows(file: path)
        let mine = rows.rows.filter { $0.split == split }
        let present = Set(mine.flatMap { $0.scores.map(\.name) })
        for name in asked where present.contains(name) { _ = all.metrics.index(of: name) }
        for row in mine {
            var logged = row.logged
            if let variant = row.variant {
                guard let index = all.variants.index(of: variant) else {
                    all.remarks.leaveOut("too-many-variants", line: logged.line, "The run has too many perturbations.")
                    continue
                }
                logged.variant = Int16(clamping: index)
            }
            var scores: [(metric: Int, value: Double)] = []
            for score in row.scores {
                if let metric = all.metrics.index(of: score.name) { scores.append((metric, score.value)) }
            }
            logged.values = all.values(scores)
            // Their number is bounded where they are read.
            try? all.add(logged)
        }
        all.fill(&log)
    }
}
