// Short ways to build the trees that are written: members that are not there are left out.

import AuditModel
import Formats

extension JSONValue {
    /// An object of the members whose value is not nil, in their order.
    static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(members.compactMap { key, value in value.map { JSONMember(key, $0) } })
    }

    /// A text; nil for nil.
    static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

    /// A list of texts.
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// An object of texts, keys sorted by their bytes; nil where there are none.
    static func texts(_ texts: [String: String]) -> JSONValue? {
        guard !texts.isEmpty else { return nil }
        let sorted = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return .object(sorted.map { JSONMember($0.key, .string($0.value)) })
    }

    /// A whole number.
    static func whole(_ number: Int?) -> JSONValue? { number.map { .number("\($0)") } }

    /// A finite number; nil for any other.
    static func finite(_ number: Double?) -> JSONValue? { number.flatMap { $0.isFinite ? .number("\($0)") : nil } }

    /// A printed number as it was printed, where JSON has such a number; else its nearest double.
    static func printed(_ number: PrintedNumber) -> JSONValue {
        if JSONValue.isNumber(number.text) { return .number(number.text) }
        return .number("\(number.value.doubleValue)")
    }

    /// Whether RFC 8259 has the number so spelt.
    static func isNumber(_ text: String) -> Bool {
        guard let value = try? JSONValue.parse(Array(text.utf8), file: nil), case .number(let lexeme) = value else {
            return false
        }
        return lexeme == text
    }
}
