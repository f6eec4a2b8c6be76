// Numbers said in words: recognised so that they can be kept as they are.

import AuditModel

/// Finds `three`, `twenty-five`, `half`, `twice`, `two-thirds`, `a dozen`. All are frozen; extra values only freeze
/// more.
enum WordNumbers {
    /// A word that is a number or one part in so many.
    private enum Meaning {
        case cardinal(Int)
        case part(Int, mustBeUsed: Bool)
    }

    private static let cardinals: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1_000,
        "million": 1_000_000,
    ]
    private static let parts: [String: Int] = [
        "half": 2, "halves": 2, "halved": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
        "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8,
        "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "twice": 2, "double": 2,
        "doubled": 2, "doubles": 2, "doubling": 2, "thrice": 3, "triple": 3, "tripled": 3, "triples": 3,
        "tripling": 3, "quadruple": 4, "quadrupled": 4, "quintuple": 5, "dozen": 12, "dozens": 12, "couple": 2,
        "pair": 2, "pairs": 2, "both": 2, "twins": 2, "triplets": 3, "trio": 3, "decade": 10, "decades": 10,
        "century": 100, "centuries": 100, "score": 20, "biweekly": 2, "fortnight": 14, "single": 1, "once": 1,
        "each other": 2, "twosome": 2, "duo": 2, "quartet": 4, "semi": 2, "bi": 2,
    ]
    private static let musts: Set = ["half", "twice", "double", "triple", "thrice", "dozen", "quadruple"]
    private static let table: [UInt64: Meaning] = {
        var table: [UInt64: Meaning] = [:]
        for (word, value) in cardinals { table[QuestionText.key(word)] = .cardinal(value) }
        for (word, value) in parts {
            table[QuestionText.key(word)] = .part(value, mustBeUsed: musts.contains(word))
        }
        return table
    }()
    private static let back = Set(
        ["the", "all", "those", "these", "other", "both", "their", "his", "her"].map(QuestionText.key)
    )
    private static let and = QuestionText.key("and")

    /// The numbers in words of a question.
    static func mentions(_ text: QuestionText) -> [NumberMention] {
        var found: [NumberMention] = []
        var at = 0
        while at < text.words.count {
            switch table[text.words[at].key] {
            case .cardinal?:
                let end = runEnd(text, at)
                found.append(cardinal(text, at..<end))
                at = end
            case .part(let part, let mustBeUsed)?:
                let values = [Rational(part), Rational(1, Int128(part)), Rational(part - 1, part)]
                found.append(mention(text.words[at].range, values.compactMap(\.self), mustBeUsed))
                at += 1
            case nil: at += 1
            }
        }
        return found
    }

    private static func mention(_ range: Range<Int>, _ values: [Rational], _ mustBeUsed: Bool) -> NumberMention {
        NumberMention(range: range, values: values, form: .words, frozen: "in words", mustBeUsed: mustBeUsed)
    }

    private static func cardinal(_ text: QuestionText, _ index: Int) -> Int? {
        guard index < text.words.count, case .cardinal(let value)? = table[text.words[index].key] else { return nil }
        return value
    }

    /// The end of a run such as `two hundred and five`, joined by spaces or hyphens.
    private static func runEnd(_ text: QuestionText, _ start: Int) -> Int {
        var end = start + 1
        while end < text.words.count,
            (text.words[end - 1].range.upperBound..<text.words[end].range.lowerBound)
                .allSatisfy({ text.bytes[$0] == 32 || text.bytes[$0] == 45 })
        {
            if cardinal(text, end) != nil {
                end += 1
            } else if text.words[end].key == and, cardinal(text, end + 1) != nil,
                let before = cardinal(text, end - 1), before == 100 || before == 1_000
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// One number in words: its parts, the whole, and the shares that `thirds` and the like make of it.
    private static func cardinal(_ text: QuestionText, _ words: Range<Int>) -> NumberMention {
        var total = 0
        var group = 0
        var values: [Rational] = []
        for index in words.prefix(12) {
            guard let value = cardinal(text, index) else { continue }
            if words.count > 1 { values.append(Rational(value)) }
            if value >= 1_000 {
                total += max(group, 1) * value
                group = 0
            } else if value == 100 {
                group = max(group, 1) * 100
            } else {
                group += value
            }
            if total > 1_000_000_000 || group > 1_000_000_000 { break }
        }
        let whole = total + group
        values.insert(Rational(whole), at: 0)
        if words.upperBound < text.words.count, whole > 0,
            case .part(let part, _)? = table[text.words[words.upperBound].key], part > 1
        {
            values += shares(whole, part)
        }
        let range = text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound - 1].range.upperBound
        // "the three girls", "all five days": a count of what was told before, which a solution need not say.
        let isCountBack = whole <= 7 && words.count == 1 && back.contains(text.keyBefore(range.lowerBound))
        return mention(range, values, whole > 1 && !isCountBack)
    }

    /// n/d, 1-n/d, d/n, 1+n/d and d-n.
    static func shares(_ top: Int, _ bottom: Int) -> [Rational] {
        [
            Rational(top, bottom), Rational(bottom - top, bottom), Rational(bottom, top),
            Rational(bottom + top, bottom), Rational(bottom - top),
        ].compactMap(\.self)
    }
}

extension Rational {
    /// `top / bottom`, nil for a zero bottom.
    fileprivate init?(_ top: Int, _ bottom: Int) { self.init(Int128(top), Int128(bottom)) }
}
