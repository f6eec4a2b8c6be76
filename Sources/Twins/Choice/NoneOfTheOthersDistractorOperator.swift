// The second arm of the difference in differences: the same new option, as a wrong one.

public import AuditModel

/// A wrong option replaced, in its place, by "None of the other options"; the right option stays.
///
/// - Relation: invariant.
/// - Proof: the replaced option. The right option is still there and right, so that "None of the other options" is
///   false.
/// - Guards: those of `none-of-the-others`, in the same order, so that both arms cover the same items.
/// - Blind to: by itself it shows what the mere presence of such an option costs; it is the arm that is subtracted.
public struct NoneOfTheOthersDistractorOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: no published option is of this form.
    public let declaration = OperatorDeclaration(
        id: "none-of-the-others-distractor",
        summary: """
            A wrong option replaced by "None of the other options"; the arm that is subtracted from that of \
            none-of-the-others.
            """,
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "replaced-option",
        guards: NoneOfTheOthers.guards,
        blindTo: """
            It measures what the presence of such an option costs any model; use it only beside none-of-the-others.
            """
    )

    /// One twin a wrong option, in a drawn order.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch NoneOfTheOthers.check(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let (task, _)):
            var random = random(for: item, seed: seed, "place")
            let wrong = task.options.indices.filter { $0 != task.gold }
            var twins: [Twin] = []
            for place in random.shuffled(wrong).prefix(count) {
                let (changed, renaming) = NoneOfTheOthers.replacing(place, in: task)
                let made = twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: item.question,
                    task: .choice(changed),
                    proof: Proof(kind: declaration.proof, renames: [renaming])
                )
                twins.append(made)
            }
            return TwinAttempt(twins: twins)
        }
    }
}
