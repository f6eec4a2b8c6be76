// The option label a model wrote: which forms of writing count as an answer, and which contradict each other.

import AuditModel

/// Reads one option label from text, by the first of these rules that finds one:
///
/// - `answer-is`: "answer is (B)", "Answer: B", also with "option" before the label; `boxed`: `\boxed{B}`;
/// - `leading-label`: the text begins "B", "(B)", "B.", "B)", "B:" or "B" and that option's text;
///   `line-label`: a later line does;
/// - `bold-label`: `**B**`; `bracketed-label`: "(B)" inside a sentence;
/// - `answer-is-option-text`, `option-text`: an option's text exactly, after "answer is" or alone.
///
/// Two different labels claimed in the same way are `ambiguous`; so is an opening label that the explicit answer
/// contradicts. Labels are compared with their case. Nothing falls back to a default.
struct OptionLabelReader {
    let labels: [[UInt8]]
    let options: [[UInt8]]

    init(_ task: ChoiceTask) {
        labels = task.labels.map { Array($0.utf8) }
        options = task.options.map { Self.normal(Array($0.utf8)) }
    }

    /// The 0-based index of the option claimed.
    func read(_ text: [UInt8]) -> Claim<Int> {
        let lower = text.lowercasedASCII
        let isAfterAnswer = OptionLabelReader.starts(afterAnswerIn: lower)
        let answers = distinct(isAfterAnswer.flatMap { claims(in: text, at: $0) })
        let boxed = distinct(text.offsets(of: Array("\\boxed{".utf8)).flatMap { claims(in: text, at: $0 + 7) })
        let explicit = distinct(answers + boxed)
        let lines = lineClaims(text)
        let lineLabels = distinct(lines.map(\.index))
        if explicit.count > 1 { return .unclear(rule: "ambiguous") }
        if let index = explicit.first {
            if lineLabels.count == 1, lineLabels[0] != index { return .unclear(rule: "ambiguous") }
            return .one(index, rule: answers.isEmpty ? "boxed" : "answer-is")
        }
        if lineLabels.count > 1 { return .unclear(rule: "ambiguous") }
        if let line = lines.first { return .one(line.index, rule: line.isFirst ? "leading-label" : "line-label") }
        for (rule, open, close) in [("bold-label", "**", "**"), ("bracketed-label", "(", ")")] {
            let found = distinct(enclosed(text, open: Array(open.utf8), close: Array(close.utf8)))
            if found.count > 1 { return .unclear(rule: "ambiguous") }
            if let index = found.first { return .one(index, rule: rule) }
        }
        let said = distinct(
            isAfterAnswer.compactMap { option(said: Array(text[$0...].prefix(2_000).prefix { $0 != 10 })) }
        )
        if said.count > 1 { return .unclear(rule: "ambiguous") }
        if let index = said.first { return .one(index, rule: "answer-is-option-text") }
        let trimmed = text.trimmedWhiteSpace
        if let index = option(said: trimmed) ?? option(said: Array(trimmed.prefix { $0 != 10 })) {
            return .one(index, rule: "option-text")
        }
        return .none
    }

    /// The one option whose normalised text `words` is.
    private func option(said words: [UInt8]) -> Int? {
        guard words.count <= 100_000 else { return nil }
        let normal = Self.normal(words)
        let matching = options.indices.filter { options[$0] == normal }
        return normal.isEmpty || matching.count != 1 ? nil : matching.first
    }

    /// Labels between `open` and `close`, a full stop or bracket after the label allowed.
    private func enclosed(_ text: [UInt8], open: [UInt8], close: [UInt8]) -> [Int] {
        text.offsets(of: open).compactMap { at in
            guard let found = label(in: text, at: at + open.count) else { return nil }
            var end = found.end
            if let byte = text.byte(end), open.count > 1, [46, 41, 58].contains(byte) { end += 1 }
            return text.matches(close, at: end) ? found.index : nil
        }
    }

    func distinct(_ indices: [Int]) -> [Int] {
        var seen: [Int] = []
        for index in indices where !seen.contains(index) { seen.append(index) }
        return seen
    }

    /// Lower case, single spaces, no emphasis marks, no full stop or quotes around it.
    static func normal(_ text: [UInt8]) -> [UInt8] {
        let words = text.lowercasedASCII.filter { $0 != 42 }.split(whereSeparator: \.isWhiteSpace)
        var result = Array(words.joined(separator: [32]))
        while let last = result.last, [46, 34, 39, 44].contains(last) { result.removeLast() }
        while let first = result.first, [34, 39].contains(first) { result.removeFirst() }
        return result
    }
}
