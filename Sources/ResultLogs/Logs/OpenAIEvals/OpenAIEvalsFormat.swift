// OpenAI evals: one file of events a run, a line each.

import AuditModel
import Formats

/// Event logs of OpenAI evals (`oaieval`).
struct OpenAIEvalsFormat: LogFormat {
    let dialect = LogDialect.openAIEvals

    func recognises(_ source: LogSource) -> Bool {
        guard !source.isFolder else { return false }
        let outline = source.outline
        guard outline.kind == .object else { return false }
        let spec = Set(outline.keys(under: "spec"))
        if spec.contains("eval_name") || spec.contains("base_eval") || spec.contains("completion_fns") { return true }
        return outline.has("run_id", "event_id", "sample_id", "type", "data")
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        var runs = OpenAIEvalsRuns(file: source.path)
        let remarks = try LogRecords.each(in: source.path, progress: progress) { (value, line) throws(ResultLogError) in
            try runs.add(value, line: line)
        }
        return runs.logs(after: remarks)
    }
}
