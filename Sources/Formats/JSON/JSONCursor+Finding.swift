// How the kind and the end of a value are found from its first byte.

extension JSONCursor {
    /// The value that begins at `start`; `end` bounds the text.
    @inline(__always)
    static func next(_ source: JSONSource, _ start: Int, _ end: Int) throws(FormatError) -> JSONCursor {
        let text = source.bytes
        let bytes = text.span.bytes
        guard start < end else { throw source.ended(start) }
        switch JSONScan.byte(bytes, start) {
        case UInt8(ascii: "\""):
            let close = JSONScan.textEnd(bytes, start &+ 1, end)
            guard close < end, JSONScan.byte(bytes, close) == JSONScan.quote else { throw openText(source, start) }
            return JSONCursor(source, start, close &+ 1, .string)
        case UInt8(ascii: "{"): return try nested(source, start, end, .object)
        case UInt8(ascii: "["): return try nested(source, start, end, .array)
        default: return try plain(source, start, end)
        }
    }

    private static func nested(
        _ source: JSONSource,
        _ start: Int,
        _ end: Int,
        _ kind: Kind
    ) throws(FormatError) -> JSONCursor {
        var skip = JSONSkip()
        var at = start
        let text = source.bytes
        switch skip.advance(text.span.bytes, &at, to: end) {
        case .ended: return JSONCursor(source, start, at, kind)
        case .unfinished: throw source.ended(end)
        case .tooDeep: throw source.tooDeep(at)
        case .mismatched: throw source.syntax("This bracket closes one of another kind; check those before it.", at)
        }
    }

    /// A number or a word.
    private static func plain(_ source: JSONSource, _ start: Int, _ end: Int) throws(FormatError) -> JSONCursor {
        let text = source.bytes
        let bytes = text.span.bytes
        func word(_ word: StaticString, _ kind: Kind) throws(FormatError) -> JSONCursor {
            let stop = start + word.utf8CodeUnitCount
            guard JSONScan.has(word, bytes, start, end), stop == end || isDelimiter(JSONScan.byte(bytes, stop)) else {
                throw noValue(source, start)
            }
            return JSONCursor(source, start, stop, kind)
        }
        switch JSONScan.byte(bytes, start) {
        case UInt8(ascii: "t"): return try word("true", .bool)
        case UInt8(ascii: "f"): return try word("false", .bool)
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "N") where source.lenient: return try word("NaN", .number)
        case UInt8(ascii: "I") where source.lenient: return try word("Infinity", .number)
        case UInt8(ascii: "-")
        where source.lenient && start + 1 < end && JSONScan.byte(bytes, start + 1) == UInt8(ascii: "I"):
            return try word("-Infinity", .number)
        default:
            let stop = JSONScan.numberEnd(bytes, start, end)
            guard stop > start, stop == end || isDelimiter(JSONScan.byte(bytes, stop)) else {
                throw noValue(source, start)
            }
            guard stop - start <= JSONScan.numberLimit else { throw source.numberTooLong(start) }
            return JSONCursor(source, start, stop, .number)
        }
    }

    static func isDelimiter(_ byte: UInt8) -> Bool {
        JSONScan.isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }

    private static func noValue(_ source: JSONSource, _ start: Int) -> FormatError {
        source.syntax("A JSON value was expected; texts need double quotes, and numbers no leading zero.", start)
    }

    static func openText(_ source: JSONSource, _ start: Int) -> FormatError {
        source.syntax("The text that begins here has no closing quote; add it.", start)
    }
}
