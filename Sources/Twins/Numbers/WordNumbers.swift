// Numbers said in words, and counts that are only implied: recognised so that they can be kept as they are.

import AuditModel

/// Finds `three`, `twenty-five`, `half`, `twice`, `two-thirds`, `a dozen`, and the counts of weekdays, months and names
/// that a question lists. All are frozen; extra values only freeze more.
enum WordNumbers {
    private struct Word {
        var text: String
        var range: Range<Int>
        var isCapital: Bool
    }

    private static let cardinals: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1_000,
        "million": 1_000_000,
    ]
    /// Words whose operand may be the number or one part in so many.
    private static let parts: [String: Int] = [
        "half": 2, "halves": 2, "halved": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
        "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8,
        "ninth": 9, "tenth": 10, "tenths": 10, "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2,
        "thrice": 3, "triple": 3, "tripled": 3, "triples": 3, "quadruple": 4, "quadrupled": 4, "dozen": 12,
        "dozens": 12, "couple": 2, "pair": 2, "pairs": 2, "both": 2, "twins": 2, "triplets": 3, "trio": 3,
        "decade": 10, "decades": 10, "century": 100, "centuries": 100, "score": 20, "biweekly": 2,
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The numbers in words of a question, given in lower case and as written.
    static func mentions(_ lower: [UInt8], original: [UInt8]) -> [NumberMention] {
        let words = split(lower, original: original)
        var found: [NumberMention] = []
        var at = 0
        while at < words.count {
            if cardinals[words[at].text] != nil {
                let end = runEnd(words, at, lower)
                found.append(cardinal(words[at..<end], next: end < words.count ? words[end] : nil))
                at = end
            } else {
                if let part = parts[words[at].text] {
                    let inverse = Rational(1, Int128(part))
                    let must = ["half", "twice", "double", "triple", "thrice", "dozen"].contains(words[at].text)
                    found.append(mention(words[at].range, [Rational(part)] + [inverse].compactMap(\.self), must))
                }
                at += 1
            }
        }
        return found + implied(words, lower)
    }

    private static func mention(_ range: Range<Int>, _ values: [Rational], _ mustBeUsed: Bool) -> NumberMention {
        NumberMention(range: range, values: values, form: .words, frozen: "in words", mustBeUsed: mustBeUsed)
    }

    /// The end of a run such as `two hundred and five`, joined by spaces or hyphens.
    private static func runEnd(_ words: [Word], _ start: Int, _ lower: [UInt8]) -> Int {
        var end = start + 1
        while end < words.count, gap(words, end, lower).allSatisfy({ $0 == 32 || $0 == 45 }) {
            if cardinals[words[end].text] != nil {
                end += 1
            } else if words[end].text == "and", end + 1 < words.count, cardinals[words[end + 1].text] != nil,
                words[end - 1].text == "hundred" || words[end - 1].text == "thousand"
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// One number in words: its parts, the whole, and the fraction that `thirds` and the like make of it.
    private static func cardinal(_ words: ArraySlice<Word>, next: Word?) -> NumberMention {
        var total = 0
        var group = 0
        var values: [Rational] = []
        for word in words.prefix(12) {
            guard let value = cardinals[word.text] else { continue }
            values.append(Rational(value))
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
        values.append(Rational(total + group))
        if let next, let part = parts[next.text], let fraction = Rational(Int128(total + group), Int128(part)) {
            values.append(fraction)
        }
        let range = words[words.startIndex].range.lowerBound..<words[words.endIndex - 1].range.upperBound
        return mention(range, values, total + group > 1)
    }

    /// Counts of distinct weekdays and months, and of lists of capitalised words (`Ann, Bob and Cy`).
    private static func implied(_ words: [Word], _ lower: [UInt8]) -> [NumberMention] {
        var found: [NumberMention] = []
        for names in [weekdays, months] {
            let named = words.filter { names.contains($0.text) && $0.isCapital }
            let count = Set(named.map(\.text)).count
            if count >= 2, let first = named.first { found.append(mention(first.range, [Rational(count)], false)) }
        }
        var at = 0
        while at < words.count {
            guard words[at].isCapital else {
                at += 1
                continue
            }
            let start = at
            var count = 1
            while at + 1 < words.count {
                let isComma = gap(words, at + 1, lower).elementsEqual([44, 32])
                if isComma, words[at + 1].isCapital {
                    at += 1
                } else if at + 2 < words.count, words[at + 1].text == "and", words[at + 2].isCapital {
                    at += 2
                } else {
                    break
                }
                count += 1
            }
            if count >= 3 { found.append(mention(words[start].range, [Rational(count)], false)) }
            at += 1
        }
        return found
    }

    private static func gap(_ words: [Word], _ index: Int, _ lower: [UInt8]) -> ArraySlice<UInt8> {
        lower[words[index - 1].range.upperBound..<words[index].range.lowerBound]
    }

    private static func split(_ lower: [UInt8], original: [UInt8]) -> [Word] {
        var words: [Word] = []
        var start: Int?
        for at in 0...lower.count {
            if at < lower.count, (97...122).contains(lower[at]) {
                if start == nil { start = at }
            } else if let begin = start {
                let text = String(decoding: lower[begin..<at].prefix(20), as: UTF8.self)
                words.append(Word(text: text, range: begin..<at, isCapital: original[begin] < 97))
                start = nil
            }
        }
        return words
    }
}
