// Choice of Plausible Alternatives, in the XML of its authors and of Balanced COPA.
import AuditModel
import Formats

/// `item`s with `asks-for` and `most-plausible-alternative`, a premise `p` and two alternatives `a1`, `a2`.
///
/// Roemmele, Bejan and Gordon 2011. Mirrored items (Balanced COPA) have the id of their original plus 1000 and its
/// alternatives; the pair is one cluster.
struct COPADialect: XMLDialect {
    let title = "COPA items"

    func mapping(_ tree: XMLTree) throws(BareRefusal) -> ItemMapping? {
        let items =
            XMLPath.all("item") + "[\(XMLPath.child("p")) and \(XMLPath.child("a1")) and \(XMLPath.child("a2"))]"
        guard XMLPath.finds(items + "[@asks-for]", in: tree) else { return nil }
        guard XMLPath.finds(items + "[@most-plausible-alternative]", in: tree) else {
            throw BareRefusal("These are COPA items without their keys (`most-plausible-alternative`)", nil)
        }
        var fields: [(ItemMapping.Field, [String])] = [
            (.id, ["@id"]), (.subject, ["@asks-for"]),
            (.question, ["{\(XMLPath.child("p"))} What was the {@asks-for}?"]),
            (.options, [XMLPath.child("a1"), XMLPath.child("a2")]), (.gold, ["@most-plausible-alternative"]),
        ]
        if hasMirrors(items, tree) {
            fields.append((.cluster, ["number(@id) mod 1000"]))
        }
        return .xml(records: XMLPath.all("item"), kind: .choice, gold: .index1, fields)
    }

    /// Whether all items with ids above 1000 offer the alternatives of the item 1000 below: the published file does
    /// not say that they are mirrors.
    private func hasMirrors(_ items: String, _ tree: XMLTree) -> Bool {
        var offered: [Int: Set<String>] = [:]
        for node in (try? tree.select(items)) ?? [] {
            guard let id = node.text("string(@id)").flatMap({ Int($0) }) else { return false }
            let texts = ["a1", "a2"].map { XMLNode.normalised(node.text("string(\(XMLPath.child($0)))") ?? "") }
            offered[id] = Set(texts)
        }
        let mirrors = offered.keys.filter { $0 > 1000 }
        return !mirrors.isEmpty && mirrors.allSatisfy { offered[$0 - 1000] == offered[$0] }
    }
}
