// One run of OpenAI evals: its spec, its report, and its events gathered by sample.

import AuditModel
import Formats

/// A run while its events are read, in whatever order they come.
struct OpenAIEvalsRun {
    private struct Sample {
        var row: LoggedRow
        var scores: [(name: String, value: Double)] = []
        var hasMatch = false
    }

    private let file: String
    private var model: String?
    private var suite: String?
    private var created: String?
    private var settings = LogSettings()
    private var reported: [ReportedScore] = []
    private var hasReport = false
    private var samples: [Sample] = []
    private var samplesOf: [String: [Int]] = [:]
    private var unknown = UnknownFields()
    private var remarks: RowLog
    private var otherTypes: [String: Int] = [:]

    init(file: String) {
        self.file = file
        remarks = RowLog(file: file)
    }

    var isFull: Bool { samples.count >= LogLimits.rows }

    // MARK: The run

    mutating func take(spec: JSONCursor) {
        guard var walk = spec.members() else { return }
        while let (key, value) = try? walk.next() {
            switch key {
            case "completion_fns", "model_name", "model_names":
                model =
                    value.texts(most: 10)?.joined(separator: ", ") ?? value.text
                    ?? value.find("completions")?.texts(most: 10)?.joined(separator: ", ") ?? model
            case "eval_name": suite = value.text ?? suite
            case "base_eval": settings.set("base_eval", value.text)
            case "created_at": created = value.text
            case "run_config": take(config: value)
            case "split", "created_by", "run_id": settings.set(key, value.scalarText)
            default: unknown.add("spec." + key)
            }
        }
    }

    private mutating func take(config: JSONCursor) {
        settings.add(membersOf: config)
        settings.set("limit", config.find("max_samples")?.scalarText)
        suite = suite ?? config.find("eval_spec")?.find("key")?.text
    }

    mutating func take(report: JSONCursor) {
        hasReport = true
        guard var walk = report.members() else { return }
        while reported.count < LogLimits.reported, let (key, value) = try? walk.next() {
            // The spread of the means of tenths of the samples, drawn without replacement (evals/metrics.py): it is about
            // three standard errors, and called neither here.
            if key.contains("bootstrap_std") || key.contains("boostrap_std") {
                settings.set(key, value.scalarText)
            } else if let number = value.printed() {
                let place = Place(file: file, path: "final_report.\(KeptText.of(key, size: 80))")
                reported.append(ReportedScore(metric: KeptText.of(key, size: 80), value: number, place: place))
            } else {
                settings.add("final_report." + key, value)
            }
        }
    }

    // MARK: Events

    mutating func take(event: JSONCursor, line: Int) throws(FormatError) {
        guard let type = event.find("type")?.text, let data = event.find("data") else {
            throw event.fault("event-incomplete", "The event has no `type` or `data`; it was left out.")
        }
        guard let id = event.find("sample_id")?.idText else {
            throw event.fault("item-missing", "The event names no `sample_id`; it was left out.")
        }
        switch type {
        case "match": match(data, id, line)
        case "metrics": metrics(data, id, line)
        case "sampling", "raw_sample", "cond_logp", "pick_option", "error":
            let index = sample(id, line)
            Self.take(type, data, into: &samples[index].row)
        default: otherTypes[KeptText.of(type, size: 80), default: 0] += 1
        }
    }

    private static func take(_ type: String, _ data: JSONCursor, into row: inout LoggedRow) {
        switch type {
        case "error":
            if row.state == .unscored { row.state = .errored }
        case "raw_sample": row.contentHash = hash(data)
        case "cond_logp", "pick_option":
            if row.contentHash == 0, let prompt = data.find("prompt") { row.contentHash = hash(prompt) }
            if let picked = data.find("picked")?.scalarText { row.answer = KeptText.of(picked) }
        default:
            if row.contentHash == 0, let prompt = data.find("prompt") { row.contentHash = hash(prompt) }
            guard let sampled = data.find("sampled") else { return }
            row.outputHash = hash(sampled)
            let text = sampled.text ?? sampled.texts(most: 1)?.first
            if let text, CellText.trimmed(text).isEmpty { row.flags.insert(.empty) }
            if row.answer == nil, let text { row.answer = KeptText.of(text) }
        }
    }

