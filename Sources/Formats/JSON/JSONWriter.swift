// The three ways a JSON tree is spelt: as it was, canonically, and canonically with line breaks for people.

/// Spells JSON values.
struct JSONWriter {
    private var output: [UInt8] = []
    /// Whether keys are sorted and numbers respelt.
    private let canonical: Bool
    /// Whether each element and member has its own line.
    private let broken: Bool

    private init(canonical: Bool, broken: Bool) {
        self.canonical = canonical
        self.broken = broken
    }

    /// The value with its own order and lexemes, no spaces.
    static func plain(_ value: JSONValue) throws(FormatError) -> [UInt8] {
        try text(value, canonical: false, broken: false)
    }

    /// The value in canonical order and numbers; `broken` puts each element on a line of its own.
    static func canonical(_ value: JSONValue, broken: Bool) throws(FormatError) -> [UInt8] {
        try text(value, canonical: true, broken: broken)
    }

    private static func text(_ value: JSONValue, canonical: Bool, broken: Bool) throws(FormatError) -> [UInt8] {
        var writer = JSONWriter(canonical: canonical, broken: broken)
        try writer.write(value, depth: 1)
        return writer.output
    }

    private mutating func write(_ value: JSONValue, depth: Int) throws(FormatError) {
        guard depth <= JSONParser.depthLimit else {
            throw FormatError(
                "json-depth",
                "The value is nested more than \(JSONParser.depthLimit) levels deep; flatten it."
            )
        }
        switch value {
        case .null: output += "null".utf8
        case .bool(let truth): output += (truth ? "true" : "false").utf8
        case .number(let lexeme): output += (canonical ? try Self.number(lexeme) : lexeme).utf8
        case .string(let text): string(text)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                separate(index, depth)
                try write(element, depth: depth + 1)
            }
            close(UInt8(ascii: "]"), elements.isEmpty, depth)
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            let ordered =
                canonical ? members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) } : members
            for (index, member) in ordered.enumerated() {
                separate(index, depth)
                string(member.key)
                output.append(UInt8(ascii: ":"))
                if broken { output.append(UInt8(ascii: " ")) }
                try write(member.value, depth: depth + 1)
            }
            close(UInt8(ascii: "}"), members.isEmpty, depth)
        }
    }

    private mutating func separate(_ index: Int, _ depth: Int) {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        if broken { newLine(depth) }
    }

    private mutating func close(_ bracket: UInt8, _ isEmpty: Bool, _ depth: Int) {
        if broken, !isEmpty { newLine(depth - 1) }
        output.append(bracket)
    }

    private mutating func newLine(_ spaces: Int) {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
    }

    /// RFC 8785, section 3.2.2.2: the short escapes, \u00xx for other control characters, all else as it is.
    private mutating func string(_ text: String) {
        let hex = Array("0123456789abcdef".utf8)
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0x08: output += "\\b".utf8
            case 0x09: output += "\\t".utf8
            case 0x0A: output += "\\n".utf8
            case 0x0C: output += "\\f".utf8
            case 0x0D: output += "\\r".utf8
            case 0..<0x20:
                output += "\\u00".utf8
                output += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// The canonical spelling of a number, or an error where the number would silently become another.
    private static func number(_ lexeme: String) throws(FormatError) -> String {
        guard let value = Double(lexeme), let text = ECMAScriptNumber.text(value) else {
            let message =
                "The number \(lexeme.prefix(40)) is not finite; canonical JSON cannot hold it: write it as a text."
            throw FormatError("number-not-finite", message)
        }
        // A whole number beyond 2^53 may not survive the double that canonical JSON is written from.
        let isWhole = lexeme.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }
        if isWhole, value.magnitude >= 0x1p53, text != lexeme {
            let message = "The whole number \(lexeme.prefix(40)) does not fit a double exactly; write it as a text."
            throw FormatError("number-not-exact", message)
        }
        return text
    }
}
