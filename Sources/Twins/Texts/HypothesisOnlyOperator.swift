// The control that takes the premise away: what is still answered right was never inferred.

public import AuditModel

/// A pair with its first text withheld.
///
/// - Relation: invariant (the key is the original's); a control. A responder that infers falls to the level of
///   guessing the commonest label; one that stays above it reads the label off the second text alone.
/// - Proof: equality of question, options and key; the passage is one fixed line.
/// - Guards: `wrong-kind` (no passage, or the options are not a known label set), `oversized`, `control-characters`,
///   `already-withheld`.
/// - Blind to: contamination apart from artefacts: answers above chance may come from memory or from how the second
///   texts were written.
public struct HypothesisOnlyOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// A control, never exchangeable: the first text is gone.
    public let declaration = OperatorDeclaration(
        id: "hypothesis-only",
        summary: "A pair with its first text withheld: what can be told from the second alone.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "equality",
        guards: ["wrong-kind", "oversized", "control-characters", "already-withheld"],
        blindTo: "An answer above chance may come from memory or from how the second texts were written; this control "
            + "does not tell which."
    )

    /// What stands in the first text's place.
    static let withheld = "(The first text is not shown.)"

    /// The one pair without its first text.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        guard PairLabels.family(of: item) != nil else {
            return refusal(of: item, GuardTrip("wrong-kind", "no passage, or options that are no label set of pairs"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        if item.passage == Self.withheld {
            return refusal(of: item, GuardTrip("already-withheld", "the passage is the line that says so"))
        }
        return TwinAttempt(twins: [
            twin(
                of: item,
                index: 1,
                seed: seed,
                passage: Self.withheld,
                question: item.question,
                task: item.task,
                proof: Proof(kind: declaration.proof)
            )
        ])
    }
}
