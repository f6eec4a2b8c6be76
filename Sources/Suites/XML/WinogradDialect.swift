// The Winograd Schema Challenge, in the XML of its collection.
import AuditModel
import Formats

/// `schema`s with a `text` around a pronoun `pron`, two `answers` and a `correctAnswer`.
///
/// Levesque, Davis and Morgenstern 2012. The schemas of a pair offer the same answers and are one cluster.
struct WinogradDialect: XMLDialect {
    let title = "Winograd schemas"

    func mapping(_ tree: XMLTree) throws(BareRefusal) -> ItemMapping? {
        let text = XMLPath.child("text")
        let answer = XMLPath.child("answers") + "/" + XMLPath.child("answer")
        let schemas = XMLPath.all("schema") + "[\(text)/\(XMLPath.child("pron")) and \(answer)]"
        guard XMLPath.finds(schemas, in: tree) else { return nil }
        guard XMLPath.finds(schemas + "[\(XMLPath.child("correctAnswer"))]", in: tree) else {
            throw BareRefusal("These are Winograd schemas without their keys (`correctAnswer`)", nil)
        }
        return .xml(
            records: XMLPath.all("schema"),
            kind: .choice,
            gold: .letter,
            [
                (.cluster, ["{\(answer)[1]} / {\(answer)[2]}"]),
                (
                    .question,
                    ["{\(text)} In this text, who or what does \"{\(text)/\(XMLPath.child("pron"))}\" refer to?"]
                ),
                (.options, [answer]), (.gold, [XMLPath.child("correctAnswer")]),
            ]
        )
    }
}
