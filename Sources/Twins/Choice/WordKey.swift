// How words are compared without making strings of them: sixteen bytes in two machine words, and a table of them.

/// A word in lower case as its first sixteen bytes; longer words with the same start are taken for the same word.
struct WordKey: Hashable, Sendable {
    /// Bytes 0–7, the first lowest.
    var low: UInt64 = 0
    /// Bytes 8–15.
    var high: UInt64 = 0

    /// No bytes yet.
    init() {}

    /// The key of a word that is in lower case already.
    init(_ word: String) {
        for (index, byte) in word.utf8.enumerated() { append(byte, at: index) }
    }

    /// Puts a byte at its place; bytes from the sixteenth on are left out.
    mutating func append(_ byte: UInt8, at index: Int) {
        if index < 8 {
            low |= UInt64(byte) << UInt64(8 * index)
        } else if index < 16 {
            high |= UInt64(byte) << UInt64(8 * index - 64)
        }
    }

    /// The key without the byte at `index` and what follows.
    func prefix(_ index: Int) -> WordKey {
        var key = self
        if index < 8 {
            key.low &= (1 << UInt64(8 * index)) - 1
            key.high = 0
        } else if index < 16 {
            key.high &= (1 << UInt64(8 * index - 64)) - 1
        }
        return key
    }

    /// A number spread over all bits, for tables.
    var spread: UInt64 {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }
}

/// A fixed set of words, each with a number from 1 to 255; looking one up takes one or two comparisons.
struct WordTable: Sendable {
    private var keys: [WordKey]
    private var values: [UInt8]
    private let mask: Int

    /// The table of `words`, all of value 1.
    init(_ words: [String]) { self.init(pairs: words.map { ($0, 1) }) }

    /// The table of words with values; the first of equal words counts.
    init(pairs: [(word: String, value: UInt8)]) {
        var size = 8
        while size < 4 * pairs.count { size *= 2 }
        mask = size - 1
        keys = Array(repeating: WordKey(), count: size)
        values = Array(repeating: 0, count: size)
        for (word, value) in pairs where value != 0 && self[WordKey(word)] == 0 {
            var slot = Int(truncatingIfNeeded: WordKey(word).spread) & mask
            while values[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = WordKey(word)
            values[slot] = value
        }
    }

    /// The value of a word, 0 if it is not in the table.
    subscript(_ key: WordKey) -> UInt8 {
        var slot = Int(truncatingIfNeeded: key.spread) & mask
        while values[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Whether a word is in the table.
    func contains(_ key: WordKey) -> Bool { self[key] != 0 }
}
