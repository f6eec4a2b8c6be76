// JSON strings: escapes, surrogate pairs, and what may not stand in them.
import AuditModel

extension JSONParser {
    /// A string with its quotes; `at` is on the opening one.
    mutating func string() throws(FormatError) -> String {
        let opening = at
        at += 1
        var from = at
        var text: [UInt8] = []
        while at < end {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                if text.isEmpty { return String(decoding: bytes[from..<(at - 1)], as: UTF8.self) }
                text.append(contentsOf: bytes[from..<(at - 1)])
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[from..<at])
                try escape(into: &text)
                from = at
            case 0..<0x20:
                throw syntax("A control character stands in a text; write it as an escape such as \\n.")
            default:
                at += 1
            }
        }
        let message = "The text that begins here has no closing quote; add it."
        throw FormatError("json-syntax", message, at: place(opening))
    }

    private mutating func escape(into text: inout [UInt8]) throws(FormatError) {
        let from = at
        at += 1
        guard at < end else { throw ended() }
        let letter = bytes[at]
        at += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let first = try unit()
            var code = UInt32(first)
            if (0xD800...0xDBFF).contains(first), at + 1 < end, bytes[at] == UInt8(ascii: "\\"),
                bytes[at + 1] == UInt8(ascii: "u")
            {
                at += 2
                let second = try unit()
                if (0xDC00...0xDFFF).contains(second) {
                    code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
                }
            }
            guard let scalar = Unicode.Scalar(code) else {
                let message = "Half of a surrogate pair stands alone; write both halves, or the character itself."
                throw FormatError("json-surrogate", message, at: place(from))
            }
            text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        default:
            at = from
            throw syntax("There is no such escape in JSON; write the backslash twice if it is meant.")
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws(FormatError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard at < end else { throw ended() }
            let digit: UInt8
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[at] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[at] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[at] - UInt8(ascii: "A") + 10
            default: throw syntax("Four hexadecimal digits were expected after \\u.")
            }
            value = value << 4 | UInt16(digit)
            at += 1
        }
        return value
    }
}
