// The control without options: can the answer's words be produced by a model that is not shown them?

public import AuditModel

/// The question without its options, to be answered in words: the text of the right option is accepted, those of the
/// wrong ones are rejected.
///
/// - Relation: invariant (the right text stays right); a control: the form of the answer changes.
/// - Proof: an ablation: question, accepted and rejected texts are the original's, byte for byte.
/// - Guards: those of `ChoiceGuards`: an answer that speaks of other options cannot be given without them.
/// - Blind to: it is no twin to compare scores with. An open question is harder for everybody; a model that gives the
///   suite's very words where reference models do not, above all to a stem that cannot be answered without options
///   (grade B), has seen the item, or knows the subject in the same words.
public struct QuestionOnlyOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// A control, never exchangeable.
    public let declaration = OperatorDeclaration(
        id: "question-only",
        summary: "The question without its options, to be answered in words: a negative control.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "ablation",
        guards: ChoiceGuards.ids,
        blindTo: """
            Chance is about 0 and an open question is harder for everybody; only answers in the suite's very words \
            that reference models do not give point to memory, most of all where the stem needs its options (grade B).
            """
    )

    /// One twin an item; grade B where the stem needs options to have an answer.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch ChoiceGuards.check(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let task):
            let stem = ChoiceStem(item)
            let needsOptions = stem.comparison != nil || stem.denial != nil || stem.openness != nil || stem.count != nil
            var rejected = task.options
            let gold = rejected.remove(at: task.gold)
            return TwinAttempt(twins: [
                twin(
                    of: item,
                    index: 1,
                    seed: seed,
                    question: item.question,
                    task: .text(TextTask(accepted: [gold], rejected: rejected)),
                    grade: needsOptions ? .guarded : .proved,
                    proof: Proof(
                        kind: declaration.proof,
                        figures: ["chance_original": 1 / Double(task.options.count), "chance_twin": 0]
                    )
                )
            ])
        }
    }
}
