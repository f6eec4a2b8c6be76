// Any table that names an original, gives a twin's text and its key: JSON Lines or comma-separated values.

import AuditModel
import Formats

/// Columns by name: `original_id|of|id`, `twin|question|text`, `answer|gold|key`; optionally
/// `operator|perturbation|type`, `options|choices`, `solution`, `original|original_question`, `original_answer`.
struct TableImport: TwinImportFormat {
    let id = "table"
    let summary = "CSV or JSON Lines with the columns original_id, twin, answer and optionally operator and options"

    static let originalID = ["original_id", "of", "source_id", "seed_id", "id"]
    static let twin = ["twin", "twin_question", "perturbed", "question", "text"]
    static let key = ["answer", "gold", "key", "label"]
    static let operatorName = ["operator", "perturbation", "perturbation_type", "type"]
    static let options = ["options", "choices"]
    static let original = ["original", "original_question", "source_question", "seed_question"]
    static let originalKey = ["original_answer", "original_gold", "original_key", "seed_answer"]

    func recognises(_ head: ImportHead) -> Bool {
        let names = head.members.isEmpty ? Set(head.columns) : Set(head.members.map(ImportNames.column))
        return [Self.originalID, Self.twin].allSatisfy { !names.isDisjoint(with: $0) }
    }

    func read(_ bytes: [UInt8], into builder: inout ImportBuilder) throws(TwinsError) {
        let head = ImportHead(bytes)
        if head.firstByte == UInt8(ascii: "{") {
            let (rows, diagnostics) = JSONLines.rows(bytes, file: builder.file)
            diagnostics.forEach { builder.note($0) }
            for row in rows {
                var fields: [String: JSONValue] = [:]
                for member in row.value.objectValue ?? [] where fields[ImportNames.column(member.key)] == nil {
                    fields[ImportNames.column(member.key)] = member.value
                }
                guard take(fields, at: row.place, into: &builder) else { return }
            }
        } else {
            let (rows, diagnostics) = CSVTable.rows(bytes, file: builder.file)
            diagnostics.forEach { builder.note($0) }
            let columns = rows.first?.fields.map(ImportNames.column) ?? []
            for row in rows.dropFirst() {
                if row.fields.count != columns.count {
                    let message =
                        "The row has \(row.fields.count) fields and the header \(columns.count); it is left out."
                    builder.note(
                        Diagnostic(.error, "row-width", "\(message) Mend its commas or quotes.", at: row.place)
                    )
                    continue
                }
                var fields: [String: JSONValue] = [:]
                for (name, text) in zip(columns, row.fields) where !text.isEmpty && fields[name] == nil {
                    fields[name] = .string(text)
                }
                guard take(fields, at: row.place, into: &builder) else { return }
            }
        }
    }

    /// Takes a row; false once no more rows can be.
    private func take(_ fields: [String: JSONValue], at place: Place, into builder: inout ImportBuilder) -> Bool {
        guard builder.countRow() else {
            builder.note(TwinImport.tooManyRows(at: place))
            return false
        }
        func text(_ names: [String]) -> String? { names.lazy.compactMap { TwinImport.text(fields[$0]) }.first }
        guard let name = text(Self.originalID), !name.isEmpty, let question = text(Self.twin) else {
            builder.note(TwinImport.missing("the original's id or the twin's text", at: place))
            return true
        }
        let operatorID = OperatorID("imported/\(ImportNames.kebab(text(Self.operatorName) ?? ""))")
        let promise = TwinPromise.named(operatorID)
        var of = ItemID(name)
        if let said = text(Self.original), said != question || fields["twin"] != nil {
            let key = text(Self.originalKey) ?? ""
            let like = builder.suiteItem(of)?.task
            if case .task(let task) = ImportedKey.open(key, like: like) {
                of = builder.original(named: name, Item(id: of, question: said, task: task), at: place)
            } else if let known = builder.suiteItem(of) {
                var copy = known
                copy.question = said
                of = builder.original(named: name, copy, at: place)
            }
        }
        let known = builder.copy(of: of) ?? builder.suiteItem(of)
        switch task(fields, key: text(Self.key), known: known, promise: promise) {
        case .task(let task):
            let item = Item(id: of, subject: known?.subject, passage: known?.passage, question: question, task: task)
            builder.twin(of: of, operatorID: operatorID, promise: promise, item, at: place)
        case .fault(let fault):
            let key = text(Self.key) ?? ""
            builder.unkeyedRow(of: of, operatorID: operatorID, fault: fault, key: key, at: place)
        }
        return true
    }

    private func task(
        _ fields: [String: JSONValue],
        key: String?,
        known: Item?,
        promise: TwinPromise?
    ) -> ImportedKey.Reading {
        var options = Self.options.lazy.compactMap { fields[$0] }.first.map(Self.list)
        var labels: [String]?
        if options == nil, case .choice(let task) = known?.task { (options, labels) = (task.options, task.labels) }
        guard let key else {
            guard promise?.key == .kept, let task = known?.task else { return .fault("The row has no key.") }
            if case .choice(let choice) = task, let options, options != choice.options {
                return ImportedKey.choice(choice.options[choice.gold], options: options)
            }
            return .task(task)
        }
        if let options { return ImportedKey.choice(key, options: options, labels: labels) }
        let solution = ["solution", "rationale", "explanation"].lazy.compactMap { fields[$0]?.stringValue }.first
        return ImportedKey.open(key, solution: solution, like: known?.task)
    }

    /// The options: an array, a JSON array as text, or texts between `|` or `;`.
    private static func list(_ value: JSONValue) -> [String] {
        if let elements = value.arrayValue { return elements.compactMap(TwinImport.text) }
        guard let text = value.stringValue else { return [] }
        if text.utf8.first == UInt8(ascii: "["), let parsed = try? JSONValue.parse(Array(text.utf8), file: nil),
            let elements = parsed.arrayValue
        {
            return elements.compactMap(TwinImport.text)
        }
        let mark: UInt8 = text.utf8.contains(124) ? 124 : 59
        return text.utf8.split(separator: mark).map { ImportedKey.trimmed(String(decoding: $0, as: UTF8.self)) }
    }
}
