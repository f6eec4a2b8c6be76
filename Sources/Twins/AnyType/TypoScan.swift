// Which words of a question may be misspelt, and what forbids misspelling it at all.

/// One pass over a question's bytes.
struct TypoScan: ~Copyable {
    /// A word that may be misspelt: five or more lower-case letters between white space and plain punctuation.
    struct Word {
        /// Its UTF-8 offset in the question.
        var offset: Int
        /// Its letters.
        var count: Int
        /// Its hash.
        var key: TypoLexicon.Key
    }

    /// The words that may be misspelt, in text order.
    private(set) var words: [Word] = []
    /// The words the question has; another flag too many only costs a misspelling.
    private(set) var present = WordFilter()
    /// Whether there is a sign of a formula, of code or of HTML.
    private(set) var hasMarkup = false
    /// What its words are, taken together.
    private(set) var flags: TypoLexicon.Flags = []

    /// Fewest letters of a word to misspell.
    static let fewestLetters = 5

    /// Scans `text`; `given` are words to leave alone.
    init(_ text: String, given: borrowing WordFilter, lexicon: TypoLexicon) {
        let bytes = text.utf8.span
        let count = bytes.count
        words.reserveCapacity(count / 12)
        var at = 0
        var isAfterQuantity = false
        while at < count {
            // White space below, and letters of other alphabets inside a token, which then is left alone.
            if bytes[at] <= 32 {
                if bytes[at] != 32 { hasMarkup = hasMarkup || Self.isLayout(bytes, at) }
                at += 1
                continue
            }
            let token = scanToken(bytes, &at, lexicon)
            if let word = token.word, !isAfterQuantity, !given.mayContain(word.key) { words.append(word) }
            isAfterQuantity = token.isQuantity
        }
    }

    /// Reads the token at `at` to its end: the word, if it may be misspelt by itself, and whether it is a quantity.
    @inline(__always)
    private mutating func scanToken(
        _ bytes: Span<UInt8>,
        _ at: inout Int,
        _ lexicon: TypoLexicon
    ) -> (word: Word?, isQuantity: Bool) {
        var word: Word?
        var isQuantity = false
        // One run of lower-case letters with opening marks before it and closing ones after it.
        var isPlain = true
        while at < bytes.count, bytes[at] > 32 {
            let first = bytes[at]
            if (first | 32) &- 97 < 26 {
                let start = at
                var key = TypoLexicon.Key()
                let isCapitalised = key.add(runOf: bytes, at: &at)
                let found = lexicon.flags(key)
                flags.formUnion(found)
                present.insert(key)
                if found.contains(.quantity) { isQuantity = true }
                if word != nil || isCapitalised || found.contains(.protected) || at - start < Self.fewestLetters {
                    isPlain = false
                }
                word = Word(offset: start, count: at - start, key: key)
                continue
            }
            switch first {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                isQuantity = true
                isPlain = false
            case UInt8(ascii: "("), UInt8(ascii: "["): if word != nil { isPlain = false }
            case UInt8(ascii: "\""): break
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"):
                if word == nil { isPlain = false }
            default:
                isPlain = false
                hasMarkup = hasMarkup || Self.isMarkup(bytes, at)
            }
            at += 1
        }
        return (isPlain ? word : nil, isQuantity)
    }

    /// A tab, or a line that starts with white space.
    private static func isLayout(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
        bytes[at] == 9 || (bytes[at] == 10 && at + 1 < bytes.count && bytes[at + 1] == 32)
    }

    private static func isMarkup(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
        let next = at + 1 < bytes.count ? bytes[at + 1] : 0
        return switch bytes[at] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        case UInt8(ascii: "="): next == UInt8(ascii: "=")
        case UInt8(ascii: "<"): next == UInt8(ascii: "/") || (next | 32) &- 97 < 26
        default: false
        }
    }
}
