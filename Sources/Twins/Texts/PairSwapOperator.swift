// Pairs of texts the other way round, where the label says nothing about their order.

public import AuditModel

/// The two texts of a pair exchanged.
///
/// - Relation: invariant where the label is symmetric: paraphrase, duplicate, equivalence, and contradiction.
///   Entailment and neutral are never swapped: what follows from what depends on the order.
/// - Proof: the swap; swapping again restores the original. Grade A for label sets of paraphrase, duplicate and
///   equivalence; B for contradiction: two statements exclude each other in either order, but annotators label a
///   contradiction of the scene that the first text sets, and may not label the swapped pair so.
/// - Guards: `wrong-kind` (no passage, or the options are not a known label set), `oversized`, `control-characters`,
///   `asymmetric-label`, `labelled-sides` (a text begins with its role, such as `Premise:`),
///   `instruction-in-question`, `empty-side`, `same-sides`.
/// - Blind to: a model that memorised both texts and the label in any order.
public struct PairSwapOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, and never exchangeable: the published order was not drawn.
    public let declaration = OperatorDeclaration(
        id: "pair-swap",
        summary: "The two texts of a pair exchanged, where the label allows it.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "swap",
        guards: [
            "wrong-kind", "oversized", "control-characters", "asymmetric-label", "labelled-sides",
            "instruction-in-question", "empty-side", "same-sides",
        ],
        blindTo: "A model that memorised both texts and their label in any order answers just as well."
    )

    /// The one swapped pair.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        guard let family = PairLabels.family(of: item), let passage = item.passage, case .choice(let task) = item.task
        else {
            return refusal(of: item, GuardTrip("wrong-kind", "no passage, or options that are no label set of pairs"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        let gold = task.options.indices.contains(task.gold) ? task.options[task.gold] : ""
        let isContradiction = family == .inference && PairLabels.isContradiction(gold)
        guard family == .symmetric || isContradiction else {
            return refusal(of: item, GuardTrip("asymmetric-label", ItemGuards.excerpt(gold)))
        }
        if let trip = Self.trip(passage, item.question) { return refusal(of: item, trip) }
        return TwinAttempt(twins: [
            twin(
                of: item,
                index: 1,
                seed: seed,
                passage: item.question,
                question: passage,
                task: item.task,
                grade: isContradiction ? .guarded : .proved,
                proof: Proof(kind: declaration.proof, permutation: [1, 0])
            )
        ])
    }

    private static func trip(_ passage: String, _ question: String) -> GuardTrip? {
        for side in [passage, question] {
            let words = TextWord.words(of: side)
            guard let first = words.first else { return GuardTrip("empty-side", "a side without a word") }
            let bytes = Array(side.utf8)
            for word in words.prefix(3) where word.range.upperBound < bytes.count && bytes[word.range.upperBound] == 58
            {
                return GuardTrip("labelled-sides", "begins with \(first.text)")
            }
        }
        if let word = TextWord.words(of: question).first(where: { instructions.contains($0.key) }) {
            return GuardTrip("instruction-in-question", "the question says \(word.text)")
        }
        if TextWord.words(of: passage).map(\.key) == TextWord.words(of: question).map(\.key) {
            return GuardTrip("same-sides", "both texts say the same words")
        }
        return nil
    }

    private static let instructions: Set = [
        "premise", "hypothesis", "sentence", "sentences", "paraphrase", "paraphrases", "above", "following", "entail",
        "entails", "contradict", "contradicts", "equivalent", "duplicate", "passage", "statement", "statements",
    ]
}
