// What text is made of before any grammar: UTF-8 or not, byte-order marks, and where an offset lies for a person.
import AuditModel

/// Facts about UTF-8 bytes.
enum SourceText {
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// Index of the first byte after a UTF-8 byte-order mark, 0 without one.
    static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or nil.
    static func firstInvalid(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        while at < range.upperBound {
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return at
            }
            guard at + length <= range.upperBound, second.contains(bytes[at + 1]) else { return at }
            for next in (at + 2)..<max(at + 2, at + length) where bytes[next] & 0xC0 != 0x80 { return at }
            at += length
        }
        return nil
    }

    /// Line and column of `offset`, counting from `start`, which is the first byte of line `firstLine`.
    ///
    /// Columns count Unicode scalars from 1; lines end with LF, CRLF or a lone CR.
    static func place(of offset: Int, in bytes: [UInt8], from start: Int, firstLine: Int = 1, file: String?) -> Place {
        var line = firstLine
        var lineStart = start
        let stop = min(offset, bytes.count)
        var at = start
        while at < stop {
            let byte = bytes[at]
            at += 1
            let pairsWithNext = byte == carriageReturn && at < bytes.count && bytes[at] == newline
            if byte == newline || (byte == carriageReturn && !pairsWithNext) {
                line += 1
                lineStart = at
            }
        }
        var column = 1
        var index = lineStart
        while index < stop {
            if bytes[index] & 0xC0 != 0x80 { column += 1 }
            index += 1
        }
        return Place(file: file, line: line, column: column)
    }

    /// The error for bytes that are not UTF-8.
    static func notUTF8(at place: Place) -> FormatError {
        FormatError("not-utf-8", "The text is not valid UTF-8 here; save the file as UTF-8.", at: place)
    }
}
