// Items as elements of an array somewhere in one JSON document.
import AuditModel
import Formats

/// An array of objects, at the root or at the member path `records`.
struct JSONFormat: SuiteFormat {
    let id = "json"
    let fileExtensions = ["json"]

    func records(_ bytes: [UInt8], file: String, mapping: ItemMapping) throws(FormatError) -> RecordTable {
        let root = try JSONValue.parse(bytes, file: file)
        let path = mapping.records ?? ""
        guard let rows = (path.isEmpty ? root : root.value(at: path))?.arrayValue else {
            let remedy = "name the member that holds the rows in `items.records`."
            let message =
                path.isEmpty ? "The document is no array; \(remedy)" : "There is no array at `\(path)`; \(remedy)"
            throw FormatError("records-not-found", message, at: Place(file: file, path: path.isEmpty ? nil : path))
        }
        let records = rows.enumerated().map { index, row in
            ItemRecord(
                place: Place(file: file, path: "\(path)[\(index)]"),
                row: index + 1,
                content: Self.content(row, mapping)
            )
        }
        return RecordTable(records: records)
    }

    /// The row as the mapping sees it.
    ///
    /// A line of twins.jsonl (an `item` and what it is a twin `of`) is an item in vernier's own form whatever the
    /// mapping: twins can be put wherever the suite's items can.
    static func content(_ row: JSONValue, _ mapping: ItemMapping) -> ItemRecord.Content {
        if row["item"]?.objectValue != nil, row["of"]?.stringValue != nil { return .native(row) }
        guard !mapping.isNative else { return .native(row) }
        var values: [String: FieldValue] = [:]
        for name in mapping.references { values[name] = FieldPath.value(of: name, in: row) }
        return .mapped(values)
    }
}
