// How content is told apart without being kept: 64 bits that are the same on every machine and run.

/// A hash of bytes for finding equal items and outputs in logs; not for signing.
///
/// Eight bytes at a time through a 64 × 64 → 128 bit multiplication (as in wyhash, Wang Yi 2019). Never 0, which means
/// unknown in a row.
public struct ContentHash: Sendable {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var count: UInt64 = 0

    /// The hash of nothing so far.
    public init() {}

    /// Adds a piece; `["ab", "c"]` and `["a", "bc"]` differ.
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { addAll(UnsafeRawBufferPointer($0)) }
        if done == nil { Array(bytes).withUnsafeBytes { addAll($0) } }
    }

    /// Adds a text's UTF-8.
    public mutating func add(_ text: String) { add(text.utf8) }

    /// Adds a number, such as another hash.
    public mutating func add(word: UInt64) {
        state = Self.mix(state ^ word, 0xA076_1D64_78BD_642F)
        count &+= 1
    }

    /// The hash of what was added.
    public var value: UInt64 {
        let mixed = Self.mix(state ^ count, 0xE703_7ED1_A0B4_28DB)
        return mixed == 0 ? 1 : mixed
    }

    /// The hash of one text.
    public static func of(_ text: String) -> UInt64 {
        var hash = ContentHash()
        hash.add(text)
        return hash.value
    }

    private mutating func addAll(_ bytes: UnsafeRawBufferPointer) {
        var at = 0
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            state = Self.mix(state ^ word, 0xA076_1D64_78BD_642F)
            at += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[at...] { rest = rest << 8 | UInt64(byte) }
        // The length ends the piece.
        state = Self.mix(state ^ rest, 0x8EBC_6AF0_9C88_C6E3 ^ UInt64(bytes.count))
        count &+= 1
    }

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
