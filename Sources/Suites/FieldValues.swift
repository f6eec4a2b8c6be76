// How the members of an item are taken out of one row: texts, lists and templates.
import AuditModel
import Formats

/// The values of one row under a mapping.
struct FieldValues {
    private let values: [String: FieldValue]
    private let mapping: ItemMapping

    init(_ values: [String: FieldValue], mapping: ItemMapping) {
        self.values = values
        self.mapping = mapping
    }

    /// The text of a member that must be there; may be blank.
    func text(_ field: ItemMapping.Field) throws(RowFault) -> String {
        guard let source = mapping.fields[field], let expression = source.expressions.first else {
            throw missing(field, nil)
        }
        return try text(expression, field)
    }

    /// The text of a member that may be left out; nil if the mapping or the row has none, or it is blank.
    func optionalText(_ field: ItemMapping.Field) throws(RowFault) -> String? {
        guard let source = mapping.fields[field], let expression = source.expressions.first else { return nil }
        if !expression.isTemplate, let name = expression.references.first, values[name] ?? .missing == .missing {
            return nil
        }
        let text = GoldReading.trimmed(try text(expression, field))
        return text.isEmpty ? nil : text
    }

    /// The texts of a list member: each expression's, one after another.
    func list(_ field: ItemMapping.Field) throws(RowFault) -> [String] {
        guard let source = mapping.fields[field] else { throw missing(field, nil) }
        var texts: [String] = []
        for expression in source.expressions {
            guard !expression.isTemplate, let name = expression.references.first else {
                texts.append(try text(expression, field))
                continue
            }
            switch values[name] ?? .missing {
            case .missing: throw missing(field, name)
            case .list(let elements): texts += elements
            case .text(let text): texts += parts(of: text, isWhole: source.isList)
            }
        }
        return texts
    }

    /// One text as several: by the separator of the mapping, or a list written into a cell.
    private func parts(of text: String, isWhole: Bool) -> [String] {
        if let split = mapping.split { return text.split(separator: split).map { GoldReading.trimmed(String($0)) } }
        if !isWhole, let elements = WrittenList.elements(of: text) { return elements }
        return [text]
    }

    private func text(_ expression: FieldExpression, _ field: ItemMapping.Field) throws(RowFault) -> String {
        var text = ""
        for piece in expression.pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .reference(let name):
                switch values[name] ?? .missing {
                case .missing: throw missing(field, name)
                case .text(let value): text += value
                case .list(let elements): text += elements.first ?? ""
                }
            }
        }
        return text
    }

    private func missing(_ field: ItemMapping.Field, _ name: String?) -> RowFault {
        let source = name.map { " (`\($0)`)" } ?? ""
        return RowFault(
            "missing-field",
            "The row has no \(field.rawValue)\(source); add it, or correct `items.fields`."
        )
    }
}
