// Questions about their own wording, which no word may be added to.

/// Finds phrases by which a question speaks of itself.
enum SelfReference {
    /// `this …` and `above` and such, in lower case; the first letter of each is `t`, `a` or `p`.
    private static let phrases = [
        "this question", "this sentence", "this prompt", "this text", "this paragraph", "this statement",
        "this message", "the sentence above", "the question above", "the text above", "the following question",
        "previous question", "previous sentence", "preceding question", "preceding sentence",
    ]
    private static let bytes = phrases.map { Array($0.utf8) }

    /// The first phrase of the list that `text` holds, in any case, or nil.
    static func phrase(in text: String) -> String? {
        let text = text.utf8.span
        for (phrase, bytes) in zip(phrases, bytes) where holds(text, bytes) { return phrase }
        return nil
    }

    private static func holds(_ text: Span<UInt8>, _ phrase: [UInt8]) -> Bool {
        false
    }
}
