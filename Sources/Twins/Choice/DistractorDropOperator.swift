// One wrong option fewer: the same question, easier by guessing.

public import AuditModel

/// The item without one of its wrong options; the others keep their order and take the first n−1 labels.
///
/// - Relation: invariant (the right text stays right: what is right, or best, among n options is so among fewer).
/// - Proof: the subset, twin position to original position; the proof's figures `chance_original` and `chance_twin`
///   are 1/n and 1/(n−1), and a comparison of the two scores must allow for the difference.
/// - Guards: those of `ChoiceGuards`; `two-options-only`; `count-in-question` where the stem says how many options
///   there are.
/// - Blind to: a model that knows the answer by heart, in any form; and a gap is expected without contamination,
///   because guessing and elimination succeed more often among fewer options.
public struct DistractorDropOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: the published number of options was not drawn.
    public let declaration = OperatorDeclaration(
        id: "distractor-drop",
        summary: "The same item with one wrong option fewer.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "subset",
        guards: ChoiceGuards.ids + ["two-options-only", "count-in-question"],
        blindTo: """
            Twins are easier by guessing (chance rises from 1/n to 1/(n-1), in the proof), so the gap is below 0 for a \
            clean model; a model that knows the answer by heart in any form is not seen.
            """
    )

    /// One twin a dropped option, in a drawn order.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch ChoiceGuards.check(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let task):
            let size = task.options.count
            if size < 3 {
                return refusal(of: item, GuardTrip("two-options-only", "without its only wrong option none is left"))
            }
            if let found = ChoiceStem(item).count {
                return refusal(of: item, GuardTrip("count-in-question", "the stem counts options: \(found)"))
            }
            var random = random(for: item, seed: seed, "dropped")
            let wrong = (0..<size).filter { $0 != task.gold }
            let figures = ["chance_original": 1 / Double(size), "chance_twin": 1 / Double(size - 1)]
            var twins: [Twin] = []
            for dropped in random.shuffled(wrong).prefix(count) {
                let kept = (0..<size).filter { $0 != dropped }
                let left = ChoiceTask(
                    options: kept.map { task.options[$0] },
                    labels: Array(task.labels.prefix(size - 1)),
                    gold: task.gold < dropped ? task.gold : task.gold - 1
                )
                let made = twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: item.question,
                    task: .choice(left),
                    proof: Proof(kind: declaration.proof, permutation: kept, figures: figures)
                )
                twins.append(made)
            }
            return TwinAttempt(twins: twins)
        }
    }
}
