// Output of OpenAI's batch service and those who copy it: answers by id, in any order.

import AuditModel
import Formats

/// JSON Lines with `custom_id` and `response`.
struct BatchOutputFormat: LogFormat {
    let dialect = LogDialect.batchOutput

    func recognises(_ source: LogSource) -> Bool {
        guard !source.isFolder else { return false }
        let outline = source.outline
        return outline.kind == .object && outline.has("custom_id")
            && (outline.has("response") || outline.has("error") || outline.has("method", "url"))
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        let outline = source.outline
        if outline.has("method", "url"), !outline.has("response") {
            let message = "This is a batch's input: it holds requests and no answers. Name the service's output file."
            throw ResultLogError("batch-input", message, at: Place(file: source.path, line: 1))
        }
        var answers = BatchAnswers(file: source.path)
        let remarks = try LogRecords.each(in: source.path, progress: progress) { (value, line) throws(ResultLogError) in
            try answers.add(value, line: line)
        }
        return answers.logs(after: remarks)
    }
}
