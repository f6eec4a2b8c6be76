// What came back from a model.

/// One answer of a model.
public struct ModelResponse: Hashable, Sendable, Codable {
    /// The text written.
    public var text: String
    /// Why the model stopped, in the endpoint's word: `stop`, `length`, `content_filter`, …
    public var finishReason: String?
    /// The likeliest first tokens with their natural-log probabilities, likeliest first; empty if not asked for.
    public var firstToken: [TokenLogProbability]

    /// A response.
    public init(text: String, finishReason: String? = nil, firstToken: [TokenLogProbability] = []) {
        self.text = text
        self.finishReason = finishReason
        self.firstToken = firstToken
    }

    private enum CodingKeys: String, CodingKey {
        case text
        case finishReason = "finish_reason"
        case firstToken = "first_token"
    }
}

/// A token and its log-probability.
public struct TokenLogProbability: Hashable, Sendable, Codable {
    /// The token's text, leading space included.
    public var token: String
    /// Natural logarithm of its probability.
    public var logProbability: Double

    /// A token.
    public init(token: String, logProbability: Double) {
        self.token = token
        self.logProbability = logProbability
    }

    private enum CodingKeys: String, CodingKey {
        case token
        case logProbability = "logprob"
    }
}

/// Something that answers requests: a server, a recording, a simulation.
public protocol ModelEndpoint: Sendable {
    /// Answers `request`, or throws an error that says what went wrong and what to do.
    func answer(_ request: ModelRequest) async throws -> ModelResponse
}
