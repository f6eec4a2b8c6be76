// Logs as runs: which of them came from one run, and under which result each row belongs.

public import AuditModel

/// Logs of one model and one run, as Every Eval Ever has them.
public struct LogRun: Sendable {
    /// The run.
    public let run: EEERun
    /// Rows that have no place: no score of their scorer and metric is known.
    public let withoutResult: Int
    /// Settings left out because they may hold a key.
    public let withheld: Int
    private let logs: [(log: ResultLog, lanes: LogLanes)]

    /// The runs in `logs`: those of one model, harness and time are one, unless they repeat a suite.
    public static func runs(_ logs: [ResultLog]) -> [LogRun] {
        var groups: [[ResultLog]] = []
        var open: [[String]: Int] = [:]
        var suites: [[String]: Set<String>] = [:]
        for log in logs where !log.rows.isEmpty || !log.reported.isEmpty {
            let library = log.libraryName
            let key = [log.model.rawValue, library.name, library.version ?? "", log.created ?? ""]
            if let index = open[key], suites[key]?.insert(log.suite).inserted == true {
                groups[index].append(log)
            } else {
                open[key] = groups.count
                suites[key] = [log.suite]
                groups.append([log])
            }
        }
        return groups.compactMap(LogRun.init)
    }

    /// The run of `logs`; nil where none of them has a score.
    private init?(_ logs: [ResultLog]) {
        guard let first = logs.first else { return nil }
        var seen: Set<String> = []
        let parts = logs.map { (log: $0, lanes: LogLanes($0, taken: &seen)) }
        let results = parts.flatMap(\.lanes.results)
        guard !results.isEmpty else { return nil }
        let library = first.libraryName
        run = EEERun(
            model: first.model,
            library: library.name,
            libraryVersion: library.version,
            created: first.created,
            results: results
        )
        withoutResult = parts.reduce(0) { $0 + $1.lanes.withoutResult }
        withheld = parts.map(\.lanes.withheld).max() ?? 0
        self.logs = parts
    }

    /// Calls `body` with every row, log by log; those of one sample lie together.
    public func eachRow<Failure>(_ body: (EEEExportRow) throws(Failure) -> Void) throws(Failure) {
        for part in logs {
            for row in part.log.rows {
                for line in part.lanes.lines(of: row, in: part.log) { try body(line) }
            }
        }
    }
}

extension ResultLog {
    /// The harness as Every Eval Ever calls it, and its version.
    var libraryName: (name: String, version: String?) {
        switch dialect {
        case .lmEval: ("lm_eval", version)
        case .inspect: ("inspect_ai", version)
        case .helm: ("helm", version)
        case .openAIEvals: ("openai_evals", version)
        case .promptfoo: ("promptfoo", version)
        case .lighteval: ("lighteval", version)
        case .batchOutput: ("openai_batch", version)
        case .longForm: ("unknown", nil)
        case .everyEvalEver: (settings["eval_library"] ?? "unknown", settings["eval_library.version"])
        }
    }
}
