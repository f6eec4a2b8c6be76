// An endpoint that remembers: what was asked once is never asked again.

public import AuditModel

/// Answers from a store where it can, else from another endpoint, whose answer it keeps.
///
/// For work that decides what to ask next from what was answered, which `Runner` cannot plan ahead.
public struct StoredEndpoint: ModelEndpoint {
    private let endpoint: any ModelEndpoint
    private let store: AnswerStore

    /// `endpoint` with its answers kept in `store`.
    public init(_ endpoint: any ModelEndpoint, store: AnswerStore) {
        self.endpoint = endpoint
        self.store = store
    }

    /// The kept answer, or a new one. Throws what `endpoint` and `store` throw.
    public func answer(_ request: ModelRequest) async throws -> ModelResponse {
        let key = RequestKey.of(request)
        if let kept = try store.stored([key])[key] { return kept }
        let response = try await endpoint.answer(request)
        try store.save([StoredAnswer(request: request, response: response)])
        return response
    }
}
