// promptfoo: one JSON document an evaluation (`--output x.json`), or a result a line.

import AuditModel
import Formats

/// Evaluations of promptfoo, versions of the results up to 3.
struct PromptfooFormat: LogFormat {
    let dialect = LogDialect.promptfoo

    func recognises(_ source: LogSource) -> Bool {
        guard !source.isFolder else { return false }
        let outline = source.outline
        guard outline.kind == .object else { return false }
        if outline.has("promptIdx", "testIdx") { return true }
        let results = Set(outline.keys(under: "results"))
        let isDocument = results.contains("results") && results.contains("version")
        return isDocument || (outline.has("evalId", "results") && outline.has("config"))
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        var evaluation = PromptfooEvaluation(file: source.path)
        if source.outline.has("promptIdx", "testIdx") {
            let remarks = try LogRecords.each(in: source.path, progress: progress) {
                (value, line) throws(ResultLogError) in
                try evaluation.add(value, number: line)
            }
            return evaluation.logs(after: remarks)
        }
        let document = try LogDocument.read(source.path)
        let results = try ResultLogError.mapping { () throws(FormatError) in try evaluation.take(document) }
        guard var walk = results?.elements() else {
            let message = "The document has no list `results.results`; write it with `promptfoo eval --output x.json`."
            throw ResultLogError("no-rows", message, at: Place(file: source.path, path: "results.results"))
        }
        var number = 0
        while let element = try ResultLogError.mapping({ () throws(FormatError) in try walk.next() }) {
            number += 1
            try evaluation.add(element, number: number)
        }
        progress(document.count, document.count)
        return evaluation.logs()
    }
}
