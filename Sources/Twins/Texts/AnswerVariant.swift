// The ways in which one short answer may be written.

/// A family of spellings of the same answer.
enum AnswerVariant: String, CaseIterable, Sendable {
    /// Capital first letter or small, or every letter a capital.
    case letterCase = "letter-case"
    /// With or without a leading the, a or an.
    case article
    /// With or without a full stop at the end.
    case finalPeriod = "final-period"
    /// A hyphen between letters for a space, or a space for it.
    case hyphen
    /// A whole number up to a hundred in words for digits, or digits for words.
    case numberWord = "number-word"
    /// Letters without their marks.
    case diacritics
    /// U.S. for US and US for U.S.
    case acronymPoints = "acronym-points"

    /// Other spellings of `answer`, itself not among them; empty where the family has none.
    func spellings(of answer: String) -> [String] {
        let found: [String] =
            switch self {
            case .letterCase: Self.cases(answer)
            case .article: Self.articles(answer)
            case .finalPeriod: Self.periods(answer)
            case .hyphen: Self.hyphens(answer)
            case .numberWord: Self.numbers(answer)
            case .diacritics: [Self.folded(answer)]
            case .acronymPoints: Self.points(answer)
            }
        return found.filter { !$0.isEmpty && !$0.utf8.elementsEqual(answer.utf8) }
    }

    /// Short words are left alone: `us` is not `US`, `it` is not `IT`.
    private static func cases(_ answer: String) -> [String] {
        let words = TextWord.words(of: answer)
        guard let first = words.first, first.range.lowerBound == 0, !first.hasDigit, first.text.count >= 4,
            words.allSatisfy({ !$0.isAllCapitals || $0.text.count > 4 }), words.contains(where: { $0.text.count >= 4 })
        else { return [] }
        let rest = answer.dropFirst()
        let turned = first.isCapitalised ? answer.lowercased() : first.text.prefix(1).uppercased() + rest
        let isSharp = answer.unicodeScalars.contains("\u{DF}")
        return isSharp || answer.uppercased() == answer ? [turned] : [turned, answer.uppercased()]
    }

    private static func articles(_ answer: String) -> [String] {
        let words = answer.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        if words.count == 2, ["a", "an", "the"].contains(words[0].lowercased()), words[1].first?.isLetter == true,
            words[1].split(separator: " ").count <= 5
        {
            return [String(words[1])]
        }
        let parts = TextWord.words(of: answer)
        guard let first = parts.first, first.range.lowerBound == 0, !first.isCapitalised, !first.hasDigit,
            parts.count <= 3, !OrdinaryWords.function.contains(first.key), !AnswerNumber.isNumber(first.key)
        else { return [] }
        return ["the " + answer]
    }

    private static func periods(_ answer: String) -> [String] {
        guard let last = answer.unicodeScalars.last else { return [] }
        if last == ".", answer.unicodeScalars.count(where: { $0 == "." }) == 1 { return [String(answer.dropLast())] }
        return last.properties.isAlphabetic || last.properties.numericType != nil ? [answer + "."] : []
    }

    /// Only between letters: `-5` and `1914-1918` stay.
    private static func hyphens(_ answer: String) -> [String] {
        let bytes = Array(answer.utf8)
        func turned(_ from: UInt8, _ to: UInt8) -> [UInt8] {
            var result = bytes
            for at in bytes.indices where bytes[at] == from && at > 0 && at + 1 < bytes.count {
                if isLetter(bytes[at - 1]) && isLetter(bytes[at + 1]) { result[at] = to }
            }
            return result
        }
        let opened = turned(45, 32)
        if opened != bytes { return [String(decoding: opened, as: UTF8.self)] }
        // A compound of two small words may take a hyphen; a name or a longer phrase may not.
        let words = TextWord.words(of: answer)
        guard words.count == 2, words.allSatisfy({ !$0.isCapitalised && $0.text.utf8.allSatisfy(isLetter) }),
            !words.contains(where: { OrdinaryWords.function.contains($0.key) })
        else { return [] }
        let closed = turned(32, 45)
        return closed == bytes ? [] : [String(decoding: closed, as: UTF8.self)]
    }

    private static func numbers(_ answer: String) -> [String] {
        let parts = answer.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, let other = AnswerNumber.turned(first) else { return [] }
        if parts.count == 2 {
            let next = TextWord.words(of: parts[1]).first
            guard let next, next.range.lowerBound == 0, !next.hasDigit, !next.isCapitalised,
                !AnswerNumber.isPart(next.key)
            else { return [] }
        }
        return [([other] + parts.dropFirst()).joined(separator: " ")]
    }

    private static func folded(_ answer: String) -> String {
        guard answer.utf8.contains(where: { $0 >= 0x80 }), answer.count >= 4 else { return "" }
        var folded = ""
        for character in answer {
            if let plain = plainLetters[character] { folded += plain } else { folded.append(character) }
        }
        return folded
    }

    /// Latin letters with marks; `ß`, `æ` and `ø` have more than one plain form and stay.
    private static let plainLetters: [Character: String] = {
        var table: [Character: String] = [:]
        for (plain, marked) in [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïĩīĭį"),
            ("n", "ñńņň"), ("o", "òóôõöōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţť"), ("u", "ùúûüũūŭůűų"),
            ("y", "ýÿ"), ("z", "źżž"), ("l", "ĺļľ"), ("k", "ķ"),
        ] {
            for letter in marked {
                table[letter] = plain
                table[Character(letter.uppercased())] = plain.uppercased()
            }
        }
        return table
    }()

    /// Runs of single capitals with points lose them; a whole answer of two to four capitals gets them.
    private static func points(_ answer: String) -> [String] {
        let bytes = Array(answer.utf8)
        guard bytes.count <= 200 else { return [] }
        if (2...4).contains(bytes.count), bytes.allSatisfy({ $0 >= 65 && $0 <= 90 }), !isRoman(bytes) {
            return [bytes.map { String(UnicodeScalar($0)) + "." }.joined()]
        }
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            var end = at
            let isStart = at == 0 || bytes[at - 1] == 32
            while isStart, end + 1 < bytes.count, bytes[end] >= 65, bytes[end] <= 90, bytes[end + 1] == 46 { end += 2 }
            if end - at >= 4, end == bytes.count || !isLetter(bytes[end]) {
                result += stride(from: at, to: end, by: 2).map { bytes[$0] }
                at = end
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return [String(decoding: result, as: UTF8.self)]
    }

    /// Roman numerals are no acronyms.
    private static func isRoman(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { "IVXLCDM".utf8.contains($0) } }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) >= 97 && (byte | 32) <= 122 }
}
