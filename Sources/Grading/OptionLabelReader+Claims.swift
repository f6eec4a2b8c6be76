// What counts as writing a label: the word boundaries that keep the article "A" and the pronoun "I" from being read.

extension OptionLabelReader {
    /// Words that may stand between "answer" and the label.
    private static let links = ["is", "would", "should", "be", "option", "choice", "letter", "correct"]
        .map { Array($0.utf8) }
    /// Words after a label that is also an English word, such as `A`, that show it to be a label.
    private static let followers = ["because", "since", "as", "or", "and", "for"].map { Array($0.utf8) }

    /// The offsets just after "answer is", "answer:" and the like in lower-case text: the last 256 of them, so that
    /// a text of nothing else costs no more than its length.
    static func starts(afterAnswerIn lower: [UInt8]) -> [Int] {
        lower.offsets(of: Array("answer".utf8)).suffix(256).compactMap { start in
            var at = start + 6
            var isLinked = false
            for _ in 0..<8 {
                while let byte = lower.byte(at), byte == 32 || byte == 42 || byte == 95 || byte == 10 { at += 1 }
                if let byte = lower.byte(at), byte == 58 || byte == 61 {
                    isLinked = true
                    at += 1
                } else if let word = links.first(where: { lower.matches($0, at: at) }),
                    lower.byte(at + word.count).map({ !$0.isWordByte }) ?? true
                {
                    isLinked = isLinked || word == links[0] || word == links[3]
                    at += word.count
                } else {
                    break
                }
            }
            return isLinked ? at : nil
        }
    }

    /// The label at `start` and, where alternatives follow ("B or C", "A, C"), those too.
    func claims(in text: [UInt8], at start: Int) -> [Int] {
        guard let first = claim(in: text, at: start) else { return [] }
        var found = [first.index]
        var end = first.end
        while found.count <= labels.count, let next = alternative(in: text, at: end),
            let more = claim(in: text, at: next)
        {
            found.append(more.index)
            end = more.end
        }
        return found
    }

    /// The label at `start` behind brackets, quotes or emphasis, if it stands there as a label and not as a word.
    private func claim(in text: [UInt8], at start: Int) -> (index: Int, end: Int)? {
        var at = start
        var isMarked = false
        for _ in 0..<3 {
            while let byte = text.byte(at), [32, 40, 91, 123, 42, 34, 39, 96, 95, 36].contains(byte) {
                if byte != 32 { isMarked = true }
                at += 1
            }
            let lowered = Array(text[Swift.min(at, text.count)...].prefix(8)).lowercasedASCII
            for word in ["option ", "choice ", "\\text{"] where lowered.matches(Array(word.utf8), at: 0) {
                isMarked = true
                at += word.utf8.count
            }
        }
        guard let found = label(in: text, at: at) else { return nil }
        if isMarked || !isEnglishWord(found.index) || text.byte(found.end) != 32 { return found }
        var next = found.end
        while text.byte(next) == 32 { next += 1 }
        guard let byte = text.byte(next), byte.isWordByte else { return found }
        let word = Array(text[next...].prefix { $0.isWordByte }.prefix(12)).lowercasedASCII
        return Self.followers.contains(word) ? found : nil
    }

    /// Where the next label begins if what follows `end` is "or", "and", "/", "&" or a comma.
    private func alternative(in text: [UInt8], at end: Int) -> Int? {
        var at = end
        while let byte = text.byte(at), [32, 41, 93, 125, 42, 34, 39].contains(byte) { at += 1 }
        var isJoined = false
        if let byte = text.byte(at), [47, 38, 44].contains(byte) {
            isJoined = true
            at += 1
        }
        while text.byte(at) == 32 { at += 1 }
        for word in ["or ", "and "] where text.matches(Array(word.utf8), at: at) { return at + word.utf8.count }
        return isJoined ? at : nil
    }

    /// The label that stands at `at` as a whole word; `3` is not one in `3.5` or `3,000`.
    func label(in text: [UInt8], at: Int) -> (index: Int, end: Int)? {
        for (index, label) in labels.enumerated() where !label.isEmpty && text.matches(label, at: at) {
            let end = at + label.count
            guard let next = text.byte(end) else { return (index, end) }
            if next.isWordByte || next == 39 || next == 45 && (text.byte(end + 1)?.isWordByte ?? false) { continue }
            if next == 46 || next == 44, label.last?.isDigit ?? false, text.byte(end + 1)?.isDigit ?? false { continue }
            return (index, end)
        }
        return nil
    }

    /// Labels with which a line begins, as a list of answers or a bare answer would.
    func lineClaims(_ text: [UInt8]) -> [(index: Int, isFirst: Bool)] {
        var found: [(index: Int, isFirst: Bool)] = []
        var isFirst = true
        for line in text.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let bytes = Array(line.prefix(10_000)).trimmedWhiteSpace
            guard !bytes.isEmpty else { continue }
            var at = 0
            while let byte = bytes.byte(at), [32, 40, 91, 42, 35, 62, 34].contains(byte) { at += 1 }
            if let claim = label(in: bytes, at: at), isLine(bytes, claim) { found.append((claim.index, isFirst)) }
            isFirst = false
        }
        return found
    }

    /// Whether what follows a label at the start of a line shows it to be an answer.
    private func isLine(_ line: [UInt8], _ claim: (index: Int, end: Int)) -> Bool {
        var at = claim.end
        while let byte = line.byte(at), byte == 42 || byte == 34 { at += 1 }
        guard let next = line.byte(at) else { return true }
        if [46, 41, 93, 58].contains(next) { return true }
        guard options.indices.contains(claim.index), !options[claim.index].isEmpty else { return false }
        let rest = Self.normal(Array(line[at...]))
        return next == 32 && rest.starts(with: options[claim.index])
    }

    /// Whether a label is spelled like an English word.
    private func isEnglishWord(_ index: Int) -> Bool {
        ["A", "a", "I", "i"].contains { labels[index] == Array($0.utf8) }
    }
}
