// One pass over an item's bytes: its capitalised words and its pronouns.

/// What a name swap must know of an item's words.
struct NameScan {
    /// A capitalised word.
    struct Word {
        /// Where it is.
        var start: Int
        var end: Int
        /// Its letters.
        var key: ShortWord
        /// What it is, as `NameTable` says.
        var flags: UInt32
        /// Where the word before it ended, 0 at the start; and what that word was.
        var endBefore = 0
        var flagsBefore: UInt32 = 0
        /// Whether the word before is capitalised, and whether it is a single letter.
        var isCapitalisedBefore = false
        var isLetterBefore = false
    }

    /// The capitalised words, in order.
    private(set) var words: [Word] = []
    /// The flags of all lower-case words that were asked, together, without indices.
    private(set) var pronouns: UInt32 = 0
    /// Indices of names that occur without their capital.
    private(set) var uncapitalised: [Int] = []

    /// Scans what a model reads of `texts`; whether an item is refused is decided by that alone.
    init(asked texts: ItemTexts, table: NameTable) {
        words.reserveCapacity(16)
        texts.bytes.withUnsafeBytes { scan($0, asked: texts.asked, table: table) }
    }

    /// Adds the capitalised words of the worked solution, without what was before them.
    mutating func addSolution(_ texts: ItemTexts, table: NameTable) {
        texts.bytes.withUnsafeBytes { bytes in
            var at = texts.asked
            while let start = Self.nextCapitalised(&at, in: bytes) {
                let key = ShortWord(bytes, start, at)
                words.append(Word(start: start, end: at, key: key, flags: table[key]))
            }
        }
    }

    /// Where the next word with a capital starts, at or behind `at`, which is inside no word and moves to its end.
    ///
    /// `bytes` end with padding.
    @inline(__always)
    static func nextCapitalised(_ at: inout Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        // The high bit of a byte if the byte before `at` is a letter.
        var letterBefore: UInt64 = 0
        while at < bytes.count - ShortWord.padding {
            let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            if eight & EightBytes.all(0x80) == 0 {
                let letters = EightBytes.letters(eight)
                let starts = EightBytes.capitals(eight) & ~(letters << 8 | letterBefore)
                if starts != 0 {
                    let start = at + (starts.trailingZeroBitCount >> 3)
                    at = end(of: start, in: bytes)
                    return start
                }
                letterBefore = letters >> 56
                at += 8
            } else if isLetter(bytes[at]) {
                let start = at
                at = end(of: at, in: bytes)
                if bytes[start] &- 65 < 26, letterBefore == 0 { return start }
                letterBefore = 0
            } else {
                at += step(bytes[at])
                letterBefore = 0
            }
        }
        return nil
    }

    /// The word at `at`, which moves to its end; `bytes` end with padding.
    @inline(__always)
    private static func word(_ at: inout Int, in bytes: UnsafeRawBufferPointer) -> ShortWord {
        // Nearly every word is of fewer than eight letters, none beyond ASCII: one load has its end and its key.
        let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let others = ~EightBytes.letters(eight) & EightBytes.all(0x80)
        let end = others & (0 &- others)
        if end & ~eight != 0 {
            at += others.trailingZeroBitCount >> 3
            return ShortWord(low: eight & ((end >> 7) &- 1), high: 0)
        }
        let start = at
        at = Self.end(of: at, in: bytes)
        return ShortWord(bytes, start, at)
    }

    /// Where a run of letters from `start` ends.
    ///
    /// Letters are those of ASCII and everything above, save the blocks of Latin-1 signs (C2 lead byte) and of
    /// punctuation and symbols (E2).
    @inline(__always)
    static func end(of start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var at = start
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let others = ~EightBytes.letters(word) & EightBytes.all(0x80)
            if others == 0 {
                at += 8
                continue
            }
            at += others.trailingZeroBitCount >> 3
            guard isLetter(bytes[at]) else { return at }
            at += 1
        }
        while at < bytes.count, isLetter(bytes[at]) { at += 1 }
        return at
    }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
    }

    /// How many bytes to skip at a byte that is no letter.
    @inline(__always)
    static func step(_ byte: UInt8) -> Int { byte == 0xE2 ? 3 : byte == 0xC2 ? 2 : 1 }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer, asked: Int, table: NameTable) {
        var at = 0
        var endBefore = 0
        var flagsBefore: UInt32 = 0
        var wasCapitalised = false
        var wasLetter = false
        while at < asked {
            let byte = bytes[at]
            guard Self.isLetter(byte) else {
                at += Self.step(byte)
                continue
            }
            let start = at
            let key = Self.word(&at, in: bytes)
            let isCapital = byte &- 65 < 26
            let flags = table[key]
            if isCapital {
                words.append(
                    Word(
                        start: start,
                        end: at,
                        key: key,
                        flags: flags,
                        endBefore: endBefore,
                        flagsBefore: flagsBefore,
                        isCapitalisedBefore: wasCapitalised,
                        isLetterBefore: wasLetter
                    )
                )
            }
            if flags & NameTable.uncapitalised != 0 { uncapitalised.append(NameTable.index(flags)) }
            pronouns |= flags & (NameTable.masculine | NameTable.feminine)
            endBefore = at
            flagsBefore = flags
            wasCapitalised = isCapital
            wasLetter = at - start == 1 && isCapital
        }
    }
}
