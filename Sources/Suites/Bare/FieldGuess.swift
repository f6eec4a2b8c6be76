// How a file without a suite.yaml is read: which of its fields is what, by few rules, or a refusal that says why not.
import AuditModel
import Formats

/// A mapping made from the names and contents of a file's fields.
///
/// 1. A name counts without case, blanks, `_` and `-`; for each member of an item the first name of `FieldNames` that
///    nine rows of ten fill is taken.
/// 2. Options are one list, the members of one object, or fields in sequence (`A` to `D`, `choice0` to `choice3`).
/// 3. The key of a choice is a field whose whole column reads in one way as letters, positions, labels or texts of the
///    options (`GoldReading.form`). Two fields that read so must name the same option in every row.
/// 4. Without options the key is a number if every one is, the number after `####` if nine of ten rows have that, a
///    text else. A field called the short or final answer goes before others; other fields that may be the key must
///    say the same.
/// 5. Premise and hypothesis are a pair with the labels that are met as its options; tests and an entry point are code.
/// 6. A file is refused if it has no question or no key; if it names models (answers, not items) or several splits;
///    if a row is one candidate answer marked right or wrong; if the key is a class number without names
///    (`label`, or many keys that are few numbers from 0 on); if a question has several turns.
struct FieldGuess {
    /// What was read how.
    struct Reading {
        var mapping: ItemMapping
        var remarks: [Diagnostic] = []
        /// Whether a description said which field is what.
        var isStated = false
    }

    let look: RowLook
    private let hints: ItemHints?
    /// The names of the file by their plain form.
    let names: [String: String]

    /// `hints`: what a description of the suite says of its fields.
    init(_ look: RowLook, _ hints: ItemHints? = nil) {
        self.look = look
        self.hints = hints
        var names: [String: String] = [:]
        for name in look.names where names[FieldNames.plain(name)] == nil { names[FieldNames.plain(name)] = name }
        if !FieldNames.question.contains(where: { names[$0] != nil }) {
            // Rows inside an object of their own, as dataset viewers write them.
            for wrapper in ["row", "doc", "item", "example", "record", "data"] {
                for name in look.names where name.hasPrefix(wrapper + ".") {
                    let inner = FieldNames.plain(String(name.dropFirst(wrapper.count + 1)))
                    if names[inner] == nil { names[inner] = name }
                }
            }
        }
        for alias in hints?.aliases ?? [] where look.names.contains(alias.column) {
            names[FieldNames.plain(alias.name)] = alias.column
        }
        self.names = names
    }

    /// The first of `wanted` that nine rows of ten fill, as the file spells it.
    func find(_ wanted: [String]) -> String? {
        wanted.lazy.compactMap { names[$0] }.first { look.has($0) }
    }

    /// A name of the file by its plain form, however few rows fill it.
    func spelling(of plain: String) -> String? { names[plain] }

    func has(_ wanted: [String]) -> Bool { find(wanted) != nil }

    /// The mapping, or why there is none.
    func reading() throws(BareRefusal) -> Reading {
        var reading = Reading(mapping: look.mapping)
        guard look.count > 0 else { throw BareRefusal("The file holds no rows", nil) }
        try refuseWhatIsNoItem()
        if let hints, try follow(hints, &reading) { return finished(reading) }
        if try isCode(&reading.mapping) { return finished(reading) }
        try question(&reading)
        if reading.mapping.kind == nil, let options = try options(reading.mapping) {
            try choose(options, &reading)
        }
        if reading.mapping.kind == nil { try written(&reading) }
        return finished(reading)
    }