    private static func hash(_ value: JSONCursor) -> UInt64 {
        var hash = ContentHash()
        hash.add(value.bytes)
        return hash.value
    }

    /// The sample that events without a score belong to: the last of this id.
    private mutating func sample(_ id: String, _ line: Int) -> Int {
        if let known = samplesOf[id]?.last { return known }
        return begin(id, line)
    }

    private mutating func begin(_ id: String, _ line: Int) -> Int {
        samplesOf[id, default: []].append(samples.count)
        let row = LoggedRow(item: ItemID(KeptText.of(id, size: 1000)), state: .unscored, line: line)
        samples.append(Sample(row: row))
        return samples.count - 1
    }

    private mutating func match(_ data: JSONCursor, _ id: String, _ line: Int) {
        // A second match of a sample is a second row: somebody counted it twice.
        var index = sample(id, line)
        if samples[index].hasMatch { index = begin(id, line) }
        samples[index].hasMatch = true
        samples[index].row.line = line
        // `accuracy` is what the report calls the mean of these.
        if let correct = data.find("correct")?.score { add(("accuracy", correct), to: index) }
        let picked = data.find("picked")
        if let picked, picked.kind != .null {
            samples[index].row.answer = (picked.scalarText ?? picked.texts(most: 10)?.joined(separator: " | "))
                .map { KeptText.of($0) }
        } else if picked != nil {
            samples[index].row.flags.insert(.unread)
        }
        let expected = data.find("expected")
        samples[index].row.target = (expected?.scalarText ?? expected?.texts(most: 20)?.joined(separator: " | "))
            .map { KeptText.of($0) }
    }

    private mutating func metrics(_ data: JSONCursor, _ id: String, _ line: Int) {
        var read: [(name: String, value: Double)] = []
        var words: [String] = []
        if var walk = data.members() {
            while read.count < LogLimits.names, let (key, value) = try? walk.next() {
                if value.kind == .number || value.kind == .bool, let score = value.score {
                    read.append((KeptText.of(key, size: 80), score))
                } else if key == "choice" || key == "picked", let text = value.text {
                    words.append(text)
                }
            }
        }
        var index = sample(id, line)
        if samples[index].scores.contains(where: { known in read.contains { $0.name == known.name } }) {
            index = begin(id, line)
        }
        samples[index].row.line = line
        for score in read { add(score, to: index) }
        if let word = words.first { samples[index].row.answer = KeptText.of(word) }
        // Graders by a model say so where they found no choice in the grader's answer.
        if words.first == "__invalid__" { samples[index].row.flags.insert(.unread) }
    }

    private mutating func add(_ score: (name: String, value: Double), to index: Int) {
        samples[index].scores.append(score)
        if !score.value.isNaN { samples[index].row.state = .scored }
    }

    // MARK: The log

    mutating func log() -> ResultLog {
        var log = ResultLog(
            dialect: .openAIEvals,
            model: ModelID(KeptText.of(model ?? "unknown")),
            suite: KeptText.of(suite ?? "unknown"),
            file: file
        )
        log.created = created
        log.status = hasReport ? .finished : .unfinished
        log.settings = settings.values
        log.reported = reported
        log.unknownFields = unknown.sorted
        for (type, count) in otherTypes.sorted(by: { $0.key < $1.key }) {
            let message = "\(count) events of type \(Shown.text(type.utf8)) are not read."
            remarks.warn("events-not-read", line: nil, message)
        }
        if model == nil {
            remarks.warn("model-unknown", line: nil, "The file has no line `spec`, which names the model and the eval.")
        }
        if !hasReport {
            remarks.warn("no-final-report", line: nil, "The file has no line `final_report`: the run did not end.")
        }
        var rows = LogRows(file: file)
        for sample in samples {
            var row = sample.row
            var scores: [(metric: Int, value: Double)] = []
            for score in sample.scores {
                if let metric = rows.metrics.index(of: score.name) { scores.append((metric, score.value)) }
            }
            row.values = rows.values(scores)
            try? rows.add(row)
        }
        rows.fill(&log)
        log.diagnostics += remarks.diagnostics
        return log
    }
}
