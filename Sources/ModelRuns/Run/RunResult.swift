// What a run hands on: answers by key, and what was never answered.

public import AuditModel

/// The answers to a plan.
public struct RunResult: Sendable {
    /// One request that failed for good.
    public struct Failure: Sendable {
        /// Its key.
        public var key: String
        /// The model asked.
        public var model: ModelID
        /// Why.
        public var error: RunError
    }

    /// Answers by `RequestKey`, those that were stored before included.
    public var responses: [String: ModelResponse]
    /// What failed, in plan order.
    public var failures: [Failure]
    /// How many requests were sent out by this run: distinct ones, retries not counted.
    public var asked: Int

    /// The answer to `request`, if there is one.
    public func response(to request: ModelRequest) -> ModelResponse? { responses[RequestKey.of(request)] }

    /// The failures counted by model and code, sorted by both.
    public var unanswered: [UnansweredCount] {
        var counts: [ModelID: [String: Int]] = [:]
        for failure in failures { counts[failure.model, default: [:]][failure.error.code, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.flatMap { model, codes in
            codes.sorted { $0.key < $1.key }.map { UnansweredCount(model: model, reason: $0.key, count: $0.value) }
        }
    }
}
