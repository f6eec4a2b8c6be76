// The runs in a file of events: lines sorted by their run.

import AuditModel
import Formats

/// The runs of one file while it is read.
struct OpenAIEvalsRuns {
    private let file: String
    private var runs: [OpenAIEvalsRun] = []
    private var runOf: [String: Int] = [:]
    private var remarks: RowLog

    init(file: String) {
        self.file = file
        remarks = RowLog(file: file)
    }

    /// Adds a line: a spec, a final report or an event.
    mutating func add(_ value: JSONCursor, line: Int) throws(ResultLogError) {
        do throws(FormatError) {
            try take(value, line: line)
        } catch {
            remarks.leaveOut(error.code, line: line, error.message)
        }
        guard runs.allSatisfy({ !$0.isFull }) else {
            let message = "The file has more than \(LogLimits.rows) samples; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: file, line: line))
        }
    }

    private mutating func take(_ value: JSONCursor, line: Int) throws(FormatError) {
        guard value.kind == .object else {
            throw value.fault("json-not-an-object", "The line is no object; an event was expected. It was left out.")
        }
        if let spec = try value.member("spec") {
            runs[run(spec.find("run_id")?.text)].take(spec: spec)
        } else if let report = try value.member("final_report") {
            runs[run(value.find("run_id")?.text)].take(report: report)
        } else {
            try runs[run(value.find("run_id")?.text)].take(event: value, line: line)
        }
    }

    /// The number of a run; lines without an id belong to the last one begun.
    private mutating func run(_ id: String?) -> Int {
        guard let id, runs.count < LogLimits.logs else {
            if runs.isEmpty { runs.append(OpenAIEvalsRun(file: file)) }
            return runs.count - 1
        }
        if let known = runOf[id] { return known }
        runOf[id] = runs.count
        runs.append(OpenAIEvalsRun(file: file))
        return runs.count - 1
    }

    /// The logs, one for each run.
    mutating func logs(after before: [Diagnostic]) -> [ResultLog] {
        if runs.isEmpty { runs.append(OpenAIEvalsRun(file: file)) }
        var logs: [ResultLog] = []
        for index in runs.indices { logs.append(runs[index].log()) }
        logs[0].diagnostics = before + remarks.diagnostics + logs[0].diagnostics
        return logs
    }
}
