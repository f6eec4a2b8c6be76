// The outcomes of an inference pair, by the names corpora give them.

/// Labels of textual entailment.
enum InferenceLabels {
    /// What is asked of a premise (shown before) and a hypothesis.
    static let question = "Does this follow from the text above?"

    private static let sets = [
        ["YES", "NO"], ["TRUE", "FALSE"], ["ENTAILMENT", "NOT_ENTAILMENT"], ["ENTAILMENT", "CONTRADICTION", "UNKNOWN"],
        ["ENTAILMENT", "NEUTRAL", "CONTRADICTION"],
    ]

    /// The options of a corpus with these keys: the smallest set that nine keys of ten are in, spelt as they are.
    ///
    /// Nil if the keys are something else.
    static func options(of keys: [String]) -> [String]? {
        func plain(_ key: String) -> String { key.uppercased().replacing("-", with: "_").replacing(" ", with: "_") }
        var spellings: [String: String] = [:]
        for key in keys where spellings[plain(key)] == nil { spellings[plain(key)] = key }
        let isLower = keys.first.map { $0 == $0.lowercased() } ?? false
        for set in sets {
            let known = keys.count { set.contains(plain($0)) }
            guard known > 0, known * 10 >= keys.count * 9 else { continue }
            return set.map { spellings[$0] ?? (isLower ? $0.lowercased() : $0) }
        }
        return nil
    }
}
