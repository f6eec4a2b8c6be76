// Items as elements of an XML document: COPA, the Winograd schemas.
import AuditModel
import Formats

/// Elements chosen by the XPath `records` (default: the root's children), with fields by relative XPath.
///
/// Values have their white space normalised: documents are indented for their authors.
struct XMLFormat: SuiteFormat {
    let id = "xml"
    let fileExtensions = ["xml"]

    func records(_ bytes: [UInt8], file: String, mapping: ItemMapping) throws(FormatError) -> RecordTable {
        guard !mapping.isNative else {
            let message =
                "An XML document needs `items.fields` and `items.kind` in suite.yaml to become items; add them."
            throw FormatError("fields-missing", message, at: Place(file: file))
        }
        let tree = try XMLTree(bytes, file: file)
        let xpath = mapping.records ?? "/*/*"
        let nodes = try tree.select(xpath)
        guard !nodes.isEmpty else {
            let message = "Nothing in the document matches `\(xpath)`; correct `items.records`."
            throw FormatError("records-not-found", message, at: Place(file: file))
        }
        var table = RecordTable()
        for (index, node) in nodes.enumerated() {
            var values: [String: FieldValue] = [:]
            for name in mapping.references {
                let texts = try node.values(name).map(XMLNode.normalised)
                values[name] = texts.isEmpty ? .missing : texts.count == 1 ? .text(texts[0]) : .list(texts)
            }
            let place = Place(file: file, line: node.line, path: "\(xpath)[\(index + 1)]")
            table.records.append(ItemRecord(place: place, row: index + 1, content: .mapped(values)))
        }
        return table
    }
}
