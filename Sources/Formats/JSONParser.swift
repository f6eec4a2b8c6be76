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
    let file: String?
    let lenient: Bool
    var at: Int

    init(_ bytes: [UInt8], _ range: Range<Int>, firstLine: Int, file: String?, lenient: Bool) {
        self.bytes = bytes
        self.start = range.lowerBound
        self.end = range.upperBound
        self.firstLine = firstLine
        self.file = file
        self.lenient = lenient
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
        let minus = take(UInt8(ascii: "-"))
        if lenient, minus, at < end, bytes[at] == UInt8(ascii: "I") {
            return try word("Infinity", .number("-Infinity"))
        }
        if !take(UInt8(ascii: "0")) {
            guard digits() > 0 else {
                at = from
                throw syntax("A JSON value was expected; texts need double quotes.")
            }
        }
        if take(UInt8(ascii: ".")), digits() == 0 { throw expected("a digit") }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            if digits() == 0 { throw expected("a digit") }
        }
        if at < end, isDigit(bytes[at]) { throw syntax("A number must not begin with a zero; remove it.") }
        return .number(String(decoding: bytes[from..<at], as: UTF8.self))
    }

    private mutating func digits() -> Int {
        let from = at
        while at < end, isDigit(bytes[at]) { at += 1 }
        return at - from
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

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
        SourceText.place(of: offset, in: bytes, from: start, firstLine: firstLine, file: file)
    }

    func syntax(_ message: String) -> FormatError { FormatError("json-syntax", message, at: place(at)) }

    func expected(_ what: String) -> FormatError {
        at < end ? syntax("Here \(what) was expected; check the text before it.") : ended()
    }

    func ended() -> FormatError {
        syntax("The text ends in the middle of a value; it was cut off, or a bracket is open.")
    }
}
