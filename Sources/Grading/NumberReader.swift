// The number a model answered: where it marked it, or the last one it wrote.

import AuditModel

/// Reads one number from a text.
///
/// Marked answers, in this order: `after-hashes` (`#### 18`), `answer-is` ("the answer is 18", "Answer: 18"; after the
/// last `=` of that line where there is one), `boxed` (`\boxed{18}`); the last occurrence of a mark counts. Otherwise
/// `last-number`. A percent sign is dropped: the number as written is compared. A number that cannot be read exactly
/// makes the text unreadable by rule `number-not-exact`; it is never skipped for another.
struct NumberReader {
    private let text: [UInt8]
    private let tokens: [NumberScanner.Token]

    init(_ bytes: [UInt8]) {
        let scanner = NumberScanner(bytes)
        text = scanner.normalised
        tokens = scanner.tokens()
    }

    /// The number behind a mark.
    var marked: Claim<Rational> {
        for at in text.offsets(of: Array("####".utf8)).suffix(64).reversed() {
            if let token = first(from: at + 4, to: lineEnd(at)) { return claim(token, rule: "after-hashes") }
        }
        let lower = text.lowercasedASCII
        for at in OptionLabelReader.starts(afterAnswerIn: lower).reversed() {
            let end = sentenceEnd(at)
            let equals = text[at..<end].lastIndex(of: 61).map { $0 + 1 } ?? at
            if let token = first(from: equals, to: end) { return claim(token, rule: "answer-is") }
        }
        for at in text.offsets(of: Array("\\boxed{".utf8)).suffix(64).reversed() {
            if let token = first(from: at + 7, to: lineEnd(at)) { return claim(token, rule: "boxed") }
        }
        return .none
    }

    /// The last number, marked or not.
    var last: Claim<Rational> { tokens.last.map { claim($0, rule: "last-number") } ?? .none }

    private func claim(_ token: NumberScanner.Token, rule: String) -> Claim<Rational> {
        token.value.map { .one($0, rule: rule) } ?? .unclear(rule: "number-not-exact")
    }

    /// The first number that begins in `start..<end`, found by bisection: tokens are in text order.
    private func first(from start: Int, to end: Int) -> NumberScanner.Token? {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count && tokens[low].range.lowerBound < end ? tokens[low] : nil
    }

    /// The end of the line, looked for within 2,000 bytes.
    private func lineEnd(_ start: Int) -> Int {
        let limit = Swift.min(text.count, start + 2_000)
        return text[start..<limit].firstIndex(of: 10) ?? limit
    }

    /// The end of the line or of the sentence (a full stop before white space), looked for within 2,000 bytes.
    private func sentenceEnd(_ start: Int) -> Int {
        let end = lineEnd(start)
        var at = start
        while at < end {
            if text[at] == 46, text.byte(at + 1)?.isWhiteSpace ?? true { return at }
            at += 1
        }
        return at
    }
}
