// One row of a samples file of Every Eval Ever.

import AuditModel
import Formats

/// One row, before names become numbers.
struct EEERow {
    let item: String
    let model: String
    let evaluation: String
    let result: String?
    let version: String?
    private(set) var variant: String?
    private(set) var score: Double?
    private(set) var isCorrect: Double?
    private(set) var answer: String?
    private(set) var target: String?
    private(set) var flags: LoggedRow.Flags = []
    private(set) var isErrored = false
    private(set) var contentHash: UInt64 = 0
    private(set) var outputHash: UInt64 = 0
    private(set) var unknown: [String] = []

    /// Reads an object.
    init(_ value: JSONCursor) throws(FormatError) {
        guard var walk = value.members() else {
            throw value.fault("json-not-an-object", "The row is no object; it was left out.")
        }
        var fields: [String: JSONCursor] = [:]
        while let (key, value) = try walk.next() {
            if !EEEFields.row.contains(key) {
                unknown.append(key)
            } else if value.kind != .null {
                fields[key] = value
            }
        }
        guard let sample = fields["sample_id"]?.idText, let name = fields["evaluation_name"]?.text else {
            throw value.fault("item-missing", "The row has no `sample_id` or `evaluation_name`; it was left out.")
        }
        let metadata = fields["metadata"]
        let original = metadata?.find("twin_of")?.idText
        item = original ?? sample
        if original != nil { variant = Self.variant(metadata) }
        model = fields["model_id"]?.text ?? "unknown"
        evaluation = KeptText.of(name)
        result = fields["evaluation_result_id"]?.text
        version = fields["schema_version"]?.scalarText
        score = fields["evaluation"]?.find("score")?.score
        isCorrect = fields["evaluation"]?.find("is_correct")?.score
        isErrored = fields["error"] != nil
        takeTexts(fields)
    }

    /// What sets a twin apart from others of its item.
    private static func variant(_ metadata: JSONCursor?) -> String {
        let parts = ["twin_kind", "twin_generator", "twin_seed"].compactMap { metadata?.find($0)?.idText }
        return parts.isEmpty ? "twin" : parts.joined(separator: " ")
    }

    private mutating func takeTexts(_ fields: [String: JSONCursor]) {
        let input = fields["input"]
        let references = input?.find("reference")
        target = references?.texts(most: 20)?.joined(separator: " | ") ?? references?.scalarText
        if var walk = fields["answer_attribution"]?.elements() {
            // The last, or the one that is marked as the end.
            while let one = try? walk.next() {
                answer = one.find("extracted_value")?.scalarText ?? answer
                if one.find("is_terminal")?.boolValue == true { break }
            }
        }
        if let raw = input?.find("raw") {
            var hash = ContentHash()
            for part in [raw, input?.find("choices"), references] {
                if let part, part.kind != .null { hash.add(part.bytes) }
            }
            contentHash = hash.value
        }
        if let output = fields["output"]?.find("raw") ?? fields["messages"] {
            outputHash = InspectContent.hash(output)
            if LMEvalAnswer.isEmpty(output) { flags.insert(.empty) }
        }
    }
}
