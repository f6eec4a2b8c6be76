// How a member of an item is made from a row: a name, several names, or a template around names.

/// Where one member of an item comes from.
struct FieldSource: Equatable {
    /// One expression, or one a list element.
    var expressions: [FieldExpression]
    /// Whether suite.yaml gave a list.
    var isList: Bool

    /// Every name of a column, member or XPath in it.
    var references: [String] { expressions.flatMap(\.references) }
}

/// A name, text with names in braces (`{p} What was the {@asks-for}?`; doubled braces are braces), or text in single
/// quotes that is the same in every row (`'yes'`).
struct FieldExpression: Equatable {
    enum Piece: Equatable {
        case literal(String)
        case reference(String)
    }

    var pieces: [Piece]
    /// Whether it is text around names; a bare name keeps the value's kind (text or list).
    var isTemplate: Bool

    var references: [String] {
        pieces.compactMap { if case .reference(let name) = $0 { name } else { nil } }
    }

    /// Text that is the same in every row.
    init(literal: String) {
        pieces = [.literal(literal)]
        isTemplate = true
    }

    /// Nil if a brace is not closed or nothing stands in it.
    init?(_ text: String) {
        guard text.contains("{") || text.contains("}") else {
            guard !text.isEmpty else { return nil }
            if text.utf8.count > 1, text.hasPrefix("'"), text.hasSuffix("'") {
                pieces = [.literal(String(text.dropFirst().dropLast()))]
                isTemplate = true
                return
            }
            pieces = [.reference(text)]
            isTemplate = false
            return
        }
        pieces = []
        isTemplate = true
        var literal = ""
        var rest = Substring(text)
        while let character = rest.popFirst() {
            if character == "{" || character == "}", rest.first == character {
                rest.removeFirst()
                literal.append(character)
            } else if character == "{" {
                guard let close = rest.firstIndex(of: "}"), close > rest.startIndex else { return nil }
                if !literal.isEmpty { pieces.append(.literal(literal)) }
                literal = ""
                pieces.append(.reference(String(rest[..<close])))
                rest = rest[rest.index(after: close)...]
            } else if character == "}" {
                return nil
            } else {
                literal.append(character)
            }
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
    }
}
