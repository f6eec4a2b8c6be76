// Having twins drafted: a language model writes, guards and other models judge, and what is left is grade C.

public import AuditModel

/// Has twins of items drafted by a language model. Nothing in the engine calls this unless it is asked to.
///
/// The same answers give the same bytes, at any width: drafts depend on the item, the seed and the number of the try,
/// and results are in suite order. Endpoints that keep their answers make a run resumable. A drafting model is told
/// the question and the options, never the key, except for `distractors`, which cannot be drafted without.
public struct DraftMaker: Sendable {
    /// What is drafted.
    public var kind: DraftKind
    /// The model that drafts; a chat model, asked at temperature 0.8.
    public var drafter: DraftModel
    /// The models that must each answer a draft with the key, put as `asking` says; there may be none.
    public var verifiers: [DraftModel]
    /// How the suite puts items and reads answers. Label calibration is left out: it needs a whole run.
    public var asking: Asking
    /// Twins wanted of each item.
    public var count: Int
    /// The seed of the audit.
    public var seed: UInt64
    /// Requests under way at a time, at least 1.
    public var width: Int
    /// The thresholds of the guards.
    public var limits: DraftLimits

    /// After so many failed requests with none answered, drafting stops.
    static let stopAfter = 20

    /// A maker.
    public init(
        _ kind: DraftKind,
        drafter: DraftModel,
        verifiers: [DraftModel] = [],
        asking: Asking,
        count: Int = 1,
        seed: UInt64,
        width: Int = 8,
        limits: DraftLimits = DraftLimits()
    ) {
        self.kind = kind
        self.drafter = drafter
        self.verifiers = verifiers
        self.asking = asking
        self.count = count
        self.seed = seed
        self.width = width
        self.limits = limits
    }

    /// Up to `count` twins of each item, in the order of `items`, and the refusals.
    ///
    /// An item is refused, by the guard that most of its drafts tripped, if none passed; its detail tells the others.
    /// Where some drafts passed and others did not, the proof's `drafts` says how many were asked for. A request that
    /// fails refuses its item by `endpoint-failed`; put again later, with stored answers, only that is asked anew.
    /// `progress` is called after every item, never twice at a time. Throws `TwinsError` `drafting-failed` when no
    /// request was answered and at least one failed, and `CancellationError` when cancelled.
    public func make(
        _ items: [Item],
        progress: @escaping @Sendable (DraftProgress) -> Void = { _ in }
    ) async throws -> TwinSet {
        guard count > 0, !items.isEmpty else { return TwinSet() }
        var results = [ItemResult?](repeating: nil, count: items.count)
        var state = DraftProgress(items: items.count, done: 0, twins: 0, refused: 0, requests: 0, failed: 0)
        var failure: (index: Int, error: any Error)?
        try await withThrowingTaskGroup(of: (Int, ItemResult).self) { group in
            var next = 0
            while next < items.count || state.done < items.count {
                while next < items.count, next - state.done < max(1, min(width, 256)) {
                    let (index, item) = (next, items[next])
                    group.addTask { (index, try await self.attempt(item)) }
                    next += 1
                }
                guard let (index, result) = try await group.next() else { break }
                state.done += 1
                state.twins += result.attempt.twins.count
                state.refused += result.attempt.refusal == nil ? 0 : 1
                state.requests += result.requests
                state.failed += result.failure == nil ? 0 : 1
                if let error = result.failure, index < failure?.index ?? .max { failure = (index, error) }
                results[index] = result
                progress(state)
                if state.failed == state.requests, state.failed >= Self.stopAfter { break }
            }
            group.cancelAll()
        }
        if state.failed > 0, state.failed == state.requests, let failure {
            let message =
                "No request of \(state.requests) was answered (\(Self.reason(failure.error))). "
                + "Look at the endpoint's address, the model's name and the key, and run again."
            throw TwinsError("drafting-failed", message, cause: failure.error)
        }
        var set = TwinSet()
        for result in results {
            set.twins += result?.attempt.twins ?? []
            if let refusal = result?.attempt.refusal { set.refusals.append(refusal) }
        }
        return set
    }

    /// What came of one item.
    struct ItemResult: Sendable {
        /// Its twins, or the refusal.
        var attempt: TwinAttempt
        /// Requests put.
        var requests: Int
        /// The error of the request that failed; an item asks no more after one.
        var failure: (any Error)?
    }

    /// An error in a few words.
    static func reason(_ error: any Error) -> String { ItemGuards.excerpt("\(error)") }
}
