// A small set of words that may say yes too often and never says no wrongly: its size does not grow with hostile items.

/// Words by hash in 4,096 bits, one bit a word.
struct WordFilter: ~Copyable {
    private var bits: InlineArray<64, UInt64> = .init(repeating: 0)

    /// Adds a word.
    @inline(__always)
    mutating func insert(_ key: TypoLexicon.Key) {
        let bit = Int(key.hash >> 52)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Adds every run of letters of `text`, in lower case.
    mutating func insert(wordsOf text: String) {
        let bytes = text.utf8.span
        var at = 0
        while at < bytes.count {
            var key = TypoLexicon.Key()
            let start = at
            _ = key.add(runOf: bytes, at: &at)
            if at > start { insert(key) } else { at += 1 }
        }
    }

    /// False only if the word was not added.
    @inline(__always)
    func mayContain(_ key: TypoLexicon.Key) -> Bool {
        let bit = Int(key.hash >> 52)
        return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }
}
