// The names a text gives, told by capital letters alone: a rule of thumb that errs towards refusing a draft.

/// The names of a text, in lower case and without a possessive ending.
struct DraftNames {
    /// Words with a capital inside a sentence, and words in capitals throughout.
    private(set) var certain: Set<String> = []
    /// Words that begin a sentence and look like its subject: `Janet's ducks`, `Tom has`, `Ann and Bob`.
    private(set) var likely: Set<String> = []
    /// Every word of the text.
    let words: Set<String>

    init(_ tokens: [DraftToken]) {
        words = Set(tokens.lazy.filter(\.isSpoken).map { Self.bare($0.lower) })
        for (index, token) in tokens.enumerated() where token.kind == .word && token.isCapital {
            let name = Self.bare(token.lower)
            guard !Self.notNames.contains(name), !Self.contractions.contains(where: name.hasSuffix) else { continue }
            let letters = token.text.unicodeScalars.filter(\.properties.isAlphabetic)
            let isAllCapitals = letters.count >= 2 && letters.allSatisfy(\.properties.isUppercase)
            if isAllCapitals || !token.startsSentence {
                if letters.count > 1 || !token.startsSentence { certain.insert(name) }
            } else if letters.count > 1 {
                let next = index + 1 < tokens.count ? tokens[index + 1] : nil
                if Self.isSubject(token, next: next) { likely.insert(name) }
            }
        }
        likely.subtract(certain)
    }

    /// How many different names there are.
    var count: Int { certain.count + likely.count }

    /// Names of this text that `draft` does not have, sorted.
    func missing(in draft: DraftNames) -> [String] { certain.union(likely).subtracting(draft.words).sorted() }

    /// Names that `draft` has and this text does not, sorted.
    func added(by draft: DraftNames) -> [String] { draft.certain.subtracting(words).sorted() }

    private static func isSubject(_ token: DraftToken, next: DraftToken?) -> Bool {
        if token.text.hasSuffix("'s") { return true }
        guard let next, next.kind == .word, !starters.contains(token.lower) else { return false }
        if verbs.contains(next.lower) { return true }
        return !next.isCapital && next.lower.count > 3 && (next.lower.hasSuffix("s") || next.lower.hasSuffix("ed"))
            || next.isCapital
    }

    private static func bare(_ word: String) -> String { word.hasSuffix("'s") ? String(word.dropLast(2)) : word }

    private static let notNames: Set = ["i", "o"]
    private static let contractions = ["'re", "'ve", "'ll", "'d", "'m", "n't"]
    private static let verbs: Set = [
        "has", "is", "was", "had", "and", "can", "will", "wants", "goes", "does", "did", "would",
        "bought", "went", "made", "sold", "ate", "got", "gave", "took", "ran", "read", "saw", "found", "kept", "left",
        "spent", "won", "lost", "wrote", "drove", "built", "drank", "grew", "paid", "put", "sent", "told", "thought",
    ]
    /// Words that begin sentences and are no names, whatever follows.
    private static let starters: Set = [
        "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "his", "her", "its",
        "their", "our", "your", "my", "if", "when", "while", "after", "before", "since", "because", "although", "once",
        "how", "what", "which", "who", "whom", "whose", "where", "why", "there", "here", "each", "every", "all", "some",
        "many", "most", "few", "several", "both", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten", "in", "on", "at", "by", "for", "from", "to", "of", "with", "without", "during", "between",
        "among", "under", "over", "as", "so", "then", "than", "but", "and", "or", "not", "no", "yes", "given", "let",
        "suppose", "assume", "assuming", "consider", "find", "calculate", "compute", "determine", "choose", "select",
        "name", "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "has",
        "have", "had", "per", "about", "only", "also", "however", "today", "yesterday", "tomorrow", "now", "later",
        "next", "last", "first", "finally", "half", "twice", "another", "other", "others", "everyone", "someone",
        "people", "students", "children", "according", "either", "neither", "unless", "until", "any", "it's", "there's",
        "that's", "what's", "who's", "he's", "she's", "let's", "here's", "where's", "how's",
    ]
}
