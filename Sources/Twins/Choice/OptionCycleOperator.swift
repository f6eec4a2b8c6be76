// The options turned round: over all siblings the right one stands everywhere once.

public import AuditModel

/// A cyclic shift of the options; labels stay in place and the key moves with its text.
///
/// - Relation: invariant (the right text stays right). With all n−1 shifts and the original, the key stands at each
///   of the n positions exactly once, so a preference for a position cancels exactly; fewer shifts are drawn
///   uniformly without replacement, and the balance is then one of chance.
/// - Proof: the permutation, twin position to original position; always `(position + shift) mod n`.
/// - Guards: those of `ChoiceGuards`.
/// - Blind to: a model that memorised the text of the answer and not its letter; a preference that depends on which
///   option stands next to which, since every shift keeps the neighbours.
///
/// Exchangeable where the published order was drawn: all n! orders are then equally likely, so that given the set of
/// n shifts of an item, without knowing which was published, each is equally likely to be the published one. The same
/// holds given the original and a uniform draw of its other shifts.
public struct OptionCycleOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, and exchangeable where the suite drew its option order.
    public let declaration = OperatorDeclaration(
        id: "option-cycle",
        summary: "The same options shifted round, so that over all shifts the right one stands everywhere once.",
        relation: .invariant,
        distance: .near,
        exchangeability: .ifOptionOrderDrawn,
        proof: "permutation",
        guards: ChoiceGuards.ids,
        blindTo: "A model that memorised the text of an answer, not its letter, survives a shift; neighbours stay."
    )

    /// `count` shifts, or all n−1 there are, in a drawn order.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch ChoiceGuards.check(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let task):
            var random = random(for: item, seed: seed, "shifts")
            let size = task.options.count
            var twins: [Twin] = []
            for shift in random.shuffled(Array(1..<size)).prefix(count) {
                let order = (0..<size).map { ($0 + shift) % size }
                let gold = (task.gold + size - shift) % size
                let moved = ChoiceTask(options: order.map { task.options[$0] }, labels: task.labels, gold: gold)
                let proof = Proof(kind: declaration.proof, permutation: order)
                let index = twins.count + 1
                let made = twin(
                    of: item,
                    index: index,
                    seed: seed,
                    question: item.question,
                    task: .choice(moved),
                    proof: proof
                )
                twins.append(made)
            }
            return TwinAttempt(twins: twins)
        }
    }
}
