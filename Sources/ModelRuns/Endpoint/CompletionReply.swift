// Reading a server's answer: lenient about what it adds, strict about what a score rests on.

import AuditModel
import Formats

/// Reads the body of a successful response.
enum CompletionReply {
    /// The response in `body`; error codes `garbled`, `server-error`, `no-log-probabilities`,
    /// `bad-log-probabilities`.
    ///
    /// Bytes that are not UTF-8 become U+FFFD: one bad byte in one token must not lose the answer.
    static func response(_ body: [UInt8], to request: ModelRequest) throws(RunError) -> ModelResponse {
        let root: JSONValue
        do {
            root = try JSONValue.parse(Array(String(decoding: body, as: UTF8.self).utf8), file: nil, lenient: true)
        } catch {
            throw RunError(
                "garbled",
                "The server's answer is not JSON: \"\(ServerError.quoted(body))\". "
                    + "Check that the address is that of an OpenAI-compatible API.",
                cause: error
            )
        }
        guard let choice = root["choices"]?.arrayValue?.first else {
            if let message = ServerError.message(root) {
                throw RunError("server-error", "The server reports an error: \"\(message)\".")
            }
            throw RunError(
                "garbled",
                "The server's answer has no choices: \"\(ServerError.quoted(body))\". "
                    + "Check that the address is that of an OpenAI-compatible API."
            )
        }
        guard let text = request.form == .chat ? chatText(choice) : choice["text"]?.stringValue else {
            throw RunError("garbled", "The server's answer holds no text. Check the address and the form of asking.")
        }
        var response = ModelResponse(text: text, finishReason: choice["finish_reason"]?.stringValue)
        if request.topLogProbabilities > 0 {
            response.firstToken = try FirstToken.read(choice["logprobs"], textIsEmpty: text.isEmpty)
        }
        return response
    }

    /// The text of a chat message: a string, a list of parts, or nothing with a refusal beside it.
    private static func chatText(_ choice: JSONValue) -> String? {
        guard let message = choice["message"] else { return nil }
        switch message["content"] {
        case .string(let text): return text
        case .array(let parts): return parts.compactMap { $0["text"]?.stringValue }.joined()
        case .null, .none:
            // A message with neither is an empty answer, as when only tools or hidden reasoning were written.
            return message["refusal"]?.stringValue ?? ""
        default: return nil
        }
    }
}
