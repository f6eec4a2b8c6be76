// What one sample of an Inspect log says, whole or as its summary.

import AuditModel
import Formats

/// A sample, or the summary of one.
struct InspectSample {
    /// Its id.
    let id: String
    /// Its repeat, from 1.
    let epoch: Int
    /// Scores by scorer.
    private(set) var scores: [(scorer: String, score: JSONCursor)] = []
    /// What the log says of the answer, whatever the scorer.
    private(set) var flags: LoggedRow.Flags = []
    /// Whether it ended in an error.
    private(set) var isErrored = false
    /// The key.
    private(set) var target: String?
    /// A hash of input, options and key.
    private(set) var contentHash: UInt64 = 0
    /// A hash of the model's last message.
    private(set) var outputHash: UInt64 = 0
    /// Fields that are not known.
    private(set) var unknown: [String] = []

    private static let read = [
        "id", "epoch", "input", "choices", "target", "output", "scores", "score", "error", "limit", "invalidation",
        "error_retries", "attachments", "retries", "transcript",
    ]

    /// Reads a sample; `attachments` are hashes by reference for those that are not in it.
    init(
        _ value: JSONCursor,
        isSummary: Bool = false,
        attachments: (String) -> UInt64? = { _ in nil }
    ) throws(FormatError) {
        guard var walk = value.members() else {
            throw value.fault("json-not-an-object", "The sample is no object; it was left out.")
        }
        var fields: [String: JSONCursor] = [:]
        while let (key, value) = try walk.next() {
            if Self.read.contains(key) {
                if value.kind != .null { fields[key] = value }
            } else if !InspectFields.sample.contains(key) {
                unknown.append(key)
            }
        }
        guard let id = fields["id"]?.idText, let epoch = fields["epoch"]?.intValue ?? (fields["epoch"] == nil ? 1 : nil)
        else { throw value.fault("item-missing", "The sample has no `id` or no whole `epoch`; it was left out.") }
        self.id = id
        self.epoch = epoch
        target = fields["target"].flatMap { $0.texts(most: 20)?.joined(separator: " | ") ?? $0.scalarText }
        try takeScores(fields)
        isErrored = fields["error"] != nil
        if fields["limit"] != nil { flags.insert(.limited) }
        if fields["invalidation"] != nil { flags.insert(.invalidated) }
        let retries = fields["error_retries"].map { $0.count > 2 } ?? ((fields["retries"]?.intValue ?? 0) > 0)
        if retries { flags.insert(.retried) }
        let asides = fields["attachments"] ?? fields["transcript"]?.find("content")
        try withoutActuallyEscaping(attachments) { attachments throws(FormatError) in
            let content = InspectContent { reference in
                asides?.find(reference).map { InspectContent.hash($0) } ?? attachments(reference)
            }
            if !isSummary {
                contentHash = content.item(input: fields["input"], choices: fields["choices"], target: fields["target"])
                takeOutput(fields["output"], content)
            }
        }
    }

    private mutating func takeScores(_ fields: [String: JSONCursor]) throws(FormatError) {
        if let score = fields["score"] { scores.append(("score", score)) }
        guard var walk = fields["scores"]?.members() else { return }
        while let (key, value) = try walk.next(), scores.count < LogLimits.names {
            if value.kind == .object { scores.append((KeptText.of(key), value)) }
        }
    }

    /// How the output ended; only a whole sample says so.
    private mutating func takeOutput(_ output: JSONCursor?, _ content: InspectContent) {
        guard let output else { return }
        var choices = output.find("choices")?.elements()
        let choice = (try? choices?.next()) ?? nil
        let message = choice?.find("message")
        flags.insert(.stated)
        switch choice?.find("stop_reason")?.text {
        case "max_tokens", "model_length", "length": flags.insert(.truncated)
        case "content_filter": flags.insert(.refused)
        default: break
        }
        outputHash = content.output(message)
        let hasCalls = (message?.find("tool_calls")).map { $0.count > 2 } ?? false
        if !hasCalls, choice == nil || Self.isEmpty(message?.find("content")) { flags.insert(.empty) }
    }

    /// Whether a message's content is no text at all.
    private static func isEmpty(_ content: JSONCursor?) -> Bool {
        guard let content else { return true }
        guard var walk = content.elements() else { return content.kind == .null || content.count == 2 }
        while let part = try? walk.next() {
            if part.find("type")?.text != "text" && part.find("type")?.text != "reasoning" { return false }
            if let text = part.find("text"), text.kind == .string, text.count > 2 { return false }
        }
        return true
    }
}
