// The right option taken away, and a way to say so put in its place.

public import AuditModel

/// The right option replaced, in its place, by "None of the other options", which is then the right one.
///
/// - Relation: invariant in position (the same letter is right), the text of the key is new.
/// - Proof: the replaced option. The key holds if the item had exactly one right option: the suite claims so (grade B),
///   and where the options are plain numbers with different values and the stem asks for one number (no "which",
///   "could", "possible"), two of them cannot both be right (grade A).
/// - Guards: those of `ChoiceGuards`; `two-options-only`; `comparative-stem` (best, most, closest, largest: without the
///   best, the second best is right); `negative-stem` (EXCEPT, not); `count-in-question`; `quantified-option`
///   ("none of the plans", "both drugs": whose truth hangs on that of others).
/// - Blind to: by itself it shows nothing: models avoid this option, or prefer it, whatever they have seen. Only the
///   difference in differences with `none-of-the-others-distractor` speaks.
public struct NoneOfTheOthersOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: no published option is of this form.
    public let declaration = OperatorDeclaration(
        id: "none-of-the-others",
        summary: """
            The right option replaced by "None of the other options"; only for the difference in differences with \
            none-of-the-others-distractor.
            """,
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "replaced-option",
        guards: NoneOfTheOthers.guards,
        blindTo: """
            Models avoid or prefer this option whatever they have seen, so the gap by itself says nothing; only its \
            difference from the gap of none-of-the-others-distractor does.
            """
    )

    /// One twin an item: there is one way to do it.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch NoneOfTheOthers.check(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let (task, stem)):
            let (changed, renaming) = NoneOfTheOthers.replacing(task.gold, in: task)
            let isProved = NoneOfTheOthers.areDistinctNumbers(task.options) && !stem.asksWhich && stem.openness == nil
            return TwinAttempt(twins: [
                twin(
                    of: item,
                    index: 1,
                    seed: seed,
                    question: item.question,
                    task: .choice(changed),
                    grade: isProved ? .proved : .guarded,
                    proof: Proof(kind: declaration.proof, renames: [renaming])
                )
            ])
        }
    }
}
