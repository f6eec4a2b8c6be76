// How a text falls into words: where each lies, how it is written, and whether a sentence begins there.

/// A run of letters and digits of a text.
struct TextWord: Hashable, Sendable {
    /// What stands between a word and the one before it.
    enum Joint: Hashable, Sendable {
        /// One space.
        case space
        /// One hyphen.
        case hyphen
        /// Anything else, or the start of the text.
        case other
    }

    /// Its UTF-8 offsets.
    var range: Range<Int>
    /// As written.
    var text: String
    /// In lower case.
    var key: String
    /// Whether it begins with a capital.
    var isCapitalised: Bool
    /// Whether it has two letters or more and none of them small.
    var isAllCapitals: Bool
    /// Whether it has a digit.
    var hasDigit: Bool
    /// Whether its capital may be owed to its place: after the start, a full stop, a colon, a quotation mark, ….
    var beginsSentence: Bool
    /// What stands before it.
    var joint: Joint

    /// The words of `text`, in order. Letters with their combining marks and digits make words; nothing else does.
    static func words(of text: String) -> [TextWord] {
        var words: [TextWord] = []
        let bytes = Array(text.utf8)
        var at = 0
        var begins = true
        while at < bytes.count {
            let start = at
            var facts = Facts()
            while at < bytes.count {
                let (scalar, next) = scalar(in: bytes, at: at)
                guard facts.take(scalar) else { break }
                at = next
            }
            if at > start {
                let previous = words.last
                let word = TextWord(bytes, start..<at, facts: facts, begins: begins, after: previous)
                begins = false
                words.append(word)
                continue
            }
            let (scalar, next) = scalar(in: bytes, at: at)
            if isOpening(scalar, bytes: bytes, at: at, after: words.last) { begins = true }
            at = next
        }
        return words
    }

    /// Whether the words of a text after `scalar` begin anew. Too many beginnings cost coverage, too few a wrong name.
    private static func isOpening(_ scalar: UInt32, bytes: [UInt8], at: Int, after word: TextWord?) -> Bool {
        switch scalar {
        case 46:  // A full stop after a title or an initial ends no sentence.
            guard let word, word.range.upperBound == at else { return true }
            return !(word.range.count == 1 && word.isCapitalised) && !abbreviations.contains(word.key)
        case 39, 0x2018, 0x2019:  // An apostrophe inside a word is none.
            return word?.range.upperBound != at
        case 33, 63, 58, 59, 10, 13, 34, 40, 91, 42, 0x2014, 0x2013, 0x2022, 0x201C, 0x201D, 0x2026, 0xAB, 0xBB, 124:
            return true
        default: return false
        }
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "st", "prof", "vs", "jr", "sr", "gen", "col", "capt", "lt", "rev", "hon",
    ]

    private init(_ bytes: [UInt8], _ range: Range<Int>, facts: Facts, begins: Bool, after previous: TextWord?) {
        self.range = range
        text = String(decoding: bytes[range], as: UTF8.self)
        key = facts.capitals == 0 && facts.isASCII ? text : text.lowercased()
        isCapitalised = facts.beginsWithCapital
        isAllCapitals = facts.capitals >= 2 && facts.small == 0
        hasDigit = facts.digits > 0
        beginsSentence = begins
        if let previous, previous.range.upperBound + 1 == range.lowerBound {
            let between = bytes[previous.range.upperBound]
            joint = between == 32 ? .space : between == 45 ? .hyphen : .other
        } else {
            joint = .other
        }
    }

    /// What is counted while a word is read.
    private struct Facts {
        var letters = 0
        var capitals = 0
        var small = 0
        var digits = 0
        var beginsWithCapital = false
        var isASCII = true

        /// Takes a scalar that belongs to a word; false for one that does not.
        mutating func take(_ scalar: UInt32) -> Bool {
            switch scalar {
            case 97...122: small += 1
            case 65...90:
                if letters + digits == 0 { beginsWithCapital = true }
                capitals += 1
            case 48...57:
                digits += 1
                return true
            case 0..<128: return false
            default:
                guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
                switch properties.generalCategory {
                case .uppercaseLetter, .titlecaseLetter:
                    if letters + digits == 0 { beginsWithCapital = true }
                    capitals += 1
                case .lowercaseLetter: small += 1
                case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: break
                case .decimalNumber: digits += 1
                default: return false
                }
                isASCII = false
            }
            letters += 1
            return true
        }
    }

    /// The scalar at an offset of well-formed UTF-8 and the offset after it.
    private static func scalar(in bytes: [UInt8], at: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, at + 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard at + length <= bytes.count else { return (0xFFFD, bytes.count) }
        var value = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[at + offset] & 0x3F) }
        return (value, at + length)
    }
}
