// lm-evaluation-harness: results files, samples files, and folders of both.

import AuditModel
import Formats

/// Logs of lm-evaluation-harness, 0.2 to main.
struct LMEvalFormat: LogFormat {
    let dialect = LogDialect.lmEval

    func recognises(_ source: LogSource) -> Bool {
        if source.isFolder { return LMEvalFolder.isOne(source) }
        let outline = source.outline
        return LMEvalKind.isResults(outline) || LMEvalKind.isSamples(outline)
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        if source.isFolder { return try LMEvalFolder(source).logs(progress: progress) }
        if LMEvalKind.isResults(source.outline) { return try Self.results(source.path, progress: progress) }
        return [try Self.samples(source.path, progress: progress)]
    }

    /// The logs of a results file; rows inside it, where somebody kept them there, included.
    static func results(_ path: String, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        let document = try LogDocument.read(path)
        var logs = try LMEvalResults.logs(document, file: path)
        let samples = try ResultLogError.mapping { () throws(FormatError) in try document.member("samples") }
        if let samples, samples.kind == .object {
            for index in logs.indices { try add(samples, to: &logs[index]) }
        }
        progress(document.count, document.count)
        return logs
    }

    private static func add(_ samples: JSONCursor, to log: inout ResultLog) throws(ResultLogError) {
        guard var walk = samples.find(log.suite)?.elements() else { return }
        var rows = LMEvalSamples(file: log.file, filters: filters(of: log))
        var number = 0
        while let element = try ResultLogError.mapping({ () throws(FormatError) in try walk.next() }) {
            number += 1
            try rows.add(element, line: number)
        }
        rows.fill(&log)
    }

    /// The log of a samples file alone: the model is known from the folder's name at best.
    static func samples(_ path: String, progress: LogProgress) throws(ResultLogError) -> ResultLog {
        let model = LMEvalNames.model(folderOf: path)
        let names = LMEvalNames.samples(path)
        var log = ResultLog(dialect: .lmEval, model: ModelID(model ?? "unknown"), suite: names.task, file: path)
        log.created = names.stamp
        if model == nil {
            let message = "The rows do not name their model; read the folder that holds the results file too."
            log.diagnostics.append(Diagnostic(.warning, "model-unknown", message, at: Place(file: path)))
        }
        try add(path, to: &log, progress: progress)
        return log
    }

    /// Puts the rows of the samples file at `path` into `log`.
    static func add(_ path: String, to log: inout ResultLog, progress: LogProgress) throws(ResultLogError) {
        var rows = LMEvalSamples(file: path, filters: filters(of: log))
        let remarks = try LogRecords.each(in: path, progress: progress) { (value, line) throws(ResultLogError) in
            try rows.add(value, line: line)
        }
        log.file = path
        rows.fill(&log, remarks: remarks)
    }

    /// Filters in the order in which a task's scores name them.
    private static func filters(of log: ResultLog) -> [String] {
        var names: [String] = []
        for score in log.reported { if let name = score.scorer, !names.contains(name) { names.append(name) } }
        return names
    }
}
