// A question split once into words, so that every guard and reading after it compares numbers and not strings.

/// A question's bytes and its words.
struct QuestionText {
    /// A run of letters.
    struct Word {
        /// Its bytes.
        var range: Range<Int>
        /// `QuestionText.key` of it in lower case.
        var key: UInt64
        /// Whether it starts with a capital letter.
        var isCapital: Bool
    }

    /// The UTF-8.
    let bytes: [UInt8]
    /// The words in order: letters, apostrophes inside them and every byte beyond ASCII.
    let words: [Word]

    /// Splits `text`.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var words: [Word] = []
        words.reserveCapacity(bytes.count / 5)
        var at = 0
        while at < bytes.count {
            guard Self.isLetter(bytes[at]) else {
                at += 1
                continue
            }
            let start = at
            at = Self.wordEnd(bytes, at)
            let isCapital = (65...90).contains(bytes[start])
            words.append(Word(range: start..<at, key: Self.key(bytes, start..<at), isCapital: isCapital))
        }
        self.bytes = bytes
        self.words = words
    }

    /// The byte at `at`, 0 outside.
    @inline(__always) func byte(_ at: Int) -> UInt8 { at >= 0 && at < bytes.count ? bytes[at] : 0 }

    /// Whether a digit stands at `at`.
    @inline(__always) func isDigit(_ at: Int) -> Bool { byte(at) >= 48 && byte(at) <= 57 }

    /// The key of the word that starts at `at`; 0 if none does.
    func key(at: Int) -> UInt64 {
        guard at >= 0, at < bytes.count, Self.isLetter(bytes[at]) else { return 0 }
        return Self.key(bytes, at..<Self.wordEnd(bytes, at))
    }

    /// The key of the word that ends before `start`, spaces and a dollar sign between allowed; 0 if none does.
    func keyBefore(_ start: Int) -> UInt64 {
        var end = start
        while byte(end - 1) == 32 || byte(end - 1) == 36 { end -= 1 }
        var begin = end
        while begin > 0, Self.isLetter(bytes[begin - 1]), end - begin < 40 { begin -= 1 }
        return begin < end ? Self.key(bytes, begin..<end) : 0
    }

    /// A number that stands for a word: FNV-1a of its lower-case letters.
    static func key(_ word: String) -> UInt64 {
        let bytes = Array(word.utf8)
        return key(bytes, 0..<bytes.count)
    }

    private static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for at in range {
            let byte = bytes[at]
            value = (value ^ UInt64(byte >= 65 && byte <= 90 ? byte | 32 : byte)) &* 0x100_0000_01B3
        }
        return value
    }

    private static func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if isLetter(bytes[end]) || bytes[end] == 39 && end + 1 < bytes.count && isLetter(bytes[end + 1]) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 97 && byte <= 122 || byte >= 65 && byte <= 90 || byte >= 128
    }
}
