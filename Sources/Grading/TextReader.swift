// A short text compared with the accepted answers.

import AuditModel

/// Compares a response with the accepted and rejected answers after normalisation: lower case, no punctuation, no
/// articles (a, an, the), single spaces; the whole text first, then its first line, then what follows "answer is".
///
/// Rules: `accepted` (right), `rejected` (wrong), `no-match` (read, and wrong: a text that is no accepted answer is
/// an answer all the same). A cut-off text of one line without a match is not read.
struct TextReader {
    /// What the response was found to be.
    struct Match {
        /// The response in normal form, at most 200 characters.
        var answer: String
        /// Whether it is an accepted answer.
        var isRight: Bool
    }

    private let accepted: [String]
    private let rejected: [String]

    init(_ task: TextTask) {
        accepted = task.accepted.map(Self.normal)
        rejected = task.rejected.map(Self.normal)
    }

    /// Compares `text`.
    func read(_ text: ResponseText) -> Claim<Match> {
        let trimmed = text.bytes.trimmedWhiteSpace
        guard !trimmed.isEmpty else { return .none }
        let line = Array(trimmed.prefix { $0 != 10 })
        var forms = [trimmed, line]
        let lower = line.lowercasedASCII
        forms += OptionLabelReader.starts(afterAnswerIn: lower).suffix(1).map { Array(line[$0...]) }
        let normals = forms.map { Self.normal(String(decoding: $0.prefix(10_000), as: UTF8.self)) }
        for normal in normals where !normal.isEmpty {
            if accepted.contains(normal) { return .one(Match(answer: normal, isRight: true), rule: "accepted") }
            if rejected.contains(normal) { return .one(Match(answer: normal, isRight: false), rule: "rejected") }
        }
        let isDeclined = text.isFiltered || RefusalPhrases.appear(in: trimmed)
        if isDeclined || text.isCutShort && line.count == trimmed.count || normals[0].isEmpty { return .none }
        return .one(Match(answer: String(normals[0].prefix(200)), isRight: false), rule: "no-match")
    }

    /// The normal form; the text in lower case where nothing else would be left of it.
    static func normal(_ text: String) -> String {
        let lower = text.lowercased()
        var cleaned = String.UnicodeScalarView()
        let scalars = Array(lower.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "'" || scalar == "\u{2019}" { continue }
            let isSign =
                (scalar == "-" || scalar == "\u{2212}") && index + 1 < scalars.count
                && ("0"..."9").contains(scalars[index + 1])
                && (index == 0 || scalars[index - 1].properties.isWhitespace)
            let isSpace = !isSign && (scalar.properties.isWhitespace || isPunctuation(scalar))
            cleaned.append(isSign ? "-" : isSpace ? " " : scalar)
        }
        let words = String(cleaned).split(separator: " ").map(String.init)
        let kept = words.filter { !["a", "an", "the"].contains($0) }
        return (kept.isEmpty ? words : kept).joined(separator: " ")
    }

    /// Punctuation and symbols that do not change what an answer says; `+`, `%`, `$` and their like stay.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation:
            true
        case .otherPunctuation: scalar != "%"
        default: false
        }
    }
}
