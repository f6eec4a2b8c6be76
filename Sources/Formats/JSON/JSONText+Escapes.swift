// How escapes are undone: runs between them are copied whole, and half a surrogate pair is counted.

extension JSONText {
    /// Writes the decoded content of a text into `room`, which is as long as the content: no escape grows.
    ///
    /// Returns the number of bytes written; `halves` counts the halves of surrogate pairs written as U+FFFD.
    static func unescape(
        _ bytes: RawSpan,
        _ from: Int,
        _ end: Int,
        into room: UnsafeMutableBufferPointer<UInt8>,
        halves: inout Int
    ) throws(Fault) -> Int {
        precondition(room.count >= end - from)
        let target = UnsafeMutableRawBufferPointer(room)
        var at = from
        var written = 0
        while at < end {
            while at &+ 8 <= end {
                let block = bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
                // What is written never overtakes what is read, so eight bytes are free here too.
                target.storeBytes(of: block, toByteOffset: written, as: UInt64.self)
                let hits = JSONScan.mark(block, JSONScan.backslash)
                let count = hits == 0 ? 8 : hits.trailingZeroBitCount >> 3
                at &+= count
                written &+= count
                if hits != 0 { break }
            }
            guard at < end else { break }
            let byte = JSONScan.byte(bytes, at)
            if byte != JSONScan.backslash {
                target[written] = byte
                at &+= 1
                written &+= 1
                continue
            }
            guard at &+ 1 < end else { throw .escape(at) }
            let letter = JSONScan.byte(bytes, at &+ 1)
            if let plain = character(letter) {
                target[written] = plain
                at &+= 2
                written &+= 1
                continue
            }
            guard letter == UInt8(ascii: "u") else { throw .escape(at) }
            let (scalar, next) = try scalar(bytes, at, end)
            if scalar == nil { halves &+= 1 }
            for unit in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
                target[written] = unit
                written &+= 1
            }
            at = next
        }
        return written
    }

    /// The offset of the first half of a pair that stands alone.
    static func firstHalf(_ bytes: RawSpan, _ from: Int, _ end: Int) throws(Fault) -> Int {
        var at = from
        while at &+ 1 < end {
            guard JSONScan.byte(bytes, at) == JSONScan.backslash else {
                at &+= 1
                continue
            }
            guard JSONScan.byte(bytes, at &+ 1) == UInt8(ascii: "u") else {
                at &+= 2
                continue
            }
            let (scalar, next) = try scalar(bytes, at, end)
            if scalar == nil { return at }
            at = next
        }
        return from
    }

    /// What a one-letter escape stands for.
    @inline(__always)
    private static func character(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: nil
        }
    }

    /// The scalar of the `\u` escape or escapes at `at`, nil for half a pair, and where they end.
    private static func scalar(
        _ bytes: RawSpan,
        _ at: Int,
        _ end: Int
    ) throws(Fault) -> (scalar: Unicode.Scalar?, next: Int) {
        let first = try unit(bytes, at &+ 2, end)
        let next = at &+ 6
        if let scalar = Unicode.Scalar(first) { return (scalar, next) }
        guard first < 0xDC00, next &+ 1 < end, JSONScan.byte(bytes, next) == JSONScan.backslash,
            JSONScan.byte(bytes, next &+ 1) == UInt8(ascii: "u")
        else { return (nil, next) }
        let second = try unit(bytes, next &+ 2, end)
        guard (0xDC00...0xDFFF).contains(second) else { return (nil, next) }
        return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)), next &+ 6)
    }

    /// Four hexadecimal digits.
    private static func unit(_ bytes: RawSpan, _ from: Int, _ end: Int) throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for at in from..<from &+ 4 {
            guard at < end else { throw .digit(end) }
            let digit: UInt8
            switch JSONScan.byte(bytes, at) {
            case let byte where JSONScan.isDigit(byte): digit = byte - UInt8(ascii: "0")
            case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20):
                digit = (byte | 0x20) - UInt8(ascii: "a") + 10
            default: throw .digit(at)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
