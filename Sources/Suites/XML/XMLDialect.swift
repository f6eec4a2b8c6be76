// Corpora in XML that are known by their elements, and the list of those there are.
import AuditModel
import Formats

/// A form of XML that needs no mapping in suite.yaml.
protocol XMLDialect: Sendable {
    /// What it is called in words.
    var title: String { get }
    /// How its items are read; nil if the document is something else. Throws where it is this and holds no keys.
    func mapping(_ tree: XMLTree) throws(BareRefusal) -> ItemMapping?
}

/// The XML dialects there are.
enum XMLDialects {
    static let all: [any XMLDialect] = [COPADialect(), WinogradDialect(), EntailmentDialect(), QTIDialect()]
}

/// XPath by local names: a document may put its elements into any namespace.
enum XMLPath {
    static func child(_ name: String) -> String { "*[local-name()='\(name)']" }

    static func all(_ name: String) -> String { "//" + child(name) }

    /// Whether `xpath` selects anything.
    static func finds(_ xpath: String, in tree: XMLTree) -> Bool {
        guard let nodes = try? tree.select(xpath) else { return false }
        return !nodes.isEmpty
    }
}

extension ItemMapping {
    /// The mapping of an XML dialect; each value is an expression or a list of them.
    static func xml(
        records: String,
        kind: AnswerTask.Kind,
        gold: GoldForm?,
        _ fields: [(Field, [String])]
    ) -> ItemMapping {
        var mapping = ItemMapping()
        mapping.format = "xml"
        mapping.records = records
        mapping.kind = kind
        mapping.goldForm = gold
        for (field, texts) in fields {
            let expressions = texts.compactMap(FieldExpression.init)
            mapping.fields[field] = FieldSource(expressions: expressions, isList: expressions.count > 1)
        }
        return mapping
    }
}
