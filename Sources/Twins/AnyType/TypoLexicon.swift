// What the typo operator must know of English words: which to leave alone, and which never to make.

/// A table of English words and what they mean to a misspelling.
struct TypoLexicon: Sendable {
    /// What a word is; several may hold. A flag too many only costs a misspelling.
    struct Flags: OptionSet {
        let rawValue: UInt32
        /// Says a number, a unit, a comparison, a negation or a date: never misspelt.
        static let protected = Flags(rawValue: 1)
        /// What follows it is counted or measured: never misspelt either.
        static let quantity = Flags(rawValue: 2)
        /// A word that misspelling another could give: never made.
        static let neighbour = Flags(rawValue: 4)
        /// A word that English has and few other languages.
        static let english = Flags(rawValue: 8)
        /// The question may be about spelling.
        static let spelling = Flags(rawValue: 16)
    }

    /// A word's hash, letter by letter: five bits each, so that words of up to twelve letters all differ.
    struct Key {
        private var letters: UInt64 = 0

        init() {}

        init(_ letters: some Sequence<UInt8>) { for letter in letters { add(letter) } }

        /// Adds a letter of either case.
        @inline(__always)
        mutating func add(_ letter: UInt8) { letters = (letters << 5 | letters >> 59) ^ UInt64(letter & 31) }

        /// Adds the run of letters of either case at `at`, which moves to its end, eight letters at a time; says
        /// whether one is a capital.
        @inline(__always)
        mutating func add(runOf bytes: Span<UInt8>, at: inout Int) -> Bool {
            var capitals: UInt64 = 0
            var count = 0
            repeat {
                let eight = EightBytes.load(bytes, at)
                let others = ~EightBytes.letters(eight) & EightBytes.all(0x80)
                count = others.trailingZeroBitCount >> 3
                if count == 0 { break }
                let unused = UInt64(64 - 8 * count)
                capitals |= (~eight & EightBytes.all(0x20)) << unused
                // The last letter in the lowest byte; then three bits out of every eight are squeezed out.
                var five = (eight & EightBytes.all(31)).byteSwapped >> unused
                five = five & 0x001F_001F_001F_001F | (five & 0x1F00_1F00_1F00_1F00) >> 3
                five = five & 0x0000_03FF_0000_03FF | (five & 0x03FF_0000_03FF_0000) >> 6
                five = five & 0xF_FFFF | (five & 0xF_FFFF_0000_0000) >> 12
                let turn = UInt64(5 * count)
                letters = (letters << turn | letters >> (64 - turn)) ^ five
                at += count
            } while count == 8
            return capitals != 0
        }

        /// The hash, its upper bits the best (Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4).
        var hash: UInt64 { letters &* 0x9E37_79B9_7F4A_7C15 }
    }

    /// Open addressing; an entry is 27 bits of a hash with the flags below them, 0 where there is none.
    private let entries: [UInt32]
    private static let size = 32_768
    private static let flagBits: UInt32 = 31

    /// The words this module knows.
    static let shared = TypoLexicon()

    private init() {
        var entries = [UInt32](repeating: 0, count: Self.size)
        let lists: [(String, Flags)] = [
            (TypoWords.numbers, [.protected, .quantity]), (TypoWords.units, .protected),
            (TypoWords.relations, .protected), (TypoWords.dates, .protected), (TypoWords.english, .english),
            (TypoWords.spelling, [.protected, .spelling]), (TypoNeighbours.text, .neighbour),
        ]
        for (text, flags) in lists {
            for word in text.utf8.split(whereSeparator: { $0 == 32 || $0 == 10 }) {
                let hash = Key(word).hash
                var slot = Self.slot(hash)
                while entries[slot] != 0, entries[slot] & ~Self.flagBits != Self.mark(hash) {
                    slot = (slot + 1) & (Self.size - 1)
                }
                entries[slot] = Self.mark(hash) | (entries[slot] & Self.flagBits) | flags.rawValue
            }
        }
        self.entries = entries
    }

    /// What the word of `key` is; nothing for a word this module does not know.
    @inline(__always)
    func flags(_ key: Key) -> Flags {
        let hash = key.hash
        var slot = Self.slot(hash)
        // Ends: fewer words than a half of the entries are in the table, so that some entry is 0.
        while entries[slot] != 0 {
            if entries[slot] & ~Self.flagBits == Self.mark(hash) {
                return Flags(rawValue: entries[slot] & Self.flagBits)
            }
            slot = (slot + 1) & (Self.size - 1)
        }
        return []
    }

    @inline(__always)
    private static func slot(_ hash: UInt64) -> Int { Int(hash >> 49) }

    @inline(__always)
    private static func mark(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 18) & ~flagBits }
}
