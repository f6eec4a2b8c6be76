// A promptfoo evaluation: a log for each provider and prompt.

import AuditModel
import Formats

/// An evaluation while it is read.
struct PromptfooEvaluation {
    private struct Key: Hashable {
        let provider: String
        let prompt: Int
    }

    private struct Part {
        var label: String?
        var rows: LogRows
        var first: [UInt64: ItemID] = [:]
        var repeats: [UInt64: Int32] = [:]
    }

    private let file: String
    private var version: String?
    private var suite: String?
    private var created: String?
    private var settings = LogSettings()
    private var remarks: RowLog
    private var unknown = UnknownFields()
    private var parts: [Key: Part] = [:]
    private var order: [Key] = []
    /// How often each test was run, where the configuration says more than once.
    private var repeats = 1
    /// Tests that were to be run, by provider and prompt.
    private var planned: [Key: Int] = [:]
    private var count = 0
    private var stated: Int?

    init(file: String) {
        self.file = file
        remarks = RowLog(file: file)
    }

    /// Takes a document's head; its list of results, where there is one.
    mutating func take(_ document: JSONCursor) throws(FormatError) -> JSONCursor? {
        guard var walk = document.members() else { return nil }
        var results: JSONCursor?
        while let (key, value) = try walk.next() {
            switch key {
            case "evalId": settings.set("evalId", value.text)
            case "results": results = try take(results: value)
            case "config": take(config: value)
            case "metadata":
                version = value.find("promptfooVersion")?.text
                created = value.find("evaluationCreatedAt")?.text ?? created
            case "shareableUrl", "vars": break
            default: unknown.add(key)
            }
        }
        return results
    }

    private mutating func take(results: JSONCursor) throws(FormatError) -> JSONCursor? {
        guard var walk = results.members() else { return nil }
        var list: JSONCursor?
        while let (key, value) = try walk.next() {
            switch key {
            case "version":
                guard let number = value.intValue, (1...3).contains(number) else {
                    let message =
                        "The results are of version \(Shown.text(value.bytes)); versions 1 to 3 are read. Convert them, or "
                        + "write their outcomes as rows of item, model, score."
                    throw value.fault("version-unknown", message)
                }
                settings.set("results.version", "\(number)")
            case "timestamp": created = created ?? value.text
            case "results": list = value
            case "prompts": try take(prompts: value)
            case "stats":
                settings.add("stats", value)
                let counts = ["successes", "failures", "errors"].compactMap { value.find($0)?.intValue }
                if counts.count == 3 { stated = counts.reduce(0) { $0 &+ max(0, $1) } }
            case "table": break
            default: unknown.add("results." + key)
            }
        }
        return list
    }

    private mutating func take(config: JSONCursor) {
        suite = config.find("description")?.text ?? suite
        settings.add(membersOf: config.find("evaluateOptions"))
        settings.add(membersOf: config.find("commandLineOptions"))
        if let number = config.find("evaluateOptions")?.find("repeat")?.intValue
            ?? config.find("commandLineOptions")?.find("repeat")?.intValue, number > 1
        {
            repeats = number
        }
    }

    private mutating func take(prompts: JSONCursor) throws(FormatError) {
        guard var walk = prompts.elements() else { return }
        var index = 0
        while let prompt = try walk.next() {
            let metrics = prompt.find("metrics")
            let counts = ["testPassCount", "testFailCount", "testErrorCount"].compactMap { metrics?.find($0)?.intValue }
            if counts.count >= 2, let provider = prompt.find("provider")?.text {
                planned[Key(provider: provider, prompt: index)] = counts.reduce(0) { $0 &+ max(0, $1) }
            }
            index += 1
        }
    }

    /// Adds a result.
    mutating func add(_ value: JSONCursor, number: Int) throws(ResultLogError) {
        let result: PromptfooResult
        do throws(FormatError) {
            result = try PromptfooResult(value, number: number)
        } catch {
            remarks.leaveOut(error.code, line: number, error.message)
            return
        }
        for name in result.unknown { unknown.add("results.results." + name) }
        let key = Key(provider: KeptText.of(result.provider), prompt: result.prompt)
        if parts[key] == nil {
            guard order.count < LogLimits.logs else {
                let message = "The file has more than \(LogLimits.logs) providers and prompts; split it."
                throw ResultLogError("too-many-logs", message, at: Place(file: file))
            }
            order.append(key)
            parts[key] = Part(label: result.label.map { KeptText.of($0) }, rows: LogRows(file: file))
        }
        guard var part = parts.removeValue(forKey: key) else { return }
        var row = result.row
        // A test that is repeated gets a new number each time; only what it asks says that it is the same.
        if repeats > 1 {
            let seen = part.repeats[row.contentHash, default: 0]
            part.repeats[row.contentHash] = seen + 1
            row.item = part.first[row.contentHash] ?? row.item
            if seen == 0 { part.first[row.contentHash] = row.item }
            row.epoch = seen + 1
        }
        var scores: [(metric: Int, value: Double)] = []
        for score in result.scores {
            if let metric = part.rows.metrics.index(of: score.name) { scores.append((metric, score.value)) }
        }
        row.values = part.rows.values(scores)
        count += 1
        do throws(ResultLogError) {
            try part.rows.add(row)
            parts[key] = part
        } catch {
            throw error
        }
    }

    /// The logs, one for each provider and prompt.
    mutating func logs(after before: [Diagnostic] = []) -> [ResultLog] {
        if let stated, stated != count {
            let message = "The document says that there are \(stated) results, but there are \(count)."
            remarks.warn("row-count-differs", line: nil, message)
        }
        var logs: [ResultLog] = []
        for key in order {
            guard var part = parts[key] else { continue }
            var log = self.log(model: key.provider)
            if let label = part.label { log.settings["prompt"] = label }
            if let count = planned[key] { log.planned = count / max(1, repeats) }
            part.rows.fill(&log)
            logs.append(log)
        }
        if logs.isEmpty { logs.append(log(model: "unknown")) }
        logs[0].diagnostics += before + remarks.diagnostics
        return logs
    }

    private func log(model: String) -> ResultLog {
        var log = ResultLog(
            dialect: .promptfoo,
            model: ModelID(model),
            suite: KeptText.of(suite ?? BoardTitle.of(file)),
            file: file,
            version: version
        )
        log.created = created
        log.settings = settings.values
        log.epochs = repeats > 1 ? repeats : nil
        log.unknownFields = unknown.sorted
        return log
    }
}
