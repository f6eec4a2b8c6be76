// The JSON grammar over bytes: strict RFC 8259, depth-limited, with the place of the first fault.
import AuditModel

/// A reader of one JSON text in a range of bytes.
struct JSONParser {
    /// Deepest nesting accepted; RFC 8259, section 9 lets a reader set one.
    static let depthLimit = 256

    let bytes: [UInt8]
    let start: Int
    let end: Int
    let firstLine: Int
    /// Where line `firstLine` begins.
    let lineStart: Int
    let file: String?
    let lenient: Bool
    /// How many halves of surrogate pairs became U+FFFD; nil where they are a fault.
    var mended: Int?
    var at: Int

    init(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        firstLine: Int,
        file: String?,
        lenient: Bool,
        mended: Int? = nil,
        lineStart: Int? = nil
    ) {
        self.bytes = bytes
        self.start = range.lowerBound
        self.end = range.upperBound
        self.firstLine = firstLine
        self.lineStart = lineStart ?? range.lowerBound
        self.file = file
        self.lenient = lenient
        self.mended = mended
        at = range.lowerBound
    }

    /// The whole text as one value.
    mutating func document() throws(FormatError) -> JSONValue {
        if let bad = SourceText.firstInvalid(in: bytes, start..<end) { throw SourceText.notUTF8(at: place(bad)) }
        skipSpace()
        guard at < end else { throw syntax("The text is empty; a JSON value was expected.") }
        let value = try value(depth: 1)
        skipSpace()
        guard at == end else { throw syntax("The JSON value has ended, but more text follows; remove it.") }
        return value
    }

    private mutating func value(depth: Int) throws(FormatError) -> JSONValue {
        guard depth <= Self.depthLimit else {
            let message = "The value is nested more than \(Self.depthLimit) levels deep; flatten it."
            throw FormatError("json-depth", message, at: place(at))
        }
        guard at < end else { throw ended() }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "N") where lenient: return try word("NaN", .number("NaN"))
        case UInt8(ascii: "I") where lenient: return try word("Infinity", .number("Infinity"))
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(FormatError) -> JSONValue {
        at += 1
        var members: [JSONMember] = []
        var seen: Set<Identifier<JSONMember>> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipSpace()
            let keyAt = at
            guard at < end else { throw ended() }
            guard bytes[at] == UInt8(ascii: "\"") else {
                throw syntax("A member's name in double quotes was expected; JSON has no bare names or last commas.")
            }
            let key = try string()
            guard seen.insert(Identifier(key)).inserted else {
                let message = "The member `\(key)` appears twice in one object; keep one of them."
                throw FormatError("json-duplicate-key", message, at: place(keyAt))
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw expected("a colon") }
            skipSpace()
            members.append(JSONMember(key, try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw expected("a comma or a closing brace") }
        }
    }

    private mutating func array(depth: Int) throws(FormatError) -> JSONValue {
        at += 1
        var elements: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw expected("a comma or a closing bracket") }
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(FormatError) -> JSONValue {
        let letters = Array(text.description.utf8)
        guard bytes[at..<min(end, at + letters.count)].elementsEqual(letters) else {
            throw syntax("A JSON value was expected; texts need double quotes.")
        }
        at += letters.count
        return value
    }

    private mutating func number() throws(FormatError) -> JSONValue {
        let from = at
        if lenient, end - at > 1, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "I") {
            at += 1
            return try word("Infinity", .number("-Infinity"))
        }
        let stop = JSONScan.numberEnd(bytes.span.bytes, at, end)
        guard stop >= 0 else {
            at = ~stop
            let isBegun = at > from && JSONScan.isDigit(bytes[from]) || at > from + 1
            if isBegun { throw expected("a digit") }
            at = from
            throw syntax("A JSON value was expected; texts need double quotes.")
        }
        guard stop - from <= JSONScan.numberLimit else {
            let message = "A number has more than \(JSONScan.numberLimit) characters; write it shorter, or as a text."
            throw FormatError("json-number-too-long", message, at: place(from))
        }
        at = stop
        if at < end, JSONScan.isDigit(bytes[at]) { throw syntax("A number must not begin with a zero; remove it.") }
        return .number(String(decoding: bytes[from..<stop], as: UTF8.self))
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard at < end, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while at < end {
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return
            }
        }
    }

    func place(_ offset: Int) -> Place {
        SourceText.place(of: offset, in: bytes, from: lineStart, firstLine: firstLine, file: file)
    }

    func syntax(_ message: String) -> FormatError { FormatError("json-syntax", message, at: place(at)) }

    func expected(_ what: String) -> FormatError {
        at < end ? syntax("Here \(what) was expected; check the text before it.") : ended()
    }

    func ended() -> FormatError {
        syntax("The text ends in the middle of a value; it was cut off, or a bracket is open.")
    }
}
