// What an operator is: something that makes twins of an item, or says by which guard it will not.

public import AuditModel

/// Makes twins. One file an operator; its doc comment has the sections Relation, Proof, Guards and Blind to.
public protocol TwinOperator: Sendable {
    /// What it promises.
    var declaration: OperatorDeclaration { get }

    /// Up to `count` distinct twins of `item`, or a refusal; equal arguments give equal bytes.
    ///
    /// Fewer twins than asked for, without a refusal, mean that no more exist or none were found in a bounded
    /// number of tries.
    func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt
}

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

extension TwinOperator {
    /// Twins of a twin (placebos): the same attempt on the twin's item, one generation on.
    public func attempt(on twin: Twin, count: Int, seed: UInt64) -> TwinAttempt {
        var attempt = attempt(twin.item, count: count, seed: seed)
        for index in attempt.twins.indices { attempt.twins[index].generation = twin.generation + 1 }
        return attempt
    }

    /// The generator of this operator's draws on `item`.
    func random(for item: Item, seed: UInt64, _ purpose: String) -> SeededRandom {
        SeededRandom(seed: seed, stream: "\(declaration.id)/\(item.id)/\(purpose)")
    }

    /// The twin number `index` (from 1) of `item`.
    func twin(of item: Item, index: Int, seed: UInt64, question: String, task: AnswerTask, proof: Proof) -> Twin {
        var copy = item
        copy.id = ItemID("\(item.id)~\(declaration.id)~\(index)")
        copy.question = question
        copy.task = task
        return Twin(
            id: copy.id,
            of: item.id,
            operatorID: declaration.id,
            seed: seed,
            grade: .proved,
            item: copy,
            proof: proof,
            guards: declaration.guards
        )
    }

    /// A refusal of `item`.
    func refusal(of item: Item, _ trip: GuardTrip) -> TwinAttempt {
        TwinAttempt(
            refusal: Refusal(
                item: item.id,
                operatorID: declaration.id,
                guardID: trip.guardID,
                detail: trip.detail
            )
        )
    }
}

/// A guard that fired, and what it saw.
struct GuardTrip: Hashable, Sendable, Error {
    /// The guard's id.
    var guardID: String
    /// What it saw, for people; never more than a short excerpt of the item.
    var detail: String

    init(_ guardID: String, _ detail: String) {
        self.guardID = guardID
        self.detail = detail
    }
}
