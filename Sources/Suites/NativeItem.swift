// Items in vernier's own form, a line of items.jsonl.
import AuditModel
import Formats

/// Reads an item from its own JSON form.
enum NativeItem {
    /// The item of a line of items.jsonl, or of twins.jsonl: there the item is the member `item`, and twins of one
    /// original are a cluster, named after the original, unless the original was in one.
    static func item(
        _ row: JSONValue,
        subject: String?,
        fallbackID: (_ subject: String?) -> String
    ) throws(RowFault) -> Item {
        if let inner = row["item"], inner.objectValue != nil, let original = row["of"]?.stringValue {
            var item = try self.item(inner, subject: subject, fallbackID: fallbackID)
            if item.cluster == nil { item.cluster = original }
            return item
        }
        guard var members = row.objectValue else {
            throw RowFault("not-an-object", "The row is no JSON object; write one.")
        }
        if row["id"] == nil || row["id"] == .null {
            let own = row["subject"]?.stringValue
            members.removeAll { $0.key == "id" }
            members.append(JSONMember("id", .string(fallbackID(subject ?? own))))
        } else if case .number(let lexeme)? = row["id"] {
            members.removeAll { $0.key == "id" }
            members.append(JSONMember("id", .string(lexeme)))
        }
        var item: Item
        do {
            item = try JSONValue.object(members).decoded(as: Item.self, file: nil)
        } catch {
            let path = error.place?.path.map { "`\($0)`: " } ?? ""
            throw RowFault("bad-item", path + error.message)
        }
        if let subject { item.subject = subject }
        // A key or label count out of range must not reach ChoiceTask's readers; the rules below refuse it.
        try ItemRules.check(item)
        return item
    }
}
