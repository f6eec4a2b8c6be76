// What comes of trying one operator on one item.

public import AuditModel

/// What came of an attempt.
public struct TwinAttempt: Hashable, Sendable {
    /// The twins, in the order of their indices; empty after a refusal.
    public var twins: [Twin]
    /// Why there are none.
    public var refusal: Refusal?

    /// An attempt's result.
    public init(twins: [Twin] = [], refusal: Refusal? = nil) {
        self.twins = twins
        self.refusal = refusal
    }
}
