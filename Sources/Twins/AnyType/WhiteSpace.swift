// White space and quotation marks in UTF-8, and equality aside from them.

/// White space by the Unicode property `White_Space`, read from bytes.
enum WhiteSpace {
    /// The bytes of the white space scalar at `offset`, 0 if there is none.
    @inline(__always)
    static func length(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
        guard offset < bytes.count else { return 0 }
        switch bytes[offset] {
        case 9...13, 32: return 1
        case 0xC2, 0xE1, 0xE2, 0xE3: return longLength(bytes, offset)
        default: return 0
        }
    }

    private static func longLength(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
        guard offset + 1 < bytes.count else { return 0 }
        let second = bytes[offset + 1]
        if bytes[offset] == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }  // U+0085, U+00A0
        guard offset + 2 < bytes.count else { return 0 }
        switch (bytes[offset], second, bytes[offset + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80): return 3  // U+1680, U+3000
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9): return 3  // U+2000…200A, U+2028, U+2029
        case (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): return 3  // U+202F, U+205F
        default: return 0
        }
    }

    /// Whether two texts are the same once runs of white space are single spaces, those at the ends are gone and
    /// curly quotation marks are straight.
    static func isOnlyDifference(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        var (left, right) = (0, 0)
        // Whether white space counts for nothing here: at the start, and after white space.
        var isAfterSpace = true
        while true {
            let run = skip(one, &left)
            let otherRun = skip(other, &right)
            if left == one.count || right == other.count { return left == one.count && right == other.count }
            if !isAfterSpace, run != otherRun { return false }
            // Both are at a scalar that is no white space: go on to the next place where anything differs.
            let (mark, otherMark) = (quote(one, left), quote(other, right))
            guard mark.straight == otherMark.straight else { return false }
            left += mark.length
            right += otherMark.length
            isAfterSpace = false
            let same = samePrefix(one, left, other, right)
            left += same
            right += same
            // White space just passed is white space all the same for what follows on either side.
            if same > 0 { isAfterSpace = endsInSpace(one, left) }
        }
    }

    /// Whether white space was skipped.
    private static func skip(_ bytes: Span<UInt8>, _ offset: inout Int) -> Bool {
        let start = offset
        while case let length = length(bytes, offset), length > 0 { offset += length }
        return offset > start
    }

    /// The scalar's length and what it counts as: the straight mark of a quotation mark, else its first byte's
    /// value with the others' after it.
    private static func quote(_ bytes: Span<UInt8>, _ offset: Int) -> (straight: UInt32, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        var value = UInt32(lead)
        var length = 1
        while length < 4, offset + length < bytes.count, bytes[offset + length] & 0xC0 == 0x80 {
            value = value << 8 | UInt32(bytes[offset + length])
            length += 1
        }
        switch value {
        case 0xE28098, 0xE28099: return (39, length)
        case 0xE2809C, 0xE2809D: return (34, length)
        default: return (value, length)
        }
    }

    /// How many bytes are the same from here on, cut back to whole scalars.
    private static func samePrefix(_ one: Span<UInt8>, _ left: Int, _ other: Span<UInt8>, _ right: Int) -> Int {
        let most = min(one.count - left, other.count - right)
        var same = 0
        while same + 8 <= most {
            let word = one.bytes.unsafeLoadUnaligned(fromByteOffset: left + same, as: UInt64.self)
            if word != other.bytes.unsafeLoadUnaligned(fromByteOffset: right + same, as: UInt64.self) { break }
            same += 8
        }
        while same < most, one[left + same] == other[right + same] { same += 1 }
        // Not into a scalar that differs further on.
        while same > 0, isInside(one, left + same) || isInside(other, right + same) { same -= 1 }
        return same
    }

    private static func isInside(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] & 0xC0 == 0x80
    }

    private static func endsInSpace(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        (1...3).contains { back in end >= back && length(bytes, end - back) == back }
    }
}
