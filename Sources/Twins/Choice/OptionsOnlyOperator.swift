// The control without a question: what the options alone give away.

public import AuditModel

/// The options without the question, which becomes a fixed neutral text; options, labels and key stay, a passage goes.
///
/// - Relation: invariant; a negative control: nobody can know the answer, it can only be guessed or remembered.
/// - Proof: an ablation: what is left is the original's, byte for byte.
/// - Guards: those of `ChoiceGuards` that look at form; composite options may stay, since nothing is moved.
/// - Blind to: it is no twin to compare scores with. A score above chance means that the options betray the answer
///   (length, detail, style, one that differs from the rest) or that the model remembers the item by its options;
///   a reference model that is above chance too speaks for the first.
public struct OptionsOnlyOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// What stands in the place of the question.
    public static let question = "[The question is not shown.] Choose the most likely option."

    /// A control, never exchangeable.
    public let declaration = OperatorDeclaration(
        id: "options-only",
        summary: "The options without the question: a negative control.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "ablation",
        guards: ChoiceGuards.formIDs + ["no-question-change"],
        blindTo: """
            A score above chance means that the options betray the answer by their form or that the model remembers \
            them; a reference model's score on the same twins tells which. It is no measure of the gap.
            """
    )

    /// One twin an item.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch ChoiceGuards.checkForm(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let task):
            if item.question == Self.question, item.passage == nil {
                return refusal(of: item, GuardTrip("no-question-change", "the question is hidden already"))
            }
            var made = twin(
                of: item,
                index: 1,
                seed: seed,
                question: Self.question,
                task: item.task,
                proof: Proof(kind: declaration.proof, figures: ["chance_original": 1 / Double(task.options.count)])
            )
            made.item.passage = nil
            return TwinAttempt(twins: [made])
        }
    }
}
