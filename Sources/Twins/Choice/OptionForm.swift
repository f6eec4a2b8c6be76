// What an option looks like and which words it has: what a borrowed option must match and must not repeat.

/// The words of a text that say what it is about, without endings in -s.
struct ContentWords {
    /// Every word, in order.
    private(set) var all: [WordKey] = []
    /// Those of four letters and more that are no function words.
    private(set) var content: [WordKey] = []
    private var filter = InlineArray<16, UInt64>(repeating: 0)

    private static let common = WordTable([
        "what", "which", "that", "this", "these", "those", "there", "their", "they", "them", "then", "than", "with",
        "from",
        "have", "been", "were", "will", "would", "could", "should", "into", "onto", "about", "after", "before",
        "between",
        "when", "where", "while", "whom", "whose", "your", "does", "such", "some", "each", "other", "only", "also",
        "more",
        "most", "many", "much", "very", "over", "under", "upon", "because", "being", "following", "called", "known",
        "used",
        "using", "following", "refer", "term", "name", "type",
    ])

    /// Adds the words of a text that was read.
    mutating func add(_ words: [OptionWord]) {
        for word in words {
            let key = Self.stem(word)
            all.append(key)
            guard word.range.count >= 4, !Self.common.contains(word.key) else { continue }
            content.append(key)
            let bit = Int(key.spread & 1023)
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// Whether one of the content words is this word.
    func has(_ key: WordKey) -> Bool {
        let bit = Int(key.spread & 1023)
        return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 && content.contains(key)
    }

    /// Whether a content word of both is the same.
    func shares(_ words: [OptionWord]) -> Bool {
        words.contains { $0.range.count >= 4 && has(Self.stem($0)) }
    }

    private static func stem(_ word: OptionWord) -> WordKey {
        let last = word.range.count - 1
        guard (3..<16).contains(last) else { return word.key }
        let byte = last < 8 ? word.key.low >> UInt64(8 * last) : word.key.high >> UInt64(8 * last - 64)
        return byte & 0xFF == 115 ? word.key.prefix(last) : word.key
    }
}

/// How an option is written.
struct OptionForm: Equatable {
    private static let leads = WordTable(pairs: [
        ("a", 1), ("an", 1), ("the", 2), ("to", 3), ("by", 4), ("in", 5), ("of", 6), ("it", 7), ("they", 8), ("he", 9),
        ("she", 10), ("because", 11), ("that", 12), ("when", 13), ("if", 14), ("is", 15), ("are", 16), ("was", 17),
        ("has", 18), ("on", 19), ("at", 20), ("for", 21), ("from", 22), ("with", 23), ("as", 24), ("not", 25),
    ])
    private static let amounts = WordTable([
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred",
        "thousand", "million", "billion", "half", "third", "quarter", "double", "twice", "zero", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "century", "year", "years", "percent",
        "once",
    ])
    private static let verdicts = WordTable(["yes", "no", "true", "false", "granted", "denied", "guilty"])

    /// Whether it starts with a capital letter.
    let isCapitalized: Bool
    /// The mark it ends with; 0 for none.
    let ending: UInt8
    /// Which function word it starts with; 0 for another word.
    let lead: UInt8

    /// The form of a text and its words; nil if it has no words.
    init?(_ text: String, _ words: [OptionWord]) {
        guard let first = words.first, let start = text.utf8.first, let last = text.utf8.last else { return nil }
        isCapitalized = start &- 65 < 26
        ending = last < 128 && (last | 0x20) &- 97 >= 26 ? last : 0
        lead = Self.leads[first.key]
    }

    /// Whether a number, a date or an amount occurs.
    static func hasAmount(_ text: OptionText, _ written: String) -> Bool {
        written.utf8.contains { $0 &- 48 < 10 } || text.hasFormulaSigns && !isPlain(written)
            || text.words.contains { amounts.contains($0.key) }
    }

    /// Whether it starts with a verdict: "Yes, because …".
    static func isVerdict(_ words: [OptionWord]) -> Bool { words.first.map { verdicts.contains($0.key) } ?? false }

    /// Whether all signs are those of prose: hyphens, quotation marks, letters of any script.
    private static func isPlain(_ text: String) -> Bool {
        !text.utf8.contains { byte in
            switch byte {
            case 35...37, 42, 60...62, 64, 91...96, 123...126: true
            default: false
            }
        }
    }
}
