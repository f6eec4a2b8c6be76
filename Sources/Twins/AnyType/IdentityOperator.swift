// The control that changes nothing: its gap is run-to-run noise, and must be 0 within it.

public import AuditModel

/// An exact copy of the item.
///
/// - Relation: invariant; a control. One twin an item: more copies of a copy show nothing more.
/// - Proof: equality of every byte of the question and of the key.
/// - Guards: `oversized`.
/// - Blind to: everything; it measures the noise of asking twice.
public struct IdentityOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// A control, always exchangeable.
    public let declaration = OperatorDeclaration(
        id: "identity",
        summary: "An exact copy of the item.",
        relation: .invariant,
        distance: .control,
        exchangeability: .always,
        proof: "equality",
        guards: ["oversized"],
        blindTo: "An exact copy shows nothing about contamination; it measures run-to-run noise."
    )

    /// One copy.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        if let trip = ItemGuards.size(item) { return refusal(of: item, trip) }
        let proof = Proof(kind: declaration.proof)
        return TwinAttempt(twins: [
            twin(of: item, index: 1, seed: seed, question: item.question, task: item.task, proof: proof)
        ])
    }
}
