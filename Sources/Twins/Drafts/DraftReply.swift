// Reading a drafting model's reply: what it was asked to write, and nothing that it wrote around it.

import AuditModel
import Formats

/// Readers of replies. A reply is hostile input: bounded, and never trusted to have the form that was asked for.
enum DraftReply {
    /// The rewritten text of a reply; nil if there is none that can be told from what is around it.
    ///
    /// Looked for in this order, after any `<think>…</think>`: the last pair of marks; a mark that opens and never
    /// closes in a reply that was not cut off; a fenced block; the whole reply without a preamble line, a label
    /// such as `Question:` and quotation marks. A reply that declines is none.
    static func question(_ response: ModelResponse) -> String? {
        let text = withoutThoughts(response.text)
        let isCut = response.finishReason == "length"
        if let close = text.lastRange(of: DraftPrompt.closing),
            let open = text[..<close.lowerBound].lastRange(of: DraftPrompt.opening)
        {
            return cleaned(text[open.upperBound..<close.lowerBound])
        }
        if isCut || response.finishReason == "content_filter" { return nil }
        if let open = text.lastRange(of: DraftPrompt.opening) { return cleaned(text[open.upperBound...]) }
        if let inside = fenced(text) { return cleaned(inside) }
        return declines(text) ? nil : cleaned(withoutPreamble(text))
    }

    /// The texts of new options by label; nil if the reply does not give one for every label, and no other.
    ///
    /// Lines of JSON objects with `label` and `text`, an array of them, or lines such as `B. text`; texts without
    /// labels are taken in order if there are as many as labels.
    static func options(_ response: ModelResponse, labels: [String]) -> [String]? {
        if response.finishReason == "content_filter" { return nil }
        let text = withoutThoughts(response.text)
        let lines = text.split(whereSeparator: \.isNewline).map { trimmed($0[...]) }
        var found = lines.filter { $0.hasPrefix("{") }
            .compactMap { line in
                json(line.hasSuffix(",") ? String(line.dropLast()) : line).flatMap(option)
            }
        if found.isEmpty, let start = text.firstIndex(of: "["), let end = text.lastIndex(of: "]"), start < end,
            let elements = json(String(text[start...end]))?.arrayValue
        {
            found = elements.compactMap(option)
        }
        if found.isEmpty { found = lines.compactMap { labelled($0, labels: labels) } }
        guard found.count == labels.count else { return nil }
        let texts = found.map { trimmed($0.text[...]) }
        guard texts.allSatisfy({ !$0.isEmpty }) else { return nil }
        if found.allSatisfy({ $0.label == nil }) { return texts }
        let ordered = labels.compactMap { label in found.firstIndex { $0.label == label } }
        return Set(ordered).count == labels.count ? ordered.map { texts[$0] } : nil
    }

    private static func option(_ value: JSONValue) -> (label: String?, text: String)? {
        if let text = value.stringValue { return (nil, text) }
        guard let text = (value["text"] ?? value["option"] ?? value["answer"])?.stringValue else { return nil }
        return (value["label"]?.stringValue.map { trimmed($0[...]) }, text)
    }

    private static func labelled(_ line: String, labels: [String]) -> (label: String?, text: String)? {
        let bare = line.drop { "-*( ".contains($0) }
        guard
            let label = labels.first(where: { label in
                bare.hasPrefix(label) && bare.dropFirst(label.count).first.map { ".):".contains($0) } ?? false
            })
        else { return nil }
        return (label, String(bare.dropFirst(label.count).drop { ".):* ".contains($0) }))
    }

    private static func json(_ text: String) -> JSONValue? { try? JSONValue.parse(Array(text.utf8), file: nil) }

    /// What follows the last closing tag of a model's thoughts; nothing of thoughts that never close.
    private static func withoutThoughts(_ text: String) -> String {
        for tag in ["think", "thinking"] {
            if let close = text.lastRange(of: "</\(tag)>") { return String(text[close.upperBound...]) }
            if trimmed(text[...]).hasPrefix("<\(tag)>") { return "" }
        }
        return text
    }

    /// The inside of the first fenced block.
    private static func fenced(_ text: String) -> Substring? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let fences = lines.indices.filter { trimmed(lines[$0]).hasPrefix("```") }
        guard fences.count >= 2, fences[1] > fences[0] + 1 else { return nil }
        return text[lines[fences[0] + 1].startIndex..<lines[fences[1] - 1].endIndex]
    }

    /// Without a first line such as "Here is the rewritten question:" and without a last paragraph of remarks.
    private static func withoutPreamble(_ text: String) -> Substring {
        var rest = text.drop(while: \.isWhitespace)
        if let end = rest.firstIndex(where: \.isNewline) {
            let first = trimmed(rest[..<end])
            let words = Set(DraftToken.spoken(String(first.prefix(200))))
            let signs: Set = ["here", "here's", "rewritten", "sure", "version", "certainly"]
            if first.hasSuffix(":"), !words.isDisjoint(with: signs) {
                rest = rest[end...].drop(while: \.isWhitespace)
            }
        }
        for remark in ["\n\nNote", "\n\nI ", "\n\nThis ", "\n\nLet me know", "\n\n(Note"] {
            if let found = rest.lastRange(of: remark) { rest = rest[..<found.lowerBound] }
        }
        return rest
    }

    private static func declines(_ text: String) -> Bool {
        let start = text.drop(while: \.isWhitespace).prefix(80).lowercased().map { $0 == "\u{2019}" ? "'" : $0 }
        let phrases = ["i cannot", "i can't", "i'm sorry", "i am ", "sorry", "i'm unable", "as an ai", "i won't"]
        return phrases.contains { String(start).hasPrefix($0) }
    }

    /// Trimmed, without a label before it and one pair of quotation marks or asterisks around it; nil if empty.
    private static func cleaned(_ text: Substring) -> String? {
        var result = trimmed(text)
        for label in ["Rewritten question:", "Rewritten text:", "Question:", "Text:", "Problem:"] {
            if result.lowercased().hasPrefix(label.lowercased()) { result = trimmed(result.dropFirst(label.count)) }
        }
        for (open, close) in [("**", "**"), ("\"", "\""), ("\u{201C}", "\u{201D}")] {
            guard result.count > open.count + close.count, result.hasPrefix(open), result.hasSuffix(close) else {
                continue
            }
            let inside = result.dropFirst(open.count).dropLast(close.count)
            if !inside.contains(open), !inside.contains(close) { result = trimmed(inside) }
        }
        return result.isEmpty ? nil : result
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Where `text` occurs last, by UTF-8; nil if it does not.
    fileprivate func lastRange(of text: String) -> Range<String.Index>? {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
        for start in stride(from: bytes.count - wanted.count, through: 0, by: -1)
        where bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            let from = utf8.index(startIndex, offsetBy: start)
            return from..<utf8.index(from, offsetBy: wanted.count)
        }
        return nil
    }
}
