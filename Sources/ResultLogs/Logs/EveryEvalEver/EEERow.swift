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
    /// What vernier's own export says beside the schema: the metric of the score, the scorer, the repeat, the state.
    private(set) var metric: String?
    private(set) var scorer: String?
    private(set) var epoch: Int32 = 1
    private(set) var state: LoggedRow.State?
    /// On how many lines the outcome stands, one for each metric.
    private(set) var lines = 1
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
        let original = metadata?.find(EEEStated.root)?.idText ?? metadata?.find("twin_of")?.idText
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
        if let metadata { takeStated(metadata) }
    }

    /// What the schema has no member for.
    private mutating func takeStated(_ metadata: JSONCursor) {
        metric = metadata.find(EEEStated.metric)?.text.map { KeptText.of($0) }
        scorer = metadata.find(EEEStated.scorer)?.text
        if let text = metadata.find(EEEStated.repeat)?.scalarText, let number = Int32(text), number >= 1 {
            epoch = number
        }
        if metric != nil, metadata.find(EEEStated.correctness)?.text != "stated" { isCorrect = nil }
        if let known = metadata.find(EEEStated.state)?.text.flatMap(LoggedRow.State.init(word:)), known != .scored {
            // The schema wants a score of every row: this one has none.
            state = known
            (score, isCorrect) = (nil, nil)
        }
        if let words = metadata.find(EEEStated.flags)?.text { flags = LoggedRow.Flags(words: words) }
        if let text = metadata.find(EEEStated.lines)?.scalarText, let number = Int(text), number >= 1 { lines = number }
        // What the log held goes before what an export could keep of it.
        contentHash = Self.hash(metadata.find(EEEStated.contentHash)) ?? contentHash
        let output = Self.hash(metadata.find(EEEStated.outputHash))
        // An export spells an empty output out, whether it knew the output or only that it was empty.
        outputHash = output ?? (metric != nil && flags.contains(.empty) ? 0 : outputHash)
    }

    private static func hash(_ value: JSONCursor?) -> UInt64? {
        value?.text.flatMap { $0.utf8.count == 16 ? UInt64($0, radix: 16) : nil }
    }

    /// What sets a twin apart from others of its item.
    private static func variant(_ metadata: JSONCursor?) -> String {
        let parts = ["twin_kind", "twin_generator", "twin_seed", "twin_generation"].compactMap {
            metadata?.find($0)?.idText
        }
        return parts.isEmpty ? "twin" : parts.joined(separator: " ")
    }

    private mutating func takeTexts(_ fields: [String: JSONCursor]) {
        let input = fields["input"]
        let references = input?.find("reference")
        let keys = references?.texts(most: 20)
        target = keys.map { $0.isEmpty ? nil : $0.joined(separator: " | ") } ?? references?.scalarText
        if var walk = fields["answer_attribution"]?.elements() {
            // The last, or the one that is marked as the end.
            while let one = try? walk.next() {
                answer = one.find("extracted_value")?.scalarText ?? answer
                if one.find("is_terminal")?.boolValue == true { break }
            }
        }
        // An empty question is one that was not kept, and says nothing of the content.
        if let raw = input?.find("raw"), raw.text?.isEmpty != true {
            var hash = ContentHash()
            for part in [raw, input?.find("choices"), references] {
                if let part, part.kind != .null { hash.add(part.bytes) }
            }
            contentHash = hash.value
        }
        if let output = fields["output"]?.find("raw") ?? fields["messages"], output.firstElement != nil {
            outputHash = InspectContent.hash(output)
            if LMEvalAnswer.isEmpty(output) { flags.insert(.empty) }
        }
    }
}

extension JSONCursor {
    /// The first element of a list; the value itself if it is no list.
    fileprivate var firstElement: JSONCursor? {
        guard var walk = elements() else { return self }
        return (try? walk.next()) ?? nil
    }
}
