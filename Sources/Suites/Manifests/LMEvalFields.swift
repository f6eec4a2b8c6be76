// Which fields of a row a task of the lm-evaluation-harness puts as the question, the options and the key.
import AuditModel
import Formats

/// `doc_to_text`, `doc_to_choice` and `doc_to_target` as fields of an item.
enum LMEvalFields {
    /// What the task says; without fields, and with a remark, where its question cannot be followed.
    ///
    /// Options and keys are never guessed against a task that states them in another way: a refusal says why.
    static func hints(_ task: JSONValue, path: String) -> ItemHints {
        var hints = ItemHints()
        hints.refusal = refusal(task, path)
        let isChoice = task["output_type"]?.stringValue == "multiple_choice"
        hints.kind = isChoice ? .choice : nil
        func remark(_ code: String, _ key: String, _ message: String) {
            hints.remarks.append(Diagnostic(.warning, code, message, at: Place(file: path, path: key)))
        }
        guard var question = template(task["doc_to_text"]) else {
            if let text = task["doc_to_text"]?.stringValue {
                let what = code(text).map { "is code (\($0)), which is never run" } ?? "is more than is read here"
                remark("task-not-followed", "doc_to_text", "`doc_to_text` \(what): fields are told by their names.")
            }
            return hints
        }
        if isChoice {
            let (options, key) = (options(task["doc_to_choice"], &question), key(task["doc_to_target"]))
            guard let options, let key else {
                hints.refusal = hints.refusal ?? unread(task, options == nil ? "doc_to_choice" : "doc_to_target", path)
                return hints
            }
            hints.fields[.options] = options
            hints.fields[.gold] = key.gold
            hints.fields[.labels] = key.labels
            hints.goldForm = key.form
        } else {
            guard let gold = template(task["doc_to_target"]), let source = text(gold.pieces) else {
                hints.refusal = hints.refusal ?? unread(task, "doc_to_target", path)
                return hints
            }
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

    /// Why the rows or their keys cannot be had from the task: they are made by code.
    private static func refusal(_ task: JSONValue, _ path: String) -> SuiteError? {
        for key in ["class", "custom_dataset", "process_docs", "doc_to_choice", "doc_to_target"] {
            guard let name = task[key]?.stringValue.flatMap(code) else { continue }
            return refusal(key, "code (\(name)), which is never run", path)
        }
        return nil
    }

    /// The refusal of a key of the task that says more than is read here; nil where it says nothing.
    private static func unread(_ task: JSONValue, _ key: String, _ path: String) -> SuiteError? {
        guard let value = task[key], !value.isNull, value != .string("") else { return nil }
        let shown = value.stringValue.map { " (`\($0.prefix(60).replacing("\n", with: " "))`)" } ?? ""
        return refusal(key, "more than is read here\(shown)", path)
    }

    private static func refusal(_ key: String, _ what: String, _ path: String) -> SuiteError {
        let message = "`\(key)` is \(what); name the file of items itself, without the task, or write a suite.yaml."
        return SuiteError("task-code", message, at: Place(file: path, path: key))
    }

    /// The name of the code that stands for a value; nil if it is none.
    private static func code(_ text: String) -> String? {
        guard text.hasPrefix("!function") else { return nil }
        return String(GoldReading.trimmed(String(text.dropFirst("!function".count))).prefix(80))
    }

    private static func template(_ value: JSONValue?) -> JinjaText? { value?.stringValue.flatMap(template(text:)) }

    /// A bare name stands for the field; braces make a template.
    private static func template(text: String) -> JinjaText? {
        guard !text.hasPrefix("!") else { return nil }
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
