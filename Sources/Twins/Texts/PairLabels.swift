// Which choice items are pairs of texts to be labelled, and what their labels say about swapping the two.

import AuditModel

/// The label set of an item that asks how its passage and its question are related.
enum PairLabels {
    /// What the labels are about.
    enum Family: Hashable, Sendable {
        /// Entailment, neutral, contradiction: the order of the two texts matters.
        case inference
        /// Paraphrase, duplicate, equivalence: it does not.
        case symmetric
        /// Yes, no, maybe, true, false: the labels alone do not say.
        case bare
    }

    /// The family that all options of a choice with a passage belong to, or nil for any other item.
    static func family(of item: Item) -> Family? {
        guard item.passage != nil, case .choice(let task) = item.task, (2...4).contains(task.options.count) else {
            return nil
        }
        let labels = task.options.map(normal)
        guard Set(labels).count == labels.count else { return nil }
        if labels.allSatisfy(symmetric.contains) { return .symmetric }
        if labels.allSatisfy(bare.contains) { return .bare }
        return labels.allSatisfy({ inference.contains($0) || bare.contains($0) }) ? .inference : nil
    }

    /// Whether an option says contradiction.
    static func isContradiction(_ option: String) -> Bool { contradictions.contains(normal(option)) }

    /// An option in lower case with single spaces for anything but letters.
    static func normal(_ option: String) -> String {
        guard option.utf8.count <= 60 else { return option }
        return option.lowercased().split(whereSeparator: { !$0.isLetter }).joined(separator: " ")
    }

    private static let contradictions: Set = ["contradiction", "contradicts", "contradictory", "contradicted"]
    private static let inference: Set<String> = contradictions.union([
        "entailment", "entails", "entailed", "neutral", "not entailment", "not entailed", "no entailment",
        "non entailment", "no contradiction", "not contradiction", "unrelated", "undetermined",
    ])
    private static let symmetric: Set = [
        "paraphrase", "not paraphrase", "not a paraphrase", "paraphrases", "not paraphrases", "no paraphrase",
        "non paraphrase", "duplicate", "not duplicate", "duplicates", "not duplicates", "not a duplicate",
        "non duplicate", "equivalent", "not equivalent", "nonequivalent", "non equivalent", "inequivalent",
        "semantically equivalent", "not semantically equivalent", "same meaning", "different meaning",
        "different meanings", "not the same meaning", "the same meaning",
    ]
    private static let bare: Set = [
        "yes", "no", "maybe", "true", "false", "neither", "unknown", "inconclusive", "cannot say", "can t tell",
        "cannot tell", "not given", "undetermined", "not enough information", "impossible to say", "correct",
        "incorrect", "neutral", "possibly", "unclear",
    ]
}
