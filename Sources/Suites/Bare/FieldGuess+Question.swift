// Which field is the question, and when a question is more than one field.
import AuditModel
import Formats

extension FieldGuess {
    func question(_ reading: inout Reading) throws(BareRefusal) {
        if pair(&reading) || plausible(&reading) { return }
        if let messages = try messages() {
            set(&reading.mapping, .question, messages)
            return
        }
        guard let name = find(FieldNames.question + FieldNames.instruction) else {
            if let turns = try turns() {
                set(&reading.mapping, .question, turns)
                return
            }
            throw BareRefusal(
                sparse() ?? "No \(one) holds the question: the \(look.noun) are \(look.listing)",
                draft: look.mapping
            )
        }
        guard look.isText(name) else {
            guard look.sizes(name) == [1] else {
                throw BareRefusal(
                    "`\(name)` holds several texts a row; state which one is the question",
                    draft: look.mapping
                )
            }
            set(&reading.mapping, .question, name + ".0")
            return
        }
        set(&reading.mapping, .question, name)
        if let instruction = find(FieldNames.instruction), instruction != name, look.isText(instruction) {
            set(&reading.mapping, .question, "{\(instruction)}\n{\(name)}")
        }
        let texts = look.texts(name).compactMap(\.self)
        let different = Set(texts.map { Identifier<Item>($0) }).count
        guard texts.count < 20 || different * 10 > texts.count else {
            throw BareRefusal(
                "`\(name)` holds only \(different) different texts in \(texts.count) rows and can hardly be the"
                    + " question",
                draft: look.mapping
            )
        }
    }

    private var one: String { look.noun == "columns" ? "column" : look.noun == "elements" ? "element" : "field" }

    /// A question's field that is there and mostly empty.
    private func sparse() -> String? {
        for plain in FieldNames.question {
            if let name = look.nested.sorted().first(where: { FieldNames.plain($0) == plain }) {
                return "`\(name)` holds neither a text nor a list of texts: the \(look.noun) are \(look.listing)"
            }
            guard let name = spelling(of: plain) else { continue }
            return
                "`\(name)`, which may be the question, is empty in \(look.count - look.filled(name)) of"
                + " \(look.count) rows: the"
                + " \(look.noun) are \(look.listing)"
        }
        return nil
    }

    /// Premise and hypothesis with the names of an inference's outcomes as keys.
    private func pair(_ reading: inout Reading) -> Bool {
        for pair in FieldNames.pairs {
            guard let premise = find([pair[0]]), let hypothesis = find([pair[1]]), look.isText(premise),
                look.isText(hypothesis),
                let key = find(["goldlabel", "label", "entailment", "answer", "target", "gold", "labeltext", "value"]),
                let labels = InferenceLabels.options(of: look.texts(key).compactMap(\.self)),
                // Two sentences and a truth may be paraphrases, or uses of one word.
                pair[0] != "sentence1" || labels[0].uppercased() == "ENTAILMENT"
            else { continue }
            set(&reading.mapping, .passage, premise)
            set(&reading.mapping, .question, "{\(hypothesis)} \(InferenceLabels.question)")
            set(&reading.mapping, .options, labels.map { "'\($0)'" }, isList: true)
            set(&reading.mapping, .gold, key)
            reading.mapping.kind = .choice
            reading.mapping.goldForm = .text
            return true
        }
        return false
    }

    /// COPA: a premise, and whether its cause or its effect is asked for.
    private func plausible(_ reading: inout Reading) -> Bool {
        guard let premise = find(["premise", "p"]), let asked = find(["question", "asksfor"]), look.isText(asked),
            Set(look.texts(asked).compactMap(\.self)).isSubset(of: ["cause", "effect"])
        else { return false }
        set(&reading.mapping, .question, "{\(premise)} What was the {\(asked)}?")
        return true
    }

    /// A conversation that is one question: a user's message, or a system's and a user's.
    private func messages() throws(BareRefusal) -> String? {
        for plain in FieldNames.question + ["messages", "conversation", "conversations"] {
            guard let content = find([plain + ".*.content"]), let role = find([plain + ".*.role"]) else { continue }
            let roles = Set(look.values(role).compactMap { if case .list(let all) = $0 { all } else { nil } })
            let base = String(content.dropLast(".*.content".count))
            if roles == [["user"]] { return base + ".0.content" }
            if roles == [["system", "user"]] { return "{\(base).0.content}\n\n{\(base).1.content}" }
            throw BareRefusal(
                "`\(base)` holds conversations of several messages; an item is one question",
                draft: look.mapping
            )
        }
        return nil
    }

    private func turns() throws(BareRefusal) -> String? {
        guard let turns = find(["turns"]), !look.isText(turns) else { return nil }
        guard look.sizes(turns) == [1] else {
            throw BareRefusal("`\(turns)` holds questions of several turns; an item is one question", nil)
        }
        return turns + ".0"
    }
}
