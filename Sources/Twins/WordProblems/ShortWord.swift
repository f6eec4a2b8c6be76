// Words as two machine words: how the operators on prose compare and look up words without making strings.

/// Up to 16 bytes of a word, zero behind its end; equal keys are equal words.
struct ShortWord: Hashable {
    /// Bytes 0 to 7, the first lowest.
    var low: UInt64
    /// Bytes 8 to 15.
    var high: UInt64

    /// Bytes that a buffer must have behind its last word, so that a key can be read in two loads.
    static let padding = 16

    /// No word: what longer words get.
    static let none = ShortWord(low: .max, high: .max)

    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The key of a word of up to 16 bytes; `none` for a longer one.
    init(_ word: String) {
        self = .none
        let bytes = Array(word.utf8)
        guard bytes.count <= 16 else { return }
        low = 0
        high = 0
        for (index, byte) in bytes.enumerated() {
            if index < 8 { low |= UInt64(byte) << (8 * index) } else { high |= UInt64(byte) << (8 * (index - 8)) }
        }
    }

    /// The key of the bytes `start..<end` of a buffer with `padding` bytes behind `end`.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) {
        let length = end - start
        guard length <= 16, start >= 0, start + 16 <= bytes.count else {
            self = .none
            return
        }
        let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        if length < 8 {
            low = first & ((1 << (8 * UInt64(length))) - 1)
            high = 0
        } else {
            low = first
            let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
            high = length == 16 ? second : second & ((1 << (8 * UInt64(length - 8))) - 1)
        }
    }

    /// Its first three bytes.
    var head: ShortWord { ShortWord(low: low & 0xFF_FFFF, high: 0) }

    /// Its bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for part in [low, high] {
            var rest = part
            while rest != 0 {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }
        return bytes
    }
}

/// A flat table from words to numbers above zero, for lookups at every word of a text.
struct ShortWordTable: Sendable {
    private let keys: [ShortWord]
    private let values: [UInt32]
    private let mask: Int
    // A bit for each of 32,768 hashes: nearly every word that is not in the table stops here, in 4 KiB.
    private let filter: [UInt64]

    /// A table; values of a word given twice are joined by bitwise or.
    init(_ entries: [(word: String, value: UInt32)]) {
        var size = 16
        while size < 4 * entries.count { size *= 2 }
        var keys = [ShortWord](repeating: .none, count: size)
        var values = [UInt32](repeating: 0, count: size)
        var filter = [UInt64](repeating: 0, count: 512)
        for entry in entries {
            let key = ShortWord(entry.word)
            guard key != .none else { continue }
            let hash = Self.hash(key)
            filter[(hash >> 6) & 511] |= 1 << UInt64(hash & 63)
            var slot = hash & (size - 1)
            while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] |= entry.value
        }
        self.keys = keys
        self.values = values
        self.filter = filter
        mask = size - 1
    }

    /// A table of words that all have the value 1.
    init(_ words: String) { self.init(words.split(separator: " ").map { (String($0), 1) }) }

    /// The value of a word, 0 if it has none.
    @inline(__always)
    subscript(_ key: ShortWord) -> UInt32 {
        let hash = Self.hash(key)
        if filter[(hash >> 6) & 511] & (1 << UInt64(hash & 63)) == 0 { return 0 }
        var slot = hash & mask
        while values[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    @inline(__always)
    private static func hash(_ key: ShortWord) -> Int {
        let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}
