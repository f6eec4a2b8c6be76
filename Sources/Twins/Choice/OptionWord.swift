// The words of an option or a question, found in one pass over its bytes.

/// A word: a run of letters, digits and apostrophes.
struct OptionWord {
    /// What is known of a word.
    struct Marks: OptionSet {
        let rawValue: UInt16
        /// A bracket follows: `(B)` or `B)`.
        static let isBracketed = Marks(rawValue: 1)
        /// It is a mark of a list: `(B)` or `B)` after white space, not part of a formula such as `P(B)`.
        static let isListMark = Marks(rawValue: 2)
        /// A full stop, question or exclamation mark follows, then white space or the end.
        static let endsSentence = Marks(rawValue: 4)
        /// It is a label as published.
        static let isLabel = Marks(rawValue: 8)
        /// It is a one-letter label in the other case.
        static let isLabelInOtherCase = Marks(rawValue: 16)
        /// It has a capital letter.
        static let hasCapital = Marks(rawValue: 32)
        /// It is digits only.
        static let isDigits = Marks(rawValue: 64)
        /// It is a roman number from I to VIII, all capitals or all small letters.
        static let isRoman = Marks(rawValue: 128)
    }

    /// Its first sixteen bytes in lower case.
    var key = WordKey()
    /// Which known word it is.
    var term = OptionTerm.other
    /// The number from 1 of the label it is, in either case; 0 if it is none.
    var label: UInt8 = 0
    /// What is known of it.
    var marks: Marks = []
    /// Its bytes in the text.
    var range: Range<Int>
}

/// The words of one text; the storage is used again for the next.
struct OptionText {
    /// The words in order.
    private(set) var words: [OptionWord] = []
    /// The known words among them.
    private(set) var terms: OptionTermSet = []
    /// The marks that any of them has.
    private(set) var marks: OptionWord.Marks = []
    /// Whether a sign of a formula occurs: anything but letters, digits, white space and `. , ; : & / + ( ) ' "`.
    private(set) var hasFormulaSigns = false

    private static let romans = WordTable(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"])

    /// Reads a text, forgetting the one before.
    mutating func read(_ text: String, labels: borrowing OptionLabels) {
        let isRead: Void? = text.utf8.withContiguousStorageIfAvailable { read($0, labels) }
        if isRead == nil { Array(text.utf8).withUnsafeBufferPointer { read($0, labels) } }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ labels: borrowing OptionLabels) {
        words.removeAll(keepingCapacity: true)
        terms = []
        marks = []
        hasFormulaSigns = false
        let (vocabulary, romans) = (OptionTerm.table, Self.romans)
        var depth = 0
        var at = 0
        while at < bytes.count {
            let first = bytes[at]
            if first < 128, !Self.isWordByte(first) {
                if first == 40 { depth += 1 } else if first == 41 { depth = max(0, depth - 1) }
                if Self.isFormulaSign(first) { hasFormulaSigns = true }
                at += 1
                continue
            }
            let start = at
            var key = WordKey()
            var (hasCapital, isAllCapital, isAllDigits, isASCII) = (false, true, true, true)
            while at < bytes.count {
                let byte = bytes[at]
                if Self.isWordByte(byte) {
                    let isCapital = byte &- 65 < 26
                    if isCapital { hasCapital = true } else { isAllCapital = false }
                    if byte &- 48 > 9 { isAllDigits = false }
                    key.append(isCapital ? byte | 0x20 : byte, at: at - start)
                    at += 1
                    continue
                }
                if byte < 128 { break }
                let length = Self.letterLength(bytes, at)
                if length == 0 { break }
                (isASCII, isAllCapital, isAllDigits) = (false, false, false)
                for place in at..<at + length { key.append(bytes[place], at: place - start) }
                at += length
            }
            if at == start {
                hasFormulaSigns = true
                at += Self.scalarLength(first)
                continue
            }
            var word = OptionWord(key: key, range: start..<at)
            let count = at - start
            if isASCII, count <= 12 { word.term = OptionTerm(rawValue: vocabulary[key]) ?? .other }
            word.label = labels.exact(bytes[start..<at])
            if word.label != 0 {
                word.marks.insert(.isLabel)
            } else if count == 1 {
                word.label = labels.inOtherCase(first)
                if word.label != 0 { word.marks.insert(.isLabelInOtherCase) }
            }
            if hasCapital || !isASCII && Self.isCapitalized(bytes[start..<at]) { word.marks.insert(.hasCapital) }
            if isAllDigits { word.marks.insert(.isDigits) }
            if count <= 4, isAllCapital || !hasCapital, romans.contains(key) { word.marks.insert(.isRoman) }
            let after = at < bytes.count ? bytes[at] : 0
            if after == 41 {
                word.marks.insert(.isBracketed)
                let opener = start > 0 && bytes[start - 1] == 40 ? start - 1 : start
                let isApart = opener == 0 || Self.isSpace(bytes[opener - 1]) || Self.isJoin(bytes[opener - 1])
                if isApart, opener < start || depth == 0 { word.marks.insert(.isListMark) }
            } else if after == 46 || after == 63 || after == 33, at + 1 >= bytes.count || Self.isSpace(bytes[at + 1]) {
                word.marks.insert(.endsSentence)
            }
            words.append(word)
            terms.insert(word.term)
            marks.formUnion(word.marks)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }

    private static func isJoin(_ byte: UInt8) -> Bool { byte == 44 || byte == 47 || byte == 38 || byte == 43 }

    private static func isFormulaSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 9...13, 32...34, 38...41, 43, 44, 46, 47, 58, 59, 63: false
        default: true
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == 39
    }

    /// Bytes of the character beyond ASCII at `at` if it is a letter or a number; 0 if not.
    private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let length = scalarLength(bytes[at])
        guard length > 1, at + length <= bytes.count else { return 0 }
        var value = UInt32(bytes[at]) & (0x7F >> UInt32(length))
        for place in at + 1..<at + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
        guard let properties = Unicode.Scalar(value)?.properties else { return 0 }
        return properties.isAlphabetic || properties.numericType != nil ? length : 0
    }

    /// Bytes of the character that starts with `byte`; a string's UTF-8 is always well formed.
    private static func scalarLength(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    private static func isCapitalized(_ word: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        let text = String(decoding: word, as: UTF8.self)
        return text != text.lowercased()
    }
}
