// One result of promptfoo: a test asked with one prompt of one provider.

import AuditModel
import Formats

/// A result, before names become numbers.
struct PromptfooResult {
    let item: String
    let prompt: Int
    let provider: String
    let label: String?
    private(set) var row: LoggedRow
    private(set) var scores: [(name: String, value: Double)] = []

    private static let known: Set<String> = [
        "promptIdx", "testIdx", "testCase", "promptId", "provider", "prompt", "vars", "response", "success", "score",
        "latencyMs", "gradingResult", "namedScores", "cost", "metadata", "error", "failureReason", "id", "tokenUsage",
        "description",
    ]
    private(set) var unknown: [String] = []

    /// Reads an element of `results.results`.
    init(_ value: JSONCursor, number: Int) throws(FormatError) {
        guard var walk = value.members() else {
            throw value.fault("json-not-an-object", "The result is no object; it was left out.")
        }
        var fields: [String: JSONCursor] = [:]
        while let (key, value) = try walk.next() {
            if Self.known.contains(key) { fields[key] = value } else { unknown.append(key) }
        }
        let metadata = fields["testCase"]?.find("metadata")
        guard let item = metadata?.find("id")?.idText ?? fields["testIdx"]?.idText ?? fields["id"]?.idText else {
            throw value.fault("item-missing", "The result has no `testIdx`; it was left out.")
        }
        self.item = item
        prompt = fields["promptIdx"]?.intValue ?? 0
        provider = fields["provider"]?.find("id")?.text ?? fields["provider"]?.text ?? "unknown"
        label = fields["prompt"]?.find("label")?.text ?? fields["prompt"]?.find("raw")?.text
        row = LoggedRow(item: ItemID(KeptText.of(item, size: 1000)), state: .unscored, line: number)
        takeScores(fields)
        takeTexts(fields)
    }

    private mutating func takeScores(_ fields: [String: JSONCursor]) {
        // 0: none, 1: an assertion failed, 2: an error. Before it there was only `error`, which failed assertions set too.
        let reason = fields["failureReason"]?.intValue
        let hasError = fields["error"]?.kind == .string && fields["gradingResult"].map { $0.kind == .null } ?? true
        if reason == 2 || (reason == nil && hasError) {
            row.state = .errored
            return
        }
        if let success = fields["success"]?.boolValue { scores.append(("pass", success ? 1 : 0)) }
        if let score = fields["score"]?.score { scores.append(("score", score)) }
        if var walk = fields["namedScores"]?.members() {
            while scores.count < LogLimits.names, let (name, value) = try? walk.next() {
                if let score = value.score, name != "pass", name != "score" {
                    scores.append((KeptText.of(name, size: 80), score))
                }
            }
        }
        if !scores.isEmpty { row.state = .scored }
    }

    private mutating func takeTexts(_ fields: [String: JSONCursor]) {
        let response = fields["response"]
        if let output = response?.find("output"), output.kind != .null {
            let text = output.scalarText ?? String(decoding: output.bytes.prefix(400), as: UTF8.self)
            row.answer = KeptText.of(CellText.trimmed(text))
            var hash = ContentHash()
            hash.add(output.bytes)
            row.outputHash = hash.value
            if CellText.trimmed(text).isEmpty { row.flags.insert(.empty) }
        }
        if response?.find("isRefusal")?.boolValue == true { row.flags.insert(.refused) }
        switch response?.find("finishReason")?.text {
        case "length", "max_tokens": row.flags.formUnion([.truncated, .stated])
        case "content_filter": row.flags.formUnion([.refused, .stated])
        case nil: break
        default: row.flags.insert(.stated)
        }
        var hash = ContentHash()
        hash.add(fields["vars"]?.bytes ?? [])
        if let asserts = fields["testCase"]?.find("assert") {
            hash.add(asserts.bytes)
            row.target = Self.expected(asserts).map { KeptText.of($0) }
        }
        row.contentHash = hash.value
    }

    /// The value of the first assertion that has one.
    private static func expected(_ asserts: JSONCursor) -> String? {
        guard var walk = asserts.elements() else { return nil }
        while let one = try? walk.next() {
            if let text = one.find("value")?.scalarText { return text }
        }
        return nil
    }
}
