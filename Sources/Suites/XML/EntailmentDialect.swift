// Recognising Textual Entailment, in the XML of its challenges.
import AuditModel
import Formats

/// `pair`s of a text `t` and a hypothesis `h`, with the outcome in `entailment` (RTE-2 and later) or `value` (RTE-1).
///
/// Dagan, Glickman and Magnini 2006; Bentivogli et al. 2009 for three outcomes.
struct EntailmentDialect: XMLDialect {
    let title = "pairs of textual entailment"

    func mapping(_ tree: XMLTree) throws(BareRefusal) -> ItemMapping? {
        let (text, hypothesis) = (XMLPath.child("t"), XMLPath.child("h"))
        let pairs = XMLPath.all("pair") + "[\(text) and \(hypothesis)]"
        guard XMLPath.finds(pairs, in: tree) else { return nil }
        for attribute in ["entailment", "value"] {
            guard let nodes = try? tree.select(pairs + "/@" + attribute), !nodes.isEmpty else { continue }
            let keys = nodes.map { GoldReading.trimmed($0.text("string(.)") ?? "") }
            guard let options = InferenceLabels.options(of: keys) else {
                let shown = keys.first.map { "`\($0.prefix(40))`" } ?? "something else"
                throw BareRefusal(
                    "The `\(attribute)` of these pairs is no outcome of entailment that is known but \(shown)",
                    "xml"
                )
            }
            return .xml(
                records: XMLPath.all("pair"),
                kind: .choice,
                gold: .text,
                [
                    (.id, ["@id"]), (.subject, ["@task"]), (.passage, [text]),
                    (.question, ["{\(hypothesis)} \(InferenceLabels.question)"]),
                    (.options, options.map { "'\($0)'" }), (.gold, ["@" + attribute]),
                ]
            )
        }
        throw BareRefusal("These are pairs of textual entailment without their keys (`entailment` or `value`)", nil)
    }
}
