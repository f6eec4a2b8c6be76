// How the `items:` part of suite.yaml is read, and what is said about its faults.
import AuditModel
import Formats

extension ItemMapping {
    private static let keys = [
        "file", "format", "header", "records", "subject_from_file", "kind", "gold_is", "split", "fields",
    ]

    /// Reads the mapping; keys it does not know become warnings. `file` is the path of suite.yaml.
    init(_ value: JSONValue, file: String, warnings: inout [Diagnostic]) throws(SuiteError) {
        guard let members = value.objectValue else {
            throw Self.fault("`items` must hold keys such as `file` and `fields`.", "", file)
        }
        for member in members where !Self.keys.contains(member.key) {
            let message =
                "`items.\(member.key)` is not known and was not used; the keys are"
                + " \(Self.keys.joined(separator: ", "))."
            warnings.append(
                Diagnostic(.warning, "unknown-key", message, at: Place(file: file, path: "items.\(member.key)"))
            )
        }
        func text(_ key: String) throws(SuiteError) -> String? {
            guard let member = value[key], !member.isNull else { return nil }
            guard let text = Self.text(member), !text.isEmpty else {
                throw Self.fault("The value must be a text.", key, file)
            }
            return text
        }
        func choice<Value: RawRepresentable & CaseIterable>(
            _ key: String,
            _ type: Value.Type
        ) throws(SuiteError) -> Value? where Value.RawValue == String {
            guard let name = try text(key) else { return nil }
            guard let found = Value(rawValue: name) else {
                let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
                throw Self.fault("`\(name)` is not known; use one of \(known).", key, file)
            }
            return found
        }
        if let given = value["file"], !given.isNull {
            files = (given.arrayValue ?? [given]).compactMap(Self.text)
            guard !files.isEmpty, files.count == given.arrayValue?.count ?? 1, files.allSatisfy(SuiteNames.staysInside)
            else {
                let message =
                    "Each file must be a relative path inside the suite's folder; give other places with --items."
                throw Self.fault(message, "file", file)
            }
        }
        format = try text("format")
        if let name = format, SuiteFormats.named(name) == nil {
            let known = SuiteFormats.all.map(\.id).joined(separator: ", ")
            throw Self.fault("`\(name)` is not known; use one of \(known).", "format", file)
        }
        switch value["header"] {
        case nil, .null, .string("auto"): header = .automatic
        case .bool(let present): header = present ? .present : .absent
        default: throw Self.fault("The value must be true, false or auto.", "header", file)
        }
        records = try text("records")
        subjectFromFile = try text("subject_from_file")
        if let template = subjectFromFile,
            template.split(separator: "{subject}", omittingEmptySubsequences: false).count != 2
        {
            throw Self.fault(
                "The template must hold {subject} once, such as \"{subject}_test.csv\".",
                "subject_from_file",
                file
            )
        }
        kind = try choice("kind", AnswerTask.Kind.self)
        goldForm = try choice("gold_is", GoldForm.self)
        split = try text("split")
        if let given = value["fields"], !given.isNull { fields = try Self.fields(given, file) }
        try check(file)
    }

    private static func fields(_ value: JSONValue, _ file: String) throws(SuiteError) -> [Field: FieldSource] {
        guard let members = value.objectValue, !members.isEmpty else {
            throw fault("`fields` must hold members such as `question: Question`.", "fields", file)
        }
        var fields: [Field: FieldSource] = [:]
        for member in members {
            guard let field = Field(rawValue: member.key) else {
                let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
                throw fault("An item has no member `\(member.key)`; it has \(known).", "fields.\(member.key)", file)
            }
            let texts = (member.value.arrayValue ?? [member.value]).map { text($0).flatMap(FieldExpression.init) }
            let expressions = texts.compactMap(\.self)
            guard !expressions.isEmpty, expressions.count == texts.count else {
                let message = "The value must be a name, a list of names, or a template with closed braces."
                throw fault(message, "fields.\(member.key)", file)
            }
            fields[field] = FieldSource(expressions: expressions, isList: member.value.arrayValue != nil)
        }
        return fields
    }

    /// What each kind cannot do without.
    private func check(_ file: String) throws(SuiteError) {
        guard !isNative else { return }
        guard let kind else {
            throw Self.fault("`kind` is needed with `fields`: choice, number, text or code.", "kind", file)
        }
        let needed: [Field] =
            switch kind {
            case .choice: [.question, .options, .gold]
            case .number: [.question, .gold]
            case .text: fields[.gold] == nil ? [.question, .accepted] : [.question]
            case .code: [.question, .entryPoint, .reference, .tests]
            }
        for field in needed where fields[field] == nil {
            throw Self.fault("An item of the kind \(kind.rawValue) needs `\(field.rawValue)`.", "fields", file)
        }
        let forms: [GoldForm] =
            switch kind {
            case .choice: [.index0, .index1, .letter, .text, .label, .oneHot, .auto]
            case .number: [.hashAnswer, .number]
            case .text, .code: []
            }
        if goldForm == .label, fields[.labels] == nil {
            throw Self.fault("A key that is a label needs `labels` among the fields.", "gold_is", file)
        }
        if let goldForm, !forms.contains(goldForm) {
            let known = forms.map(\.rawValue).joined(separator: ", ")
            let message = known.isEmpty ? "It is not used with" : "Use one of \(known) with"
            throw Self.fault("\(message) the kind \(kind.rawValue).", "gold_is", file)
        }
    }

    /// A text or a number as it was spelt: `question: 1` names column 1.
    private static func text(_ value: JSONValue) -> String? {
        if case .number(let lexeme) = value { lexeme } else { value.stringValue }
    }

    private static func fault(_ message: String, _ key: String, _ file: String) -> SuiteError {
        SuiteError("mapping", message, at: Place(file: file, path: key.isEmpty ? "items" : "items.\(key)"))
    }
}
