// How JSON is passed over without being read: texts sixteen bytes at a time, everything else by its brackets.

/// The lexical facts of JSON over bytes; offsets are into the span, `end` bounds every look.
enum JSONScan {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")

    /// Most characters of one number: more than Python reads as a whole number, and far from what takes time.
    static let numberLimit = 4096

    /// The offset of the quote that closes the text whose content begins at `from`.
    ///
    /// Without one it is `end`, or the offset of a backslash that is the last byte: where to go on with more bytes.
    @inline(__always)
    static func textEnd(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Int {
        let quotes = SIMD16<UInt8>(repeating: quote)
        let backslashes = SIMD16<UInt8>(repeating: backslash)
        var at = from
        while true {
            while at &+ 16 <= end {
                let block = bytes.unsafeLoadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
                let hits = unsafeBitCast((block .== quotes) .| (block .== backslashes), to: SIMD2<UInt64>.self)
                if hits[0] != 0 {
                    at &+= hits[0].trailingZeroBitCount >> 3
                    break
                }
                if hits[1] != 0 {
                    at &+= 8 &+ hits[1].trailingZeroBitCount >> 3
                    break
                }
                at &+= 16
            }
            guard at < end else { return end }
            let byte = byte(bytes, at)
            if byte == quote { return at }
            if byte == backslash {
                guard at &+ 1 < end else { return at }
                at &+= 2
            } else {
                at &+= 1
            }
        }
    }

    @inline(__always)
    static func byte(_ bytes: RawSpan, _ at: Int) -> UInt8 { bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self) }

    /// 0x80 in the lowest byte of `block` that is `value`; higher bytes may be marked wrongly.
    @inline(__always)
    static func mark(_ block: UInt64, _ value: UInt8) -> UInt64 {
        let difference = block ^ (0x0101_0101_0101_0101 &* UInt64(value))
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    /// The first offset from `at` that is no white space.
    @inline(__always)
    static func spaceEnd(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Int {
        var at = from
        while at < end, isSpace(byte(bytes, at)) { at &+= 1 }
        return at
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Whether `word` stands at `at`.
    static func has(_ word: StaticString, _ bytes: RawSpan, _ at: Int, _ end: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end - at >= count else { return false }
        for index in 0..<count where byte(bytes, at + index) != word.utf8Start[index] { return false }
        return true
    }

    /// The end of the longest JSON number at `from`; `~offset` of the missing digit if there is none.
    static func numberEnd(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Int {
        var at = from
        if at < end, byte(bytes, at) == UInt8(ascii: "-") { at &+= 1 }
        guard at < end, isDigit(byte(bytes, at)) else { return ~at }
        at = byte(bytes, at) == UInt8(ascii: "0") ? at &+ 1 : digitsEnd(bytes, at, end)
        if at < end, byte(bytes, at) == UInt8(ascii: ".") {
            let stop = digitsEnd(bytes, at &+ 1, end)
            guard stop > at &+ 1 else { return ~stop }
            at = stop
        }
        if at < end, byte(bytes, at) | 0x20 == UInt8(ascii: "e") {
            var digits = at &+ 1
            if digits < end, byte(bytes, digits) == UInt8(ascii: "+") || byte(bytes, digits) == UInt8(ascii: "-") {
                digits &+= 1
            }
            let stop = digitsEnd(bytes, digits, end)
            guard stop > digits else { return ~stop }
            at = stop
        }
        return at
    }

    @inline(__always)
    private static func digitsEnd(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Int {
        var at = from
        while at < end, isDigit(byte(bytes, at)) { at &+= 1 }
        return at
    }
}
