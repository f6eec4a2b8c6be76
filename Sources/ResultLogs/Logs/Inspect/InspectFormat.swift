// Inspect: `.eval` archives and JSON logs.

import AuditModel
import Formats

/// Logs of Inspect, versions 1 to 3 of its format.
struct InspectFormat: LogFormat {
    let dialect = LogDialect.inspect

    func recognises(_ source: LogSource) -> Bool {
        guard !source.isFolder else { return false }
        if InspectArchive.isOne(source.start) { return true }
        let outline = source.outline
        guard outline.kind == .object, !outline.isLines, outline.has("eval") else { return false }
        return outline.keys(under: "eval").contains("task") && outline.keys(under: "eval").contains("model")
            || outline.has("version", "status") || outline.has("plan")
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        InspectArchive.isOne(source.start)
            ? [try InspectArchive.log(source.path, progress: progress)]
            : [try InspectDocument.log(source.path, progress: progress)]
    }
}
