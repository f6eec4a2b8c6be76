// What one row of a samples file says.

import AuditModel
import Formats

/// One row of a samples file, before names become numbers.
struct LMEvalRow {
    /// `doc_id`.
    private(set) var item: String?
    /// The filter, where it is named.
    private(set) var filter: String?
    /// Scores by metric, NaN where one is not finite.
    private(set) var scores: [(name: String, value: Double)] = []
    /// Metrics of which a row holds no score but what goes into one, such as pairs of gold and prediction.
    private(set) var pairs: [String] = []
    /// Fields that are not known.
    private(set) var unknown: [String] = []
    /// The answer as the filter read it.
    private(set) var answer: String?
    /// The key.
    private(set) var target: String?
    /// What the log says of the answer.
    private(set) var flags: LoggedRow.Flags = []
    /// A hash of document and key.
    private(set) var contentHash: UInt64 = 0
    /// A hash of the model's output.
    private(set) var outputHash: UInt64 = 0

    /// Reads an object.
    init(_ value: JSONCursor) throws(FormatError) {
        guard var walk = value.members() else {
            throw value.fault("json-not-an-object", "The row is no object; it was left out.")
        }
        var fields = Fields()
        var others: [(name: String, value: JSONCursor)] = []
        while let (key, value) = try walk.next() {
            if !fields.take(key, value) { others.append((key, value)) }
        }
        item = fields.item?.idText
        filter = fields.filter?.text
        target = fields.target?.scalarText
        read(others, named: fields.metrics?.texts())
        let answer = LMEvalAnswer(fields.filtered, arguments: fields.arguments, target: target)
        self.answer = answer.text
        flags = answer.flags
        if let outputs = fields.outputs {
            var hash = ContentHash()
            hash.add(outputs.bytes)
            outputHash = hash.value
            if LMEvalAnswer.isEmpty(outputs) { flags.insert(.empty) }
        }
        contentHash = fields.contentHash
    }

    /// Sorts what is no fixed field into scores, pairs and the unknown.
    private mutating func read(_ others: [(name: String, value: JSONCursor)], named metrics: [String]?) {
        for (name, value) in others.prefix(LogLimits.names) {
            if let metrics, !metrics.contains(name) {
                unknown.append(name)
            } else if value.kind == .null {
                if metrics != nil { scores.append((name, .nan)) }
            } else if let score = value.score {
                scores.append((name, score.isFinite ? score : .nan))
            } else if LMEvalFields.isNumbered(name) {
                continue
            } else if metrics != nil || value.kind == .array {
                pairs.append(name)
            } else {
                unknown.append(name)
            }
        }
    }

    /// The fixed fields where they stand.
    private struct Fields {
        var item: JSONCursor?
        var document: JSONCursor?
        var target: JSONCursor?
        var arguments: JSONCursor?
        var outputs: JSONCursor?
        var filtered: JSONCursor?
        var filter: JSONCursor?
        var metrics: JSONCursor?
        var documentHash: JSONCursor?
        var targetHash: JSONCursor?

        /// Takes a field; false where it is none of these.
        mutating func take(_ key: String, _ value: JSONCursor) -> Bool {
            switch key {
            case "doc_id": item = value
            case "doc": document = value
            case "target", "truth": target = value
            case "arguments": arguments = value
            case "resps": outputs = value
            case "filtered_resps": filtered = value
            case "filter": filter = value
            case "metrics": metrics = value
            case "doc_hash": documentHash = value
            case "target_hash": targetHash = value
            case "prompt_hash": break
            default: return false
            }
            return true
        }

        /// The harness's own hashes where it wrote them, else one of what it logged.
        var contentHash: UInt64 {
            var hash = ContentHash()
            if let documentHash, documentHash.kind == .string {
                hash.add(documentHash.bytes)
                if let targetHash { hash.add(targetHash.bytes) }
            } else if let document {
                hash.add(document.bytes)
                if let target { hash.add(target.bytes) }
            } else {
                return 0
            }
            return hash.value
        }
    }
}
