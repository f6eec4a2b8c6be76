// Searching text eight bytes at a time: where a byte of a kind is rare, most words are dismissed by a few operations.

/// Tests on eight bytes in one word; which byte is which does not matter to any of them.
enum EightBytes {
    /// `byte` eight times over.
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Not zero exactly if one of the eight bytes is below `limit`, which is at most 128.
    ///
    /// Source: the zero-byte test of Mycroft (1987), as in Anderson, "Bit Twiddling Hacks" (`hasless`).
    @inline(__always)
    static func below(_ limit: UInt8, _ word: UInt64) -> UInt64 { (word &- all(limit)) & ~word & all(0x80) }

    /// Not zero exactly if one of the eight bytes is `byte`.
    @inline(__always)
    static func matching(_ byte: UInt8, _ word: UInt64) -> UInt64 { below(1, word ^ all(byte)) }

    /// The high bit of each of eight bytes that is an ASCII letter, and no other bit: no sum below carries over.
    @inline(__always)
    static func letters(_ word: UInt64) -> UInt64 {
        within(97, 122, word | all(0x20)) & ~word
    }

    /// The high bit of each of eight bytes that is a capital of ASCII, and no other bit.
    @inline(__always)
    static func capitals(_ word: UInt64) -> UInt64 { within(65, 90, word) & ~word }

    /// The high bit of each of eight bytes whose lower seven bits are in a range, and no other bit.
    @inline(__always)
    private static func within(_ first: UInt8, _ last: UInt8, _ word: UInt64) -> UInt64 {
        let low = word & all(0x7F)
        return (low &+ all(0x80 - first)) & ~(low &+ all(0x7F - last)) & all(0x80)
    }

    /// The eight bytes from `offset`, which is not beyond the end, the first the lowest; 0 for those behind the end.
    @inline(__always)
    static func load(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
        let raw = bytes.bytes
        if offset + 8 <= bytes.count {
            return UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        if bytes.count >= 8 {
            let last = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
            return last >> UInt64(8 * (offset + 8 - bytes.count))
        }
        var word: UInt64 = 0
        for index in offset..<bytes.count { word |= UInt64(bytes[index]) << UInt64(8 * (index - offset)) }
        return word
    }

    /// The first offset at which `found` holds, where only bytes of words that `suspect` gives non-zero are asked.
    ///
    /// `suspect` must be non-zero for every word that holds an offset at which `found` is true.
    @inline(__always)
    static func first(
        in bytes: Span<UInt8>,
        suspect: (UInt64) -> UInt64,
        where found: (Int) -> Bool
    ) -> Int? {
        let raw = bytes.bytes
        var start = 0
        while start + 8 <= bytes.count {
            // The load checks its bounds; only its type is the caller's affair, and any eight bytes are a UInt64.
            if suspect(raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)) != 0 {
                for offset in start..<start + 8 where found(offset) { return offset }
            }
            start += 8
        }
        while start < bytes.count {
            if found(start) { return start }
            start += 1
        }
        return nil
    }
}
