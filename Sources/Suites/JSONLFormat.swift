// Items as JSON Lines: GSM8K, HumanEval, and vernier's own items.jsonl.
import AuditModel
import Formats

/// One JSON object a line.
struct JSONLFormat: SuiteFormat {
    let id = "jsonl"
    let fileExtensions = ["jsonl", "ndjson"]

    func records(_ bytes: [UInt8], file: String, mapping: ItemMapping) throws(FormatError) -> RecordTable {
        let (rows, diagnostics) = JSONLines.rows(bytes, file: file)
        let records = rows.map { row in
            // The line is the number of the row: it stays the same when a row above is mended.
            ItemRecord(place: row.place, row: row.place.line ?? 1, content: JSONFormat.content(row.value, mapping))
        }
        return RecordTable(records: records, diagnostics: diagnostics)
    }
}
