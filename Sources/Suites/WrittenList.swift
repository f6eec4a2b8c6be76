// Lists that were written into a cell of a table: as JSON, or as Python prints them.
import Formats

/// A list of texts written as one text.
enum WrittenList {
    /// The elements of `text`: a JSON array of texts and numbers, or a Python list of quoted texts, numbers and names
    /// (`['a', "b", 3, True]`); nil for anything else.
    static func elements(of text: String) -> [String]? {
        let trimmed = GoldReading.trimmed(text)
        guard trimmed.hasPrefix("["), trimmed.hasSuffix("]") else { return nil }
        if let value = try? JSONValue.parse(Array(trimmed.utf8), file: nil) {
            guard case .list(let elements) = FieldValue(value) else { return nil }
            return elements
        }
        var reader = PythonList(Array(trimmed.unicodeScalars))
        return reader.elements()
    }
}

/// The grammar of a Python list as `print` writes it.
private struct PythonList {
    private let scalars: [Unicode.Scalar]
    private var at = 1

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func elements() -> [String]? {
        var elements: [String] = []
        while true {
            skipBlanks()
            guard at < scalars.count else { return nil }
            if scalars[at] == "]" { return at == scalars.count - 1 ? elements : nil }
            guard let element = scalars[at] == "'" || scalars[at] == "\"" ? quoted() : bare() else { return nil }
            elements.append(element)
            skipBlanks()
            guard at < scalars.count, scalars[at] == "," || scalars[at] == "]" else { return nil }
            if scalars[at] == "," { at += 1 }
        }
    }

    private mutating func skipBlanks() {
        while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
    }

    /// A number or name, up to the next comma or the end.
    private mutating func bare() -> String? {
        var text = String.UnicodeScalarView()
        while at < scalars.count, scalars[at] != ",", scalars[at] != "]" {
            guard scalars[at] != "[", scalars[at] != "{", scalars[at] != "'", scalars[at] != "\"" else { return nil }
            text.append(scalars[at])
            at += 1
        }
        let element = GoldReading.trimmed(String(text))
        return element.isEmpty ? nil : element
    }

    private mutating func quoted() -> String? {
        let quote = scalars[at]
        at += 1
        var text = String.UnicodeScalarView()
        while at < scalars.count, scalars[at] != quote {
            guard scalars[at] == "\\" else {
                text.append(scalars[at])
                at += 1
                continue
            }
            guard let escaped = escape() else { return nil }
            text.append(escaped)
        }
        guard at < scalars.count else { return nil }
        at += 1
        return String(text)
    }

    /// The scalar behind a backslash: the short escapes and `\x`, `\u`, `\U` with their digits.
    private mutating func escape() -> Unicode.Scalar? {
        guard at + 1 < scalars.count else { return nil }
        let kind = scalars[at + 1]
        at += 2
        switch kind {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "\\", "'", "\"": return kind
        case "x", "u", "U":
            let count = kind == "x" ? 2 : kind == "u" ? 4 : 8
            guard at + count <= scalars.count else { return nil }
            let digits = String(String.UnicodeScalarView(scalars[at..<at + count]))
            at += count
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }
}