    /// Answers of models, and candidate answers marked right or wrong, look like items and are none.
    private func refuseWhatIsNoItem() throws(BareRefusal) {
        if let model = find(FieldNames.model), look.isText(model) {
            throw BareRefusal(
                "The rows name a model (`\(model)`) and seem to be what models did, not the items of a suite: the"
                    + " \(look.noun) are"
                    + " \(look.listing)",
                draft: look.mapping
            )
        }
        if let split = names["split"], look.isText(split) {
            let values = Set(look.texts(split).compactMap(\.self))
            let splits = values.filter { SplitNames.split(of: $0) != nil }
            guard splits.count < 2 || splits.count < values.count else {
                let shown = splits.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(5)
                throw BareRefusal(
                    "The rows are of several splits (`\(split)`: \(shown.joined(separator: ", "))); write one"
                        + " split to a file",
                    nil
                )
            }
        }
        for name in FieldNames.verdict.compactMap({ names[$0] }) {
            // `label` is the key of a choice, and a verdict where there are no options.
            guard FieldNames.plain(name) != "label" || !has(FieldNames.options) else { continue }
            guard isVerdict(name), has(FieldNames.answer.filter { $0 != FieldNames.plain(name) }),
                let question = find(FieldNames.question)
            else { continue }
            let questions = Set(look.texts(question).compactMap(\.self).map { Identifier<Item>($0) })
            guard questions.count * 4 <= look.count * 3 else { continue }
            throw BareRefusal(
                "A row is one candidate answer, marked right or wrong by `\(name)`, and \(look.count) rows ask"
                    + " \(questions.count) questions; write one row an item, with its options in a list",
                nil
            )
        }
    }

    /// Whether a name says of some rows yes and of others no.
    func isVerdict(_ name: String) -> Bool {
        let values = Set(look.texts(name).compactMap(\.self).map { $0.lowercased() })
        return values == ["true", "false"] || values == ["0", "1"]
    }

    private func isCode(_ mapping: inout ItemMapping) throws(BareRefusal) -> Bool {
        guard let tests = find(FieldNames.tests), let reference = find(FieldNames.reference),
            let question = find(["prompt"] + FieldNames.question), tests != question
        else { return false }
        let entry = find(FieldNames.entryPoint)
        guard entry != nil || !has(FieldNames.answer) else { return false }
        mapping.kind = .code
        set(&mapping, .question, question)
        set(&mapping, .reference, reference)
        set(&mapping, .tests, tests)
        guard let entry else {
            throw BareRefusal(
                "No field names the function that the tests call (`entry_point`), without which code is not run: the"
                    + " \(look.noun) are \(look.listing)",
                nil
            )
        }
        set(&mapping, .entryPoint, entry)
        let ready = look.texts(tests).count { $0?.contains("check") ?? false }
        guard ready * 10 >= look.count * 9 else {
            throw BareRefusal("The tests in `\(tests)` do not define `check(candidate)`, which is what is run", nil)
        }
        return true
    }

    /// Adds what needs no decision: id, subject, cluster, passage, and remarks on what was left out.
    private func finished(_ reading: Reading) -> Reading {
        var reading = reading
        let taken = Set(reading.mapping.references)
        func free(_ wanted: [String]) -> String? {
            find(wanted.filter { names[$0].map { !taken.contains($0) } ?? false })
        }
        let ids = FieldNames.id.compactMap { names[$0] }.filter { !taken.contains($0) && look.isText($0) }
        let own = ids.first { name in
            let texts = look.texts(name).compactMap(\.self)
            return texts.count == look.count && Set(texts.map { Identifier<Item>($0) }).count == texts.count
        }
        if let own { set(&reading.mapping, .id, own) }
        if let subject = free(FieldNames.subject), look.isText(subject), repeats(subject) {
            set(&reading.mapping, .subject, subject)
        }
        if let cluster = free(FieldNames.cluster), look.isText(cluster), repeats(cluster) {
            set(&reading.mapping, .cluster, cluster)
        }
        if reading.mapping.fields[.passage] == nil { passage(&reading, taken) }
        remarkOnLongTexts(&reading)
        remarkOnMedia(&reading)
        return reading
    }

    /// Whether a name says the same of several rows, and not the same of all that have it.
    func repeats(_ name: String) -> Bool {
        let texts = look.texts(name).compactMap(\.self)
        let different = Set(texts.map { Identifier<Item>($0) }).count
        return different < texts.count && different * 2 <= max(texts.count, 4)
    }

    func set(_ mapping: inout ItemMapping, _ field: ItemMapping.Field, _ name: String) {
        set(&mapping, field, [name], isList: false)
    }

    func set(_ mapping: inout ItemMapping, _ field: ItemMapping.Field, _ texts: [String], isList: Bool) {
        let expressions = texts.compactMap(FieldExpression.init)
        guard expressions.count == texts.count, !expressions.isEmpty else { return }
        mapping.fields[field] = FieldSource(expressions: expressions, isList: isList)
    }
}
