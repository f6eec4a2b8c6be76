// Short ways to take what logs hold: a text, a number however it is spelt, a truth value.

import AuditModel
import Formats

extension JSONCursor {
    /// The text of a string; nil if this is none, or a faulty one.
    var text: String? {
        var mended = 0
        return (try? string(mended: &mended)) ?? nil
    }

    /// A text, a number as spelt, or a truth value, as text; nil for anything else.
    var scalarText: String? {
        switch kind {
        case .string: text
        case .number: lexeme
        case .bool: boolValue == true ? "true" : "false"
        case .null, .object, .array: nil
        }
    }

    /// A text or a whole number, as ids are spelt.
    var idText: String? { kind == .string || kind == .number ? scalarText : nil }

    /// A finite number or truth value, also where it is spelt in a text (as Python writes what its JSON does not know).
    var score: Double? {
        switch kind {
        case .number: doubleValue
        case .bool: boolValue == true ? 1 : 0
        case .string:
            switch text {
            case "True": 1
            case "False": 0
            case let text?: text.utf8.count <= 40 ? Double(text) : nil
            case nil: nil
            }
        case .null, .object, .array: nil
        }
    }

    /// The number as printed.
    func printed(_ unit: PrintedNumber.Unit = .unstated) -> PrintedNumber? {
        lexeme.flatMap { PrintedNumber($0, unit: unit) }
    }

    /// The texts of a list of scalars; nil if this is no list. Faulty elements end it.
    func texts(most: Int = 10_000) -> [String]? {
        guard var walk = elements() else { return nil }
        var texts: [String] = []
        while texts.count < most, let element = try? walk.next() {
            if let text = element.scalarText { texts.append(text) }
        }
        return texts
    }

    /// The member `name` of an object, where there is one and nothing is wrong with it.
    func find(_ name: String) -> JSONCursor? { (try? member(name)) ?? nil }
}
