// Which fields of a row a task of the lm-evaluation-harness puts as the question, the options and the key.
import AuditModel
import Formats

/// `doc_to_text`, `doc_to_choice` and `doc_to_target` as fields of an item.
enum LMEvalFields {
    /// What the task says; without fields, and with remarks, where it cannot be followed.
    static func hints(_ task: JSONValue, path: String) -> ItemHints {
        var hints = ItemHints()
        let isChoice = task["output_type"]?.stringValue == "multiple_choice"
        hints.kind = isChoice ? .choice : nil
        func remark(_ code: String, _ key: String, _ message: String) {
            hints.remarks.append(Diagnostic(.warning, code, message, at: Place(file: path, path: key)))
        }
        if let code = task["process_docs"]?.stringValue {
            let name = code.replacing("!function ", with: "")
            remark(
                "task-code-not-run",
                "process_docs",
                "`process_docs` changes the rows by code (\(name.prefix(80))), which was not run."
            )
        }
        for key in ["doc_to_text", "doc_to_choice", "doc_to_target"] {
            if let code = task[key]?.stringValue, code.hasPrefix("!function") {
                let name = code.replacing("!function ", with: "")
                let message =
                    "`\(key)` is code (\(name.prefix(80))), which was not run: the field is told by names and contents."
                remark("task-code-not-run", key, message)
            }
        }
        guard var question = template(task["doc_to_text"]) else { return hints }
        if isChoice {
            guard let options = options(task["doc_to_choice"], &question), let key = key(task["doc_to_target"]) else {
                return hints
            }
            hints.fields[.options] = options
            hints.fields[.gold] = key.gold
            hints.fields[.labels] = key.labels
            hints.goldForm = key.form
        } else {
            guard let gold = template(task["doc_to_target"]), let source = text(gold.pieces) else { return hints }
            hints.fields[.gold] = source
        }
        let parts = LMEvalQuestion(question.pieces)
        guard let source = text(parts.question) else {
            hints.fields = [:]
            return hints
        }
        hints.fields[.question] = source
        if let passage = parts.passage { hints.fields[.passage] = FieldSource(names: [passage]) }
        return hints
    }

    /// A bare name stands for the field; braces make a template.
    private static func template(_ value: JSONValue?) -> JinjaText? {
        guard let text = value?.stringValue, !text.hasPrefix("!") else { return nil }
        if text.contains("{{") || text.contains("{%") { return JinjaText(text) }
        guard let expression = JinjaExpression(text), expression.name != nil else { return nil }
        return JinjaText("{{\(text)}}")
    }

    /// Pieces as one expression of a mapping; nil if there is more in them than names and text.
    private static func text(_ pieces: [JinjaText.Piece]) -> FieldSource? {
        var text = ""
        var names = 0
        for piece in pieces {
            switch piece {
            case .text(let literal): text += literal.replacing("{", with: "{{").replacing("}", with: "}}")
            case .expression(let expression):
                guard let name = expression.name else { return nil }
                names += 1
                text += pieces.count == 1 ? name : "{\(name)}"
            }
        }
        guard names > 0, let expression = FieldExpression(text) else { return nil }
        return FieldSource(expressions: [expression], isList: false)
    }

    /// The options; where `doc_to_choice` is letters and the question lists what they stand for, those, taken out of
    /// it.
    private static func options(_ value: JSONValue?, _ question: inout JinjaText) -> FieldSource? {
        if let fixed = value?.arrayValue {
            let texts = fixed.compactMap { $0.stringValue }
            guard texts.count == fixed.count, texts.count > 1 else { return nil }
            if texts == ChoiceTask.letters(texts.count), let listed = LMEvalQuestion.takeOptions(texts, from: &question)
            {
                return listed
            }
            return FieldSource(literals: texts)
        }
        guard let template = template(value), template.pieces.count == 1,
            case .expression(let expression)? = template.pieces.first
        else { return nil }
        switch expression {
        case .path: return expression.name.map { FieldSource(names: [$0], isList: false) }
        case .list(let elements):
            let names = elements.compactMap(\.name)
            if names.count == elements.count, names.count > 1 { return FieldSource(names: names) }
            let texts = elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
            return texts.count == elements.count && texts.count > 1 ? FieldSource(literals: texts) : nil
        case .text, .number, .position: return nil
        }
    }

    /// The key of a choice; numbers count from 0.
    private static func key(
        _ value: JSONValue?
    ) -> (gold: FieldSource, labels: FieldSource?, form: ItemMapping.GoldForm?)? {
        if let number = value?.intValue { return (FieldSource(literals: [String(number)]), nil, .index0) }
        guard let template = template(value), template.pieces.count == 1,
            case .expression(let expression)? = template.pieces.first
        else { return nil }
        switch expression {
        case .path: return expression.name.map { (FieldSource(names: [$0], isList: false), nil, nil) }
        case .position(let gold, let list):
            guard let name = gold.name else { return nil }
            let source = FieldSource(names: [name], isList: false)
            if let labels = list.name { return (source, FieldSource(names: [labels], isList: false), .label) }
            guard case .list(let elements) = list else { return nil }
            let texts = elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
            guard texts.count == elements.count, texts.count > 1 else { return nil }
            return (source, FieldSource(literals: texts), .label)
        case .number(let number): return (FieldSource(literals: [String(number)]), nil, .index0)
        case .text, .list: return nil
        }
    }
}

extension FieldSource {
    /// Names as they stand; a list of several unless stated.
    init(names: [String], isList: Bool? = nil) {
        self.init(expressions: names.compactMap(FieldExpression.init), isList: isList ?? (names.count > 1))
    }

    /// Texts that are the same in every row.
    init(literals: [String]) {
        self.init(expressions: literals.map(FieldExpression.init(literal:)), isList: literals.count > 1)
    }
}
