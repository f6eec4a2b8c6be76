// A model that drafts or verifies, and where it is asked.

public import AuditModel

/// A model at an endpoint. An endpoint that keeps its answers makes drafting resumable: equal requests are put again.
public struct DraftModel: Sendable {
    /// Its name at the endpoint.
    public var model: ModelID
    /// Who answers for it.
    public var endpoint: any ModelEndpoint

    /// A model.
    public init(_ model: ModelID, at endpoint: any ModelEndpoint) {
        self.model = model
        self.endpoint = endpoint
    }
}
