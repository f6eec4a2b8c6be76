// How a name that stands twice in one object is noticed without keeping the names.

/// The names of one object so far: up to sixteen by marks and offsets, the rest by keyed hashes.
struct JSONKeys {
    private static let room = 16
    private var count = 0
    private var marks: [16 of UInt64] = .init(repeating: 0)
    private var offsets: [16 of Int] = .init(repeating: 0)
    private var hashes: Set<Int> = []

    /// What is known of a name after a look at it.
    enum Look {
        /// It was not there before.
        case new
        /// Its mark is that of the name whose content begins at the offset.
        case like(Int)
        /// Its hash is that of some name before it.
        case hashed
    }

    /// The name whose decoded content is `bytes[from..<end]`, and which stands at `offset`.
    @inline(__always)
    mutating func insert(_ bytes: RawSpan, _ from: Int, _ end: Int, at offset: Int) -> Look {
        let mark = Self.mark(bytes, from, end)
        for index in 0..<min(count, Self.room) where marks[index] == mark { return .like(offsets[index]) }
        if count < Self.room {
            marks[count] = mark
            offsets[count] = offset
            count &+= 1
            return .new
        }
        return insertHash(bytes, from, end)
    }

    /// The same for a name whose mark is another's.
    mutating func insertHash(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Look {
        hashes.insert(Self.hash(bytes, from, end)).inserted ? .new : .hashed
    }

    /// Length, first and last eight bytes in one word: names of one object are seldom alike in all three.
    @inline(__always)
    private static func mark(_ bytes: RawSpan, _ from: Int, _ end: Int) -> UInt64 {
        let count = end &- from
        var first: UInt64 = 0
        var last: UInt64 = 0
        if count >= 8 {
            first = bytes.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self)
            last = bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
        } else {
            for at in from..<end { first = first << 8 | UInt64(JSONScan.byte(bytes, at)) }
        }
        return (first ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ (last &* 0xC2B2_AE3D_27D4_EB4F)
    }

    private static func hash(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Int {
        // Seeded anew in each process, so that nobody can write names that meet; only used to notice, never to order.
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[from..<end])) }
        return hasher.finalize()
    }
}
