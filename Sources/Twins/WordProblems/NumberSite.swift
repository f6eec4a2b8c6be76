// A place of a question where a number can be written otherwise without meaning anything else.

import AuditModel

/// A number that stands alone, and its other forms.
struct NumberSite {
    /// Its UTF-8 in the question, without a dollar sign.
    var range: Range<Int>
    /// The other ways to write it, at least one.
    var others: [String]

    /// All such places of `text`, in order.
    static func all(in text: QuestionText) -> [NumberSite] {
        var sites: [NumberSite] = []
        var at = 0
        var word = 0
        while at < text.bytes.count {
            if text.isDigit(at) {
                let end = end(of: at, in: text)
                if let site = digits(at..<end, in: text) { sites.append(site) }
                at = end
                continue
            }
            while word < text.words.count, text.words[word].range.upperBound <= at { word += 1 }
            if word < text.words.count, text.words[word].range.lowerBound == at {
                if let site = spelled(text.words[word], in: text) { sites.append(site) }
                at = text.words[word].range.upperBound
            } else {
                at += 1
            }
        }
        return sites
    }

    /// The end of digits with points and commas between digits.
    private static func end(of start: Int, in text: QuestionText) -> Int {
        var end = start
        while text.isDigit(end) || (text.byte(end) == 44 || text.byte(end) == 46) && text.isDigit(end + 1) { end += 1 }
        return end
    }

    /// The site of digits; none for 1, since "one" is a pronoun too.
    private static func digits(_ range: Range<Int>, in text: QuestionText) -> NumberSite? {
        let (start, end) = (range.lowerBound, range.upperBound)
        let written = String(decoding: text.bytes[range], as: UTF8.self)
        guard range.count <= 9, text.byte(start) != 48 || range.count == 1, !text.bytes[range].contains(46),
            let exact = Rational(text: written), exact.isInteger, exact != Rational(1), exact <= Rational(9_999_999)
        else { return nil }
        let value = Int(exact.numerator)
        let isMoney = text.byte(start - 1) == 36
        guard NumberNeighbours.standAlone(range, in: text), !isYear(value, isMoney) else { return nil }
        var others: [String] = []
        if value >= 1_000 { others.append(written.utf8.contains(44) ? "\(value)" : NumberSpelling.withCommas(value)) }
        if !isMoney, let words = NumberSpelling.words(value), text.byte(end) != 32 || NumberNeighbours.isNoun(end, text)
        {
            others.append(NumberNeighbours.opensSentence(start, in: text) ? words.capitalizedFirst : words)
        }
        if !isMoney, value >= 2, !written.utf8.contains(44), NumberNeighbours.isMeasured(end, text) {
            others.append(written + ".0")
        }
        return others.isEmpty ? nil : NumberSite(range: range, others: others)
    }

    /// Whether a number might be read as a year, if a comma came or went.
    private static func isYear(_ value: Int, _ isMoney: Bool) -> Bool { !isMoney && (1_500...2_100).contains(value) }

    private static func spelled(_ word: QuestionText.Word, in text: QuestionText) -> NumberSite? {
        guard let value = values[word.key], NumberNeighbours.standAlone(word.range, in: text),
            NumberNeighbours.isNoun(word.range.upperBound, text),
            !word.isCapital || NumberNeighbours.opensSentence(word.range.lowerBound, in: text)
        else { return nil }
        return NumberSite(range: word.range, others: ["\(value)"])
    }

    /// The words that a site may be: from two (one is a pronoun too) to twenty, and the tens.
    private static let values: [UInt64: Int] = {
        var values: [UInt64: Int] = [:]
        for number in Array(2...20) + stride(from: 30, through: 90, by: 10) {
            if let words = NumberSpelling.words(number) { values[QuestionText.key(words)] = number }
        }
        return values
    }()
}

extension String {
    /// The text with its first letter, if of ASCII, as a capital.
    var capitalizedFirst: String {
        var bytes = Array(utf8)
        if let first = bytes.first, (97...122).contains(first) { bytes[0] = first - 32 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
