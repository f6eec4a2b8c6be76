// Items of IMS/1EdTech Question and Test Interoperability, 2.x and 3.0.
import AuditModel
import Formats

/// Assessment items, one or several a document; the mapping of suite.yaml is not used.
struct QTIFormat: SuiteFormat {
    let id = "qti"
    let fileExtensions: [String] = []

    static let items = "//*[\(QTIName.isNamed("assessmentItem"))]"

    func records(_ bytes: [UInt8], file: String, mapping: ItemMapping) throws(FormatError) -> RecordTable {
        let tree = try XMLTree(bytes, file: file)
        let nodes = try tree.select(Self.items)
        guard !nodes.isEmpty else {
            let message = "The document holds no `assessmentItem`; name one that does."
            throw FormatError("records-not-found", message, at: Place(file: file))
        }
        var table = RecordTable()
        for (index, node) in nodes.enumerated() {
            let place = Place(file: file, line: node.line)
            do throws(RowFault) {
                let item = try QTIItem(node).item()
                table.records.append(ItemRecord(place: place, row: index + 1, content: .item(item)))
            } catch {
                let message = error.message + " The item was left out."
                table.diagnostics.append(Diagnostic(.error, error.code, message, at: place))
            }
        }
        return table
    }
}

/// QTI among the forms of XML that are known by their elements.
struct QTIDialect: XMLDialect {
    let title = "QTI items"

    func mapping(_ tree: XMLTree) throws(BareRefusal) -> ItemMapping? {
        if XMLPath.finds(QTIFormat.items, in: tree) {
            try refuseOtherVersions(tree)
            var mapping = ItemMapping()
            mapping.format = "qti"
            return mapping
        }
        if XMLPath.finds("/*[\(QTIName.isNamed("assessmentTest"))]", in: tree) {
            throw BareRefusal(
                "This is a QTI test, which only names its items; name the items' files or their folder",
                nil
            )
        }
        if XMLPath.finds("/*[local-name()='manifest']/*[local-name()='resources']", in: tree) {
            throw BareRefusal("This is the manifest of a content package; name the folder it lies in", nil)
        }
        if XMLPath.finds("/*[local-name()='questestinterop']", in: tree) {
            throw BareRefusal("This is QTI 1.x, which is not read; convert it to QTI 2.1 or 3.0", nil)
        }
        return nil
    }

    /// The namespace of an item says its version; one without a namespace is read by its names.
    private func refuseOtherVersions(_ tree: XMLTree) throws(BareRefusal) {
        let spaces = Set(((try? tree.select(QTIFormat.items)) ?? []).map { $0.text("namespace-uri()") ?? "" })
        let known = ["", "/imsqti_v2p0", "/imsqti_v2p1", "/imsqti_v2p2", "/imsqtiasi_v3p0"]
        let unknown = spaces.filter { space in !known.contains { $0.isEmpty ? space.isEmpty : space.hasSuffix($0) } }
        guard let space = unknown.min() else { return }
        throw BareRefusal(
            "The namespace of these QTI items (`\(space.prefix(80))`) is of no version that is read; 2.0 to 2.2 and"
                + " 3.0 are",
            nil
        )
    }
}
