// The outcomes of an inference pair, by the names corpora give them.

/// Labels of textual entailment.
enum InferenceLabels {
    /// What is asked of a premise (shown before) and a hypothesis.
    static let question = "Does this follow from the text above?"

    private static let sets = [
        ["YES", "NO"], ["TRUE", "FALSE"], ["ENTAILMENT", "NOT_ENTAILMENT"], ["YES", "NO", "UNKNOWN"],
        ["ENTAILMENT", "CONTRADICTION", "UNKNOWN"], ["ENTAILMENT", "NEUTRAL", "CONTRADICTION"],
    ]

    /// The options of a corpus with these keys: the smallest set that all of them are in, spelt as they are.
    ///
    /// One key of ten may be no outcome at all (`-`, where annotators did not agree). Nil if the keys are something
    /// else.
    static func options(of keys: [String]) -> [String]? {
        func plain(_ key: String) -> String { key.uppercased().replacing("-", with: "_").replacing(" ", with: "_") }
        var spellings: [String: String] = [:]
        for key in keys where spellings[plain(key)] == nil { spellings[plain(key)] = key }
        let isLower = keys.first.map { $0 == $0.lowercased() } ?? false
        let outcomes = Set(sets.joined())
        let known = keys.count { outcomes.contains(plain($0)) }
        let met = outcomes.intersection(spellings.keys)
        guard known > 0, known * 10 >= keys.count * 9, let set = sets.first(where: met.isSubset) else { return nil }
        return set.map { spellings[$0] ?? (isLower ? $0.lowercased() : $0) }
    }
}
