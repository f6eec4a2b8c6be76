// Choice of Plausible Alternatives, in the XML of its authors and of Balanced COPA.
import AuditModel
import Formats

/// `item`s with `asks-for` and `most-plausible-alternative`, a premise `p` and two alternatives `a1`, `a2`.
///
/// Roemmele, Bejan and Gordon 2011. Mirrored items (Balanced COPA) have the id of their original plus 1000 and say
/// `mirrored`; the pair is one cluster.
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
        if XMLPath.finds(items + "[@mirrored]", in: tree) || hasMirrors(items, tree) {
            fields.append((.cluster, ["number(@id) mod 1000"]))
        }
        return .xml(records: XMLPath.all("item"), kind: .choice, gold: .index1, fields)
    }

    /// Whether ids above 1000 repeat the alternatives of those below: the published file does not always say so.
    private func hasMirrors(_ items: String, _ tree: XMLTree) -> Bool {
        XMLPath.finds(items + "[number(@id) > 1000]", in: tree)
            && XMLPath.finds(items + "[number(@id) < 1000]", in: tree)
    }
}
