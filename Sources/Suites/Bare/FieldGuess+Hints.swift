// How a description's word on the fields is followed, and what is said where the rows are not as it says.
import AuditModel
import Formats

extension FieldGuess {
    /// Whether the fields that `hints` names are there and make an item; remarks say what is missing.
    func follow(_ hints: ItemHints, _ reading: inout Reading) throws(BareRefusal) -> Bool {
        guard !hints.fields.isEmpty else { return false }
        var draft = look.mapping
        draft.fields = hints.fields
        let missing = draft.references.filter { name in
            // `turns.0` is an element of a list that is there.
            let base =
                name.split(separator: ".").last.flatMap { Int($0) } == nil ? name : String(name.prefix { $0 != "." })
            return !look.has(base) && !look.has(base + ".*")
        }
        guard missing.isEmpty else {
            let names = missing.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
            let message =
                "The description reads \(names), which the rows do not have; they have \(look.listing), and were"
                + " told by these."
            reading.remarks.append(Diagnostic(.warning, "description-not-followed", message))
            return false
        }
        reading.isStated = true
        draft.kind = hints.kind
        guard hints.kind == .choice else {
            reading.mapping = draft
            if let gold = draft.fields[.gold]?.expressions.first, !gold.isTemplate, let name = gold.references.first {
                if look.isText(name) {
                    try settle(name, alone: true, &reading)
                } else {
                    reading.mapping.fields[.gold] = nil
                    set(&reading.mapping, .accepted, name)
                }
            }
            reading.mapping.kind = reading.mapping.kind ?? .text
            return true
        }
        if let form = hints.goldForm {
            draft.goldForm = form
        } else {
            switch GoldReading.form(of: samples(draft).compactMap(\.self)) {
            case .success(let form): draft.goldForm = form
            // Numbers count from 0 in the harness, whatever a column shows.
            case .failure(.neither), .failure(.several): draft.goldForm = numbersFit(draft) ? .index0 : nil
            case .failure(.both), .failure(.unreadable): draft.goldForm = nil
            }
        }
        guard draft.goldForm != nil else {
            let gold = draft.fields[.gold]?.references.first ?? ""
            throw BareRefusal(
                "`\(gold)`, which the description calls the key, names no option in most rows",
                draft: draft
            )
        }
        reading.mapping = draft
        return true
    }

    private func numbersFit(_ draft: ItemMapping) -> Bool {
        let all = samples(draft).compactMap(\.self)
        let fitting = all.count { GoldReading.index($0, as: .index0) != nil }
        return !all.isEmpty && fitting * 10 >= all.count * 9
    }
}
