// What of a prompt is the question: without its labels (`Question:`, `Answer:`), its options, and the passage before
// it.

/// The parts of `doc_to_text`.
struct LMEvalQuestion {
    /// The field that is read before the question.
    private(set) var passage: String?
    private(set) var question: [JinjaText.Piece]

    private static let opening = ["question:", "q:", "problem:", "query:", "input:"]
    private static let closing = ["answer:", "a:", "solution:", "response:", "output:"]

    init(_ pieces: [JinjaText.Piece]) {
        question = Self.trimmed(pieces)
        guard question.count > 1, case .expression(let first) = question[0], let name = first.name,
            FieldNames.passage.contains(FieldNames.plain(name)) || name == "premise",
            question.contains(where: { if case .expression = $0 { $0 != question[0] } else { false } })
        else { return }
        passage = name
        question = Self.trimmed(Array(question.dropFirst()))
    }

    /// Without labels at both ends and blanks around them.
    private static func trimmed(_ pieces: [JinjaText.Piece]) -> [JinjaText.Piece] {
        var pieces = pieces
        if case .text(let text)? = pieces.first {
            var plain = GoldReading.trimmed(text)
            for label in opening + FieldNames.passage.map({ $0 + ":" }) where plain.lowercased().hasPrefix(label) {
                plain = GoldReading.trimmed(String(plain.dropFirst(label.count)))
                break
            }
            pieces[0] = .text(plain + (plain.isEmpty || text.last?.isWhitespace != true ? "" : " "))
            if plain.isEmpty { pieces.removeFirst() }
        }
        if case .text(let text)? = pieces.last {
            var plain = GoldReading.trimmed(text)
            for label in closing where plain.lowercased().hasSuffix(label) {
                plain = GoldReading.trimmed(String(plain.dropLast(label.count)))
                break
            }
            pieces[pieces.count - 1] = .text((plain.isEmpty || text.first?.isWhitespace != true ? "" : " ") + plain)
            if plain.isEmpty { pieces.removeLast() }
        }
        return pieces
    }

    /// The options that a prompt lists under `letters` (`A. {{choices[0]}}`), taken out of it; nil if it lists none.
    static func takeOptions(_ letters: [String], from question: inout JinjaText) -> FieldSource? {
        let pieces = question.pieces
        for start in pieces.indices.dropFirst() {
            guard case .text(let before) = pieces[start - 1], let kept = unlabelled(before, letters[0]) else {
                continue
            }
            var names: [String] = []
            var at = start
            while names.count < letters.count, at < pieces.count, case .text(let label) = pieces[at - 1],
                unlabelled(label, letters[names.count]) != nil, case .expression(let option) = pieces[at],
                let name = option.name
            {
                names.append(name)
                at += 2
            }
            guard names.count == letters.count else { continue }
            question.pieces = Array(pieces[..<(start - 1)]) + [.text(kept)] + Array(pieces[(at - 1)...])
            return source(names)
        }
        return nil
    }

    /// `text` without the label of an option at its end (`A.`, `(A)`, `A:`); nil if it ends with none.
    private static func unlabelled(_ text: String, _ letter: String) -> String? {
        let end = GoldReading.trimmed(text)
        for label in ["(\(letter))", letter + ".", letter + ")", letter + ":", letter] where end.hasSuffix(label) {
            let rest = end.dropLast(label.count)
            guard rest.last.map({ $0.isWhitespace || $0.isPunctuation }) ?? true else { return nil }
            return GoldReading.trimmed(String(rest))
        }
        return nil
    }

    /// `choices.0` to `choices.3` are the list `choices`.
    private static func source(_ names: [String]) -> FieldSource {
        let bases = Set(names.map { $0.split(separator: ".").dropLast().joined(separator: ".") })
        let numbers = names.map { $0.split(separator: ".").last.flatMap { Int($0) } }
        if let base = bases.first, bases.count == 1, !base.isEmpty, numbers == Array(0..<names.count) {
            return FieldSource(names: [base], isList: false)
        }
        return FieldSource(names: names)
    }
}
