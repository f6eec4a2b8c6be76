// lighteval: results documents, and details as JSON Lines or Parquet.

import AuditModel
import Formats

/// Results and details of lighteval.
struct LightevalFormat: LogFormat {
    let dialect = LogDialect.lighteval

    func recognises(_ source: LogSource) -> Bool {
        guard !source.isFolder else { return false }
        if ParquetTable.isParquet(source.start) { return Self.isNamedDetails(source.path) }
        let outline = source.outline
        guard outline.kind != .other else { return false }
        return Self.isResults(outline) || Self.isDetails(outline)
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        if ParquetTable.isParquet(source.start) { return try Self.parquet(source, progress: progress) }
        if Self.isResults(source.outline) {
            let document = try LogDocument.read(source.path)
            let logs = try ResultLogError.mapping { () throws(FormatError) in
                try LightevalResults.logs(document, file: source.path)
            }
            progress(document.count, document.count)
            return logs
        }
        return try Self.details(source.path, named: source.path, progress: progress)
    }

    private static func isResults(_ outline: JSONOutline) -> Bool {
        outline.kind == .object && outline.has("config_general", "results")
    }

    /// A row of details has what was asked, what was answered and its metrics.
    private static func isDetails(_ outline: JSONOutline) -> Bool {
        if outline.has("doc", "model_response", "metric") { return true }
        return outline.has("full_prompt", "metrics", "predictions") || outline.has("example", "metrics", "predictions")
    }

    private static func isNamedDetails(_ path: String) -> Bool {
        path.split(separator: "/").last?.hasPrefix("details_") == true
    }

    private static func details(
        _ path: String,
        named: String,
        progress: LogProgress
    ) throws(ResultLogError) -> [ResultLog] {
        var details = LightevalDetails(path: named)
        let remarks = try LogRecords.each(in: path, progress: progress) { (value, line) throws(ResultLogError) in
            try details.add(value, line: line)
        }
        return details.logs(after: remarks)
    }

    /// Parquet by way of JSON Lines, which `duckdb` writes.
    private static func parquet(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        let lines: TemporaryFile
        do throws(FormatError) {
            lines = try ParquetTable.jsonLines(of: source.path)
        } catch {
            throw ResultLogError(error)
        }
        return try withExtendedLifetime(lines) { () throws(ResultLogError) in
            try details(lines.path, named: source.path, progress: progress)
        }
    }
}
