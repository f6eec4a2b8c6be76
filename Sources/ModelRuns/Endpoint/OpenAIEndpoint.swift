// Asking a model over HTTP: one request in, one answer or one clear error out.

public import AuditModel
import Foundation

/// A server that speaks OpenAI's /completions and /chat/completions: llama.cpp, vLLM, Ollama, hosted services.
///
/// Both shapes of log-probabilities are read. Failures that may pass are retried by `RetrySchedule`; others, and the
/// last of the retries, throw a `RunError` whose code says what failed (`http-429`, `timeout`, `garbled`, …).
public struct OpenAIEndpoint: ModelEndpoint {
    /// Most bytes read of one response.
    static let bodyLimit = 16 << 20

    let address: EndpointAddress
    let key: APIKey?
    let timeout: Duration
    let schedule: RetrySchedule
    let pause: @Sendable (Duration) async throws -> Void

    /// The API at `base`, such as `http://127.0.0.1:8080/v1`, with or without a slash at the end.
    ///
    /// `timeout` is for one attempt, from sending to the last byte. `pause` waits between attempts; tests replace it.
    /// Throws `bad-address`, and `key-over-http` where the key would cross a network unencrypted.
    public init(
        base: String,
        key: APIKey? = nil,
        timeout: Duration = .seconds(120),
        schedule: RetrySchedule = RetrySchedule(),
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) throws(RunError) {
        address = try EndpointAddress(base)
        guard key == nil || address.isSecure || address.isLoopback else {
            throw RunError(
                "key-over-http",
                "An API key would be sent unencrypted to another machine. Use https, or set VERNIER_API_KEY to "
                    + "nothing so that no key is sent.",
                at: Place(file: address.base)
            )
        }
        self.key = key
        self.timeout = timeout
        self.schedule = schedule
        self.pause = pause
    }

    /// Asks until there is an answer or the schedule is used up.
    public func answer(_ request: ModelRequest) async throws -> ModelResponse {
        let body = try CompletionRequest.body(request)
        let url = address.url(request.form == .chat ? "chat/completions" : "completions")
        var failures = 0
        while true {
            let failure: (error: RunError, asked: Duration?)
            do {
                let reply = try await HTTPExchange.post(
                    body,
                    to: url,
                    authorization: key?.authorization,
                    timeout: timeout,
                    limit: Self.bodyLimit
                )
                if (200..<300).contains(reply.status) {
                    return redacted(try CompletionReply.response(reply.body, to: request))
                }
                let asked = reply.retryAfter.flatMap { RetryAfter.wait($0, now: Date()) }
                failure = (ServerError.error(reply, model: request.model), asked)
            } catch let error as RunError {
                failure = (error, nil)
            }
            try Task.checkCancellation()
            failures += 1
            let wait = schedule.wait(after: failure.error.code, failures: failures, asked: failure.asked)
            guard let wait else { throw final(failure.error, failures: failures) }
            try await pause(wait)
        }
    }

    /// The error as the caller sees it: with the address and the number of attempts, without the key.
    private func final(_ error: RunError, failures: Int) -> RunError {
        var shown = error
        if failures > 1 { shown.message += " Asked \(failures) times." }
        if let key {
            shown.message = key.redacted(from: shown.message)
            // What lies under the error may quote the server in its own words.
            let under = error.cause.map { String(reflecting: $0) } ?? ""
            if key.redacted(from: under) != under { shown.cause = nil }
        }
        shown.place = Place(file: address.base)
        return shown
    }

    /// The response without the key, should a server have echoed it.
    private func redacted(_ response: ModelResponse) -> ModelResponse {
        guard let key else { return response }
        var clean = response
        clean.text = key.redacted(from: response.text)
        clean.finishReason = response.finishReason.map(key.redacted)
        clean.firstToken = response.firstToken.map {
            TokenLogProbability(token: key.redacted(from: $0.token), logProbability: $0.logProbability)
        }
        return clean
    }
}
