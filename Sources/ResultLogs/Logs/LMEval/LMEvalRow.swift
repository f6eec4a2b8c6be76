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

    /// Names of metrics as they were spelt last: they are the same in row after row.
    struct Names {
        fileprivate var spelling: [UInt8] = []
        fileprivate var names: [String]?

        /// The names in a list.
        fileprivate mutating func read(_ list: JSONCursor?) -> [String]? {
            guard let list else { return nil }
            if list.bytes.elementsEqual(spelling) { return names }
            (spelling, names) = (list.count < 1000 ? Array(list.bytes) : [], list.texts())
            return names
        }
    }

    /// Reads an object.
    init(_ value: JSONCursor, names: inout Names) throws(FormatError) {
        guard var walk = value.members() else {
            throw value.fault("json-not-an-object", "The row is no object; it was left out.")
        }
        var fields = Fields()
        var others: [(name: String, value: JSONCursor)] = []
        others.reserveCapacity(4)
        while let (key, value) = try walk.next() {
            if !fields.take(key, value) { others.append((key, value)) }
        }
        item = fields.item?.idText
        filter = fields.filter?.text
        target = fields.target?.scalarText
        read(others, named: names.read(fields.metrics))
        let answer = LMEvalAnswer(
            fields.filtered,
            arguments: fields.arguments,
            target: target,
            accuracy: scores.first { $0.name == "acc" }?.value
        )
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
        scores.reserveCapacity(others.count)
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
            // By length first: every key of every row comes through here.
            switch (key.utf8.count, key) {
            case (3, "doc"): document = value
            case (5, "resps"): outputs = value
            case (5, "truth"): target = value
            case (6, "doc_id"): item = value
            case (6, "target"): target = value
            case (6, "filter"): filter = value
            case (7, "metrics"): metrics = value
            case (8, "doc_hash"): documentHash = value
            case (9, "arguments"): arguments = value
            case (11, "target_hash"): targetHash = value
            case (11, "prompt_hash"): break
            case (14, "filtered_resps"): filtered = value
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
