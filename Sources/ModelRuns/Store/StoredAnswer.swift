// One row of the answer store.

public import AuditModel

/// A request with its answer.
public struct StoredAnswer: Hashable, Sendable {
    /// What was asked.
    public var request: ModelRequest
    /// What came back.
    public var response: ModelResponse

    /// An answer to keep.
    public init(request: ModelRequest, response: ModelResponse) {
        self.request = request
        self.response = response
    }
}
