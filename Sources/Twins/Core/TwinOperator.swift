// What an operator is: something that makes twins of an item, or says by which guard it will not.

public import AuditModel

/// Makes twins. One file an operator; its doc comment has the sections Relation, Proof, Guards and Blind to.
public protocol TwinOperator: Sendable {
    /// What it promises.
    var declaration: OperatorDeclaration { get }

    /// Up to `count` distinct twins of `item`, or a refusal; equal arguments give equal bytes.
    ///
    /// Fewer twins than asked for, without a refusal, mean that no more exist or none were found in a bounded
    /// number of tries. An operator that needs the suite's other items implements the form with `suite`, and refuses
    /// here what it cannot do without them.
    func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt

    /// The same, knowing the other items of the suite; operators that need none leave this out.
    func attempt(_ item: Item, in suite: SuiteContext, count: Int, seed: UInt64) -> TwinAttempt
}

extension TwinOperator {
    /// The attempt without the other items.
    public func attempt(_ item: Item, in suite: SuiteContext, count: Int, seed: UInt64) -> TwinAttempt {
        attempt(item, count: count, seed: seed)
    }

    /// Twins of a twin (placebos): the same attempt on the twin's item, one generation on.
    public func attempt(
        on twin: Twin,
        in suite: SuiteContext = .empty,
        count: Int,
        seed: UInt64
    ) -> TwinAttempt {
        var attempt = attempt(twin.item, in: suite, count: count, seed: seed)
        for index in attempt.twins.indices { attempt.twins[index].generation = twin.generation + 1 }
        return attempt
    }

    /// The generator of this operator's draws on `item`.
    func random(for item: Item, seed: UInt64, _ purpose: String) -> SeededRandom {
        SeededRandom(seed: seed, stream: declaration.id.rawValue, item.id.rawValue, purpose)
    }

    /// The twin number `index` (from 1) of `item`; passage, subject and cluster are the item's.
    func twin(
        of item: Item,
        index: Int,
        seed: UInt64,
        passage: String? = nil,
        question: String,
        task: AnswerTask,
        grade: Twin.Grade = .proved,
        proof: Proof
    ) -> Twin {
        let declaration = declaration
        var id = ""
        id.reserveCapacity(item.id.rawValue.utf8.count + declaration.id.rawValue.utf8.count + 12)
        id += item.id.rawValue
        id += "~"
        id += declaration.id.rawValue
        id += "~"
        id += String(index)
        return Twin(
            id: ItemID(id),
            of: item.id,
            operatorID: declaration.id,
            seed: seed,
            grade: grade,
            item: Item(
                id: ItemID(id),
                subject: item.subject,
                cluster: item.cluster,
                passage: passage ?? item.passage,
                question: question,
                task: task
            ),
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
