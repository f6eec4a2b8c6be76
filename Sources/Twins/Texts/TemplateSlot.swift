// What a slot of a question template may hold: too little coverage is cheap, a misread clause is not.

/// A kind of slot.
enum TemplateSlot: Hashable, Sendable {
    /// A proper name, the article before it included: `France`, `the Taj Mahal`, `the city of Barcelona`.
    case name
    /// A proper name, a title in quotation marks, or a noun with a name in it: `the Harry Potter books`.
    case work
    /// One to four plain words: `the telephone`, `oxygen`.
    case noun
    /// A noun behind a, an, the or our: `a standard violin`.
    case thing
    /// A noun behind a or an with whatever qualifies it, without a comma: `an animal that eats only plants`.
    case aDefined
    /// The same behind the.
    case theDefined
    /// One to three plain words in small letters: `legs`.
    case plural
    /// A word in quotation marks.
    case quoted
    /// A symbol of one to three letters, the first a capital.
    case symbol
    /// A whole number of up to nine digits.
    case number
    /// What one does: small letters, up to nine words, no comma.
    case doing
    /// One of these words.
    case oneOf([String])

    /// Whether `text` may stand in the slot.
    func accepts(_ text: String) -> Bool {
        guard (1...90).contains(text.utf8.count), text.utf8.first != 32, text.utf8.last != 32 else { return false }
        switch self {
        case .name: return Self.isNoun(text, most: 8) { $0.last.map(Self.isCapitalised) ?? false }
        case .work:
            return Self.isQuoted(text, single: false)
                || Self.isNoun(text, most: 8) { $0.contains(where: Self.isCapitalised) }
                    && !text.lowercased().split(separator: " ").contains { Self.notWritten.contains(String($0)) }
        case .noun: return Self.isNoun(text, most: 4) { _ in true }
        case .thing:
            return ["a ", "an ", "the ", "our "].contains { text.hasPrefix($0) }
                && Self.isNoun(String(text.drop { $0 != " " }.dropFirst()), most: 4) { _ in true }
        case .aDefined: return (text.hasPrefix("a ") || text.hasPrefix("an ")) && Self.isDefinition(text)
        case .theDefined: return text.hasPrefix("the ") && Self.isDefinition(text)
        case .plural:
            return Self.isNoun(text, most: 3) { !$0.contains(where: Self.isCapitalised) } && !text.hasPrefix("the ")
        case .quoted: return Self.isQuoted(text, single: true)
        case .symbol:
            let bytes = Array(text.utf8)
            return bytes.count <= 3 && (65...90).contains(bytes[0])
                && bytes.dropFirst().allSatisfy { $0 >= 97 && $0 <= 122 }
        case .number: return text.utf8.count <= 9 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
        case .doing:
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            return words.count <= 9 && words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isSmallWordByte) }
        case .oneOf(let words): return words.contains(text)
        }
    }

    /// Works that are not written, or not by an author.
    private static let notWritten: Set = [
        "song", "songs", "lyrics", "music", "symphony", "opera", "hymn", "anthem", "script", "screenplay", "musical",
        "musicals", "code", "software", "score", "letter", "letters", "column", "paper",
    ]
    /// Words that show a clause, or that the slot reaches beyond its noun.
    private static let clauseWords = OrdinaryWords.function.subtracting([
        "of", "the", "a", "an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "great", "good",
        "little", "half", "second", "found",
    ]).union([
        "spoken", "popular", "worn", "sung", "eaten", "grown", "won", "held", "born", "written", "built", "made", "die",
        "died", "lives", "live", "named", "invented",
    ])

    /// Words that belong to the verb behind a definition, not to the definition.
    private static let danglingWords: Set = [
        "called", "named", "known", "it", "usually", "often", "commonly", "also", "sometimes", "generally", "normally",
        "typically", "officially", "properly", "better", "now", "formerly", "originally", "mostly", "most",
        "collectively",
    ]

    private static func isNoun(_ text: String, most: Int, also: ([Substring]) -> Bool) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard (1...most).contains(words.count), also(words), let last = words.last,
            !["of", "the", "a", "an"].contains(last)
        else { return false }
        for (at, word) in words.enumerated() {
            guard isPlainWord(word) else { return false }
            if isCapitalised(word) {
                // The first word of a sentence may be anything; inside one, a capital makes a name of it.
                if at == 0, clauseWords.contains(word.lowercased()) { return false }
                continue
            }
            let isVerbLike = (word.hasSuffix("ed") || word.hasSuffix("ing")) && word.utf8.count > 4
            if clauseWords.contains(String(word)) || isVerbLike { return false }
            if at > 0, ["the", "a", "an"].contains(word), words[at - 1] != "of" { return false }
        }
        return true
    }

    /// Letters, digits, hyphens, apostrophes inside, and a point behind an initial or St.
    private static func isPlainWord(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first,
            first.properties.isAlphabetic || first.properties.numericType != nil
        else { return false }
        let body = word.hasSuffix(".") ? word.dropLast() : word
        if body.count != word.count, !(body.count == 1 || body == "St" || body == "Mt" || body == "Dr") { return false }
        return body.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "'" || $0 == "\u{2019}"
        } && !body.hasSuffix("'")
    }

    private static func isCapitalised(_ word: Substring) -> Bool {
        word.unicodeScalars.first?.properties.isUppercase ?? false
    }

    private static func isDefinition(_ text: String) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return (2...16).contains(words.count)
            && words.allSatisfy { word in
                !word.isEmpty
                    && word.unicodeScalars.allSatisfy {
                        $0.properties.isAlphabetic || $0 == "-" || $0 == "'" || $0 == "\u{2019}"
                    }
            } && !danglingWords.contains(words.last.map(String.init) ?? "")
    }

    /// Text in one pair of quotation marks; `single` asks for a single word.
    private static func isQuoted(_ text: String, single: Bool) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 3, let open = scalars.first, let close = scalars.last else { return false }
        let isPair = [("\"", "\""), ("'", "'"), ("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}")].contains { pair in
            open == Unicode.Scalar(pair.0) && close == Unicode.Scalar(pair.1)
        }
        let inside = scalars.dropFirst().dropLast()
        let marks: [Unicode.Scalar] = ["\"", "\u{201C}", "\u{201D}", "\n", open, close]
        guard isPair, !inside.contains(where: marks.contains) else { return false }
        return !single || inside.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
            || String(String.UnicodeScalarView(inside)).split(separator: " ").count == 2
                && inside.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
    }

    private static func isSmallWordByte(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 || byte == 39 || byte == 45 }
}
