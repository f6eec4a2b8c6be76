// What the ids of guards mean, in a sentence each: why an item was refused, or is of grade B.

/// The meanings of guards. A test holds it to the guards that operators declare, no more and no fewer.
public enum GuardGlossary {
    /// Guards that no operator declares: `not-tried` is given by coverage, `judged-wrong` by a review.
    static let elsewhere = ["judged-wrong", "not-tried"]

    /// By area; no id is in two of them.
    static let areas = [anyType, numbers, wordProblems, choice, texts, code, drafts]

    /// Every guard with its meaning.
    static let meanings: [String: String] = Dictionary(
        areas.flatMap { area in area.map { ($0.key, $0.value) } },
        uniquingKeysWith: { first, _ in first }
    )

    /// Why an item was refused by the guard of this id: one plain sentence, true of every operator that has it; nil
    /// for a guard that is not vernier's.
    public static func meaning(of guardID: String) -> String? { meanings[guardID] }

    /// Guards of several areas, and of the operators for any item.
    static let anyType: KeyValuePairs<String, String> = [
        "wrong-kind": "The item is of another kind than the operator works on, or lacks the text it works on.",
        "oversized": "One text, or all together, is longer than the operator reads: 100,000 bytes, for drafts 20,000.",
        "control-characters": "A text holds a control character, or a mark that changes the direction of writing.",
        "not-tried": "The item was neither twinned nor refused by an operator that was tried on others.",
        "layout-carries-meaning": "White space in the question means something: a table, a code block, indented lines.",
        "no-format-change": "No other white space or quotation marks give a twin of the question.",
        "speaks-of-itself": "The question speaks of its own words, as in \"this sentence\" or \"in this question\".",
        "no-frame": "Every frame that fits the question, or a half of it, is around it already.",
        "markup": "The question has signs of formulas, code, HTML or layout, where one letter may matter.",
        "spelling-asked": "The question may be about words: their letters, spelling, sound, grammar or translation.",
        "no-word-to-misspell": "No word of the question could be misspelt without risk to its meaning.",
    ]
}
