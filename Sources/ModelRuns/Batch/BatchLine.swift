// One line of the input of OpenAI's batch service: the same body that an audit would send.

public import AuditModel
import Formats

/// Lines of a batch.
public enum BatchLine {
    /// Most lines of one file (OpenAI's batch guide).
    public static let mostLines = 50_000
    /// Most bytes of one file (200 MB, likewise).
    public static let mostBytes = 200_000_000

    /// The line of `request` with its end: `custom_id`, `method`, `url`, `body`. Error code `bad-request`.
    public static func bytes(_ id: BatchID, _ request: ModelRequest) throws(RunError) -> [UInt8] {
        let body = try CompletionRequest.body(request)
        do {
            let line = JSONValue.object([
                JSONMember("custom_id", .string(id.text)), JSONMember("method", .string("POST")),
                JSONMember("url", .string(request.form == .chat ? "/v1/chat/completions" : "/v1/completions")),
                JSONMember("body", try JSONValue.parse(body, file: nil)),
            ])
            return try PlainJSON.bytes(line) + [0x0A]
        } catch {
            throw RunError("bad-request", "The request cannot be written. \(error.message)", cause: error)
        }
    }
}
