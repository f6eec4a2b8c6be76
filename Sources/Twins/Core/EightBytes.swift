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
