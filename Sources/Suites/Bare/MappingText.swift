// A mapping as the lines of suite.yaml that state it: shown wherever one was guessed or is asked for.
import AuditModel

/// Mappings in the words of suite.yaml.
enum MappingText {
    /// Five lines, with what is not known in capitals, and `records` where there are any.
    static func suite(id: String, file: String, _ mapping: ItemMapping) -> String {
        var complete = mapping
        func placeholder(_ field: ItemMapping.Field, _ text: String) {
            guard complete.fields[field] == nil, let expression = FieldExpression(text) else { return }
            complete.fields[field] = FieldSource(expressions: [expression], isList: false)
        }
        placeholder(.question, "QUESTION")
        if complete.kind == .choice { placeholder(.options, "OPTIONS") }
        if complete.kind == .code {
            placeholder(.entryPoint, "ENTRY_POINT")
            placeholder(.reference, "REFERENCE")
            placeholder(.tests, "TESTS")
        } else if complete.fields[.accepted] == nil {
            placeholder(.gold, "KEY")
        }
        var lines = ["id: \(scalar(id))", "items:", "  file: \(scalar(file))"]
        if let records = complete.records { lines.append("  records: \(scalar(records))") }
        let kind = complete.kind?.rawValue ?? "text"
        lines.append("  kind: \(kind)" + (complete.goldForm.map { "\n  gold_is: \($0.rawValue)" } ?? ""))
        if let split = complete.split { lines.append("  split: \(scalar(split))") }
        lines.append("  fields: \(fields(complete))")
        return lines.joined(separator: "\n")
    }

    /// Everything but the file, in one line: `{kind: text, fields: {question: input, gold: target}}`.
    static func flow(_ mapping: ItemMapping) -> String {
        var parts: [String] = []
        if let records = mapping.records { parts.append("records: \(scalar(records))") }
        if let template = mapping.subjectFromFile { parts.append("subject_from_file: \(scalar(template))") }
        if mapping.header == .absent { parts.append("header: false") }
        if let kind = mapping.kind { parts.append("kind: \(kind.rawValue)") }
        if let form = mapping.goldForm { parts.append("gold_is: \(form.rawValue)") }
        if let split = mapping.split { parts.append("split: \(scalar(split))") }
        parts.append("fields: \(fields(mapping))")
        return "{\(parts.joined(separator: ", "))}"
    }

    private static func fields(_ mapping: ItemMapping) -> String {
        let parts = ItemMapping.Field.allCases.compactMap { field -> String? in
            guard let source = mapping.fields[field] else { return nil }
            let texts = source.expressions.map { scalar($0.text) }
            let value = source.isList ? "[\(texts.joined(separator: ", "))]" : texts.first ?? ""
            return "\(field.rawValue): \(value)"
        }
        return "{\(parts.joined(separator: ", "))}"
    }

    /// A text as YAML has it, in quotes where it would be read as something else.
    static func scalar(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-./ ".unicodeScalars.contains($0)
            }
            && text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } == true
            && !text.hasSuffix(" ")
            && !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
        guard !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension FieldExpression {
    /// The expression as suite.yaml has it.
    var text: String {
        if !isTemplate { return references.first ?? "" }
        if pieces.count <= 1, case .literal(let literal)? = pieces.first,
            !literal.contains(where: { "{}".contains($0) })
        {
            return "'\(literal)'"
        }
        return pieces.map { piece in
            switch piece {
            case .literal(let text): text.replacing("{", with: "{{").replacing("}", with: "}}")
            case .reference(let name): "{\(name)}"
            }
        }.joined()
    }
}
