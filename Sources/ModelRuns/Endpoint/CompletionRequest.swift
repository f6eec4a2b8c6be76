// What goes over the wire: the members of a request in the two APIs.

import AuditModel
import Formats

/// The JSON body of a request to /completions or /chat/completions.
enum CompletionRequest {
    private struct Completion: Encodable {
        var model: ModelID
        var prompt: String
        var max_tokens: Int
        var temperature: Double
        var seed: Int
        var stop: [String]?
        var logprobs: Int?
    }

    private struct Chat: Encodable {
        struct Message: Encodable {
            var role: String
            var content: String
        }

        var model: ModelID
        var messages: [Message]
        var max_tokens: Int
        var temperature: Double
        var seed: Int
        var stop: [String]?
        var logprobs: Bool?
        var top_logprobs: Int?
    }

    /// Canonical JSON of `request`; members without a meaning are left out. Error code `bad-request`.
    static func body(_ request: ModelRequest) throws(RunError) -> [UInt8] {
        guard request.maxTokens >= 1, request.topLogProbabilities >= 0, request.temperature >= 0,
            request.temperature.isFinite
        else {
            throw RunError(
                "bad-request",
                "A request needs max_tokens of at least 1, a finite temperature of at least 0 and no negative number "
                    + "of log-probabilities. Mend the suite's asking."
            )
        }
        let stop = request.stop.isEmpty ? nil : request.stop
        let wide = request.topLogProbabilities > 0 ? request.topLogProbabilities : nil
        do {
            switch request.form {
            case .completion:
                return try CanonicalJSON.bytes(
                    encoding: Completion(
                        model: request.model,
                        prompt: request.prompt,
                        max_tokens: request.maxTokens,
                        temperature: request.temperature,
                        seed: request.seed,
                        stop: stop,
                        logprobs: wide
                    )
                )
            case .chat:
                return try CanonicalJSON.bytes(
                    encoding: Chat(
                        model: request.model,
                        messages: [Chat.Message(role: "user", content: request.prompt)],
                        max_tokens: request.maxTokens,
                        temperature: request.temperature,
                        seed: request.seed,
                        stop: stop,
                        logprobs: wide.map { _ in true },
                        top_logprobs: wide
                    )
                )
            }
        } catch {
            throw RunError(
                "bad-request",
                "The request cannot be written as JSON. Mend the suite's asking.",
                cause: error
            )
        }
    }
}
