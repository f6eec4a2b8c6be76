// Which part of a response counts as the answer: up to the first stop, and not a question of the model's own making.

import AuditModel

/// The part of a response that a reader reads.
struct ResponseText {
    /// Its UTF-8.
    let bytes: [UInt8]
    /// Whether the model was cut off at the token limit before it came to an end of its own.
    let isCutShort: Bool
    /// Whether the endpoint withheld the answer.
    let isFiltered: Bool

    /// Cuts `response` at the first stop of `asking`.
    ///
    /// A completion that goes on to ask a question of its own (a line that begins with `Question:`, as the prompt
    /// does) has ended its answer there: what it answers to itself is not an answer to us.
    init(_ response: ModelResponse, asking: Asking) {
        let all = Array(response.text.utf8)
        var end = all.count
        for stop in asking.stop {
            if let at = all.offset(of: Array(stop.utf8)), at < end { end = at }
        }
        if asking.form == .completion, let at = all.offset(of: Array("\nQuestion:".utf8)), at < end { end = at }
        bytes = Array(all[..<end])
        isCutShort = end == all.count && response.finishReason == "length"
        isFiltered = response.finishReason == "content_filter"
    }
}

/// What a reader made of a text.
enum Claim<Answer> {
    /// One answer and the rule that found it.
    case one(Answer, rule: String)
    /// An answer is there and cannot be told; the rule says why.
    case unclear(rule: String)
    /// No answer.
    case none

    /// The answer, where there is one.
    var answer: Answer? {
        if case .one(let answer, _) = self { answer } else { nil }
    }
}
