// What the wording of a stem forbids: comparing options, denying them, counting them, or leaving the answer open.

/// The wording of a question with options.
struct ChoiceStem {
    /// The word by which the stem compares options or asks for a shade of truth: "best", "mainly", "largest".
    private(set) var comparison: String?
    /// The word by which it asks for the odd one out: "EXCEPT", "not", "false".
    private(set) var denial: String?
    /// The words by which it leaves open how many things could answer: "which of the following", "an example of".
    private(set) var openness: String?
    /// The words by which it says how many options there are: "which of the four statements".
    private(set) var count: String?
    /// Whether it asks to choose ("which", "following"), so that several numbers might fit.
    private(set) var asksWhich = false

    private static let comparatives = WordTable([
        "best", "better", "most", "more", "least", "less", "closest", "nearest", "mainly", "main", "primarily",
        "primary", "chief", "chiefly", "principal", "principally", "likely", "likeliest", "worst", "worse", "ideal",
        "probably", "probable", "approximately", "approximate", "roughly", "nearly", "almost", "estimate",
        "estimated", "major", "preferred", "optimal", "usually", "typically", "generally", "often", "strongest",
        "first", "next", "last", "rather", "similar", "analogous", "appropriate", "suitable", "important",
    ])
    private static let denials = WordTable([
        "not", "except", "never", "false", "incorrect", "untrue", "wrong", "cannot", "excluding", "exception",
        "neither",
        "nor", "without", "unlike", "inconsistent", "none", "no",
    ])
    /// Words in -est that compare nothing.
    private static let plain = WordTable([
        "interest", "request", "forest", "protest", "honest", "harvest", "arrest", "suggest", "digest", "modest",
        "invest", "contest", "priest", "guest", "quest", "chest", "conquest", "northwest", "southwest", "midwest",
        "manifest", "contest", "molest", "attest", "detest", "ingest", "infest", "inquest", "everest", "budapest",
        "bequest", "pretest", "posttest", "crest", "budapest", "tempest", "wrest", "zest", "behest", "disinterest",
    ])
    private static let open = WordTable([
        "following", "example", "examples", "these", "statement", "statements", "true", "correct", "some", "any",
        "could",
        "can", "may", "might", "possible", "include", "includes", "including", "such",
    ])
    private static let which = WordKey("which")
    private static let numbers = WordTable(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
    private static let counted = WordTable([
        "options", "choices", "answers", "alternatives", "following", "statements", "listed", "below", "above",
    ])

    /// Reads the words of a question.
    init(_ words: [OptionWord], _ question: String) {
        for (index, word) in words.enumerated() {
            let key = word.key
            if comparison == nil, Self.comparatives.contains(key) || Self.isSuperlative(word) {
                comparison = Self.shown(word, question)
            }
            if denial == nil, Self.denials.contains(key) || Self.endsInNot(word) { denial = Self.shown(word, question) }
            if openness == nil, Self.open.contains(key) { openness = Self.shown(word, question) }
            if key == Self.which || word.term == .following { asksWhich = true }
            if count == nil, Self.numbers.contains(key) || word.marks.contains(.isDigits) {
                let around = words[max(0, index - 1)..<min(words.count, index + 3)]
                if around.contains(where: { Self.counted.contains($0.key) }) { count = Self.shown(word, question) }
            }
        }
    }

    private static func isSuperlative(_ word: OptionWord) -> Bool {
        let size = word.range.count
        guard (5...15).contains(size), ends(word, "est") else { return false }
        return !plain.contains(word.key)
    }

    /// Whether it ends like "isn't".
    private static func endsInNot(_ word: OptionWord) -> Bool {
        (4...15).contains(word.range.count) && ends(word, "n't")
    }

    private static func ends(_ word: OptionWord, _ ending: StaticString) -> Bool {
        let start = word.range.count - 3
        return ending.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { index in
                let place = start + index
                let part = place < 8 ? word.key.low >> UInt64(8 * place) : word.key.high >> UInt64(8 * place - 64)
                return UInt8(truncatingIfNeeded: part) == bytes[index]
            }
        }
    }

    private static func shown(_ word: OptionWord, _ text: String) -> String {
        let bytes = text.utf8.dropFirst(word.range.lowerBound).prefix(min(40, word.range.count))
        return String(decoding: bytes, as: UTF8.self)
    }
}
