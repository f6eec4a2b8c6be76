// The few expressions of Jinja in which task files name the fields of a row; anything else is not followed.

/// A template as text and expressions.
struct JinjaText: Equatable {
    enum Piece: Equatable {
        case text(String)
        case expression(JinjaExpression)
    }

    var pieces: [Piece] = []

    /// Nil if the template holds statements or expressions beyond `JinjaExpression`.
    init?(_ template: String) {
        guard !template.contains("{%"), !template.contains("{#"), template.utf8.count <= 20_000 else { return nil }
        var rest = template[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}"),
                let expression = JinjaExpression(String(rest[..<close.lowerBound]))
            else { return nil }
            pieces.append(.expression(expression))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }
}

/// A path into the row, a text, a number, a list of these, or the position of one thing in another.
indirect enum JinjaExpression: Equatable {
    /// Members and elements, `choices.text` for `doc["choices"].text`.
    case path([String])
    case text(String)
    case number(Int)
    case list([JinjaExpression])
    /// `list.index(value)`.
    case position(of: JinjaExpression, list: JinjaExpression)

    init?(_ source: String) {
        var parser = JinjaParser(Array(source.unicodeScalars))
        guard let expression = parser.whole() else { return nil }
        self = expression
    }

    /// The name of a field, nil for anything else.
    var name: String? { if case .path(let steps) = self { steps.joined(separator: ".") } else { nil } }
}

/// Recursive descent over one expression, at most four lists deep.
private struct JinjaParser {
    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var depth = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func whole() -> JinjaExpression? {
        guard let expression = expression() else { return nil }
        blanks()
        return at == scalars.count ? expression : nil
    }

    private mutating func expression() -> JinjaExpression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 4, var value = primary() else { return nil }
        while true {
            blanks()
            if take(".") {
                guard let name = word() else { return nil }
                guard take("(") else {
                    guard case .path(let steps) = value else { return nil }
                    value = .path(steps + [name])
                    continue
                }
                guard let called = call(name, on: value) else { return nil }
                value = called
            } else if take("[") {
                guard case .path(let steps) = value, let inner = primary(), take("]") else { return nil }
                switch inner {
                case .number(let number) where number >= 0: value = .path(steps + [String(number)])
                case .text(let text): value = .path(steps + [text])
                default: return nil
                }
            } else if take("|") {
                blanks()
                guard let filter = word(), ["trim", "string", "safe"].contains(filter) else { return nil }
            } else {
                break
            }
        }
        // The row itself has a name in some tasks.
        if case .path(let steps) = value, steps.count > 1, steps[0] == "doc" { return .path(Array(steps.dropFirst())) }
        return value
    }

    /// The methods that leave a value what it is, and `index`.
    private mutating func call(_ name: String, on value: JinjaExpression) -> JinjaExpression? {
        if ["strip", "lstrip", "rstrip"].contains(name) { return take(")") ? value : nil }
        guard name == "index", let argument = expression(), take(")") else { return nil }
        return .position(of: argument, list: value)
    }

    private mutating func primary() -> JinjaExpression? {
        blanks()
        guard at < scalars.count else { return nil }
        if take("[") {
            var elements: [JinjaExpression] = []
            while true {
                if take("]") { return .list(elements) }
                guard let element = expression() else { return nil }
                elements.append(element)
                guard take(",") || scalars.indices.contains(at) && scalars[at] == "]" else { return nil }
            }
        }
        if scalars[at] == "'" || scalars[at] == "\"" {
            let quote = scalars[at]
            guard let end = scalars[(at + 1)...].firstIndex(of: quote) else { return nil }
            let content = scalars[(at + 1)..<end]
            guard !content.contains("\\") else { return nil }
            at = end + 1
            return .text(String(String.UnicodeScalarView(content)))
        }
        guard let word = word() else { return nil }
        if let number = Int(word) { return .number(number) }
        return .path([word])
    }

    private mutating func word() -> String? {
        var text = String.UnicodeScalarView()
        while at < scalars.count,
            scalars[at].properties.isAlphabetic || scalars[at] == "_" || ("0"..."9").contains(scalars[at])
        {
            text.append(scalars[at])
            at += 1
        }
        return text.isEmpty ? nil : String(text)
    }

    private mutating func blanks() {
        while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        blanks()
        guard at < scalars.count, scalars[at] == scalar else { return false }
        at += 1
        return true
    }
}
