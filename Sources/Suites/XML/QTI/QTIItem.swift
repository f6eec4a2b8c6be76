// How one assessment item of QTI becomes an item: one interaction, one key.
import AuditModel
import Formats

/// An `assessmentItem` (QTI 2.0 to 2.2) or `qti-assessment-item` (3.0).
///
/// Read are items with one `choiceInteraction`, `inlineChoiceInteraction` or `textEntryInteraction` and a single
/// response.
struct QTIItem {
    private let node: XMLNode

    init(_ node: XMLNode) { self.node = node }

    /// The item, its id empty where it has no identifier; throws what keeps it from being one.
    func item() throws(RowFault) -> Item {
        guard let body = first(QTIName.child("itemBody"), of: node) else {
            throw RowFault("no-body", "The item has no `itemBody`; add what is asked.")
        }
        guard first(QTIName.child("templateDeclaration"), of: node) == nil else {
            throw RowFault("item-template", "The item draws its values when it is given; write one out.")
        }
        guard first(QTIName.any("assessmentStimulusRef"), of: node) == nil else {
            throw RowFault("needs-stimulus", "The item refers to a text in another file; put it into the item.")
        }
        let interaction = try interaction(body)
        let declaration = try declaration(of: interaction.node)
        return Item(
            id: ItemID(node.text("string(@identifier)") ?? ""),
            question: try QTIText.lines(of: body),
            task: interaction.name == "textEntryInteraction"
                ? try written(declaration) : try choice(interaction.node, declaration)
        )
    }

    private func interaction(_ body: XMLNode) throws(RowFault) -> (node: XMLNode, name: String) {
        let ending = "translate(substring(local-name(), string-length(local-name()) - 10), 'I', 'i') = 'interaction'"
        let all = (try? body.select(".//*[\(ending)]")) ?? []
        guard all.count == 1 else {
            let message =
                all.isEmpty
                ? "The item asks for nothing (no interaction)."
                : "The item asks for \(all.count) responses; make it \(all.count) items."
            throw RowFault(all.isEmpty ? "no-interaction" : "several-interactions", message)
        }
        let name = QTIName.camel(all[0].text("local-name()") ?? "")
        guard ["choiceInteraction", "inlineChoiceInteraction", "textEntryInteraction"].contains(name) else {
            throw RowFault("item-kind", "Items with a `\(name.prefix(60))` are not read; choices and text entries are.")
        }
        return (all[0], name)
    }

    private func declaration(of interaction: XMLNode) throws(RowFault) -> XMLNode {
        let wanted = interaction.text("string(\(QTIName.attribute("responseIdentifier")))") ?? ""
        let all = (try? node.select(QTIName.child("responseDeclaration"))) ?? []
        guard let found = all.first(where: { $0.text("string(@identifier)") == wanted }) else {
            throw RowFault("no-key", "No `responseDeclaration` is called `\(wanted.prefix(60))`; add it.")
        }
        guard (found.text("string(@cardinality)") ?? "single") == "single" else {
            throw RowFault("several-answers", "The item has several right options at once; an item here has one.")
        }
        return found
    }

    /// The values of `correctResponse`, else what the mapping pays most for.
    private func keys(_ declaration: XMLNode) throws(RowFault) -> [String] {
        let values = (try? declaration.values("\(QTIName.child("correctResponse"))/\(QTIName.child("value"))")) ?? []
        let keys = values.map(XMLNode.normalised).filter { !$0.isEmpty }
        if !keys.isEmpty { return keys }
        let best = paid(declaration).filter { $0.value > 0 }
        guard let most = best.map(\.value).max() else {
            throw RowFault("no-key", "The item states no right response (`correctResponse`); add it.")
        }
        return best.filter { $0.value == most }.map(\.key)
    }

    private func paid(_ declaration: XMLNode) -> [(key: String, value: Double)] {
        let entries = (try? declaration.select("\(QTIName.child("mapping"))/\(QTIName.child("mapEntry"))")) ?? []
        return entries.prefix(1000).compactMap { entry in
            guard let key = entry.text("string(\(QTIName.attribute("mapKey")))"),
                let value = entry.text("string(\(QTIName.attribute("mappedValue")))").flatMap(Double.init)
            else { return nil }
            return (XMLNode.normalised(key), value)
        }
    }

    private func choice(_ interaction: XMLNode, _ declaration: XMLNode) throws(RowFault) -> AnswerTask {
        let choices =
            (try? interaction.select("\(QTIName.any("simpleChoice")) | \(QTIName.any("inlineChoice"))")) ?? []
        var options: [String] = []
        for choice in choices.prefix(1000) { options.append(try QTIText.lines(of: choice, isOption: true)) }
        let keys = try keys(declaration)
        guard keys.count == 1 else {
            throw RowFault("several-answers", "\(keys.count) options are right at once; an item here has one.")
        }
        guard options.count > 1 else {
            throw RowFault("too-few-options", "The item has \(options.count) options; a choice needs two.")
        }
        guard let gold = choices.firstIndex(where: { $0.text("string(@identifier)") == keys[0] }), gold < options.count
        else {
            throw RowFault(
                "gold-out-of-range",
                "The key `\(keys[0].prefix(40))` is no option's identifier; correct it."
            )
        }
        return .choice(ChoiceTask(options: options, gold: gold))
    }

    private func written(_ declaration: XMLNode) throws(RowFault) -> AnswerTask {
        let keys = try keys(declaration)
        if ["integer", "float"].contains(declaration.text("string(\(QTIName.attribute("baseType")))") ?? "") {
            guard keys.count == 1, let number = GoldReading.number(keys[0]) else {
                throw RowFault("gold-not-a-number", "The key `\(keys[0].prefix(40))` is no exact number; correct it.")
            }
            return .number(NumberTask(gold: number))
        }
        let paid = paid(declaration)
        let full = paid.filter { keys.contains($0.key) }.map(\.value).max() ?? 1
        var accepted = keys
        for entry in paid where entry.value >= full && entry.value > 0 && !accepted.contains(entry.key) {
            accepted.append(entry.key)
        }
        return .text(TextTask(accepted: accepted))
    }

    private func first(_ xpath: String, of node: XMLNode) -> XMLNode? { (try? node.select(xpath))?.first }
}
