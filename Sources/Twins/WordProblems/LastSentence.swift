// Where the sentence that asks begins, if that is certain.

/// The last sentence of a question.
struct LastSentence {
    /// Its bytes, spaces around it left out.
    let range: Range<Int>
    /// Whether a full stop, a white space and a capital letter leave no doubt that it begins there.
    let isCertain: Bool
    /// Keys of its words, in order.
    let keys: [UInt64]

    /// The last sentence of `text`; nil unless the text ends in a question mark that is its only one.
    init?(_ text: QuestionText) {
        var end = text.bytes.count
        while end > 0, Self.isSpace(text.byte(end - 1)) { end -= 1 }
        guard text.byte(end - 1) == 63, !text.bytes[..<(end - 1)].contains(63) else { return nil }
        var start = 0
        var isCertain = false
        var at = end - 2
        while at > 0 {
            if text.byte(at) == 46 || text.byte(at) == 33, Self.isSpace(text.byte(at + 1)) {
                var next = at + 1
                while Self.isSpace(text.byte(next)) { next += 1 }
                start = next
                isCertain = Self.endsSentence(at, text) && text.byte(next) >= 65 && text.byte(next) <= 90
                break
            }
            at -= 1
        }
        range = start..<end
        self.isCertain = isCertain
        keys = text.words.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }.map(\.key)
    }

    /// Whether the mark at `at` stands behind a word of at least two small letters that is no abbreviation, or a digit.
    private static func endsSentence(_ at: Int, _ text: QuestionText) -> Bool {
        if text.isDigit(at - 1) || text.byte(at - 1) == 37 { return true }
        guard let word = text.words.last(where: { $0.range.upperBound <= at }), word.range.upperBound == at else {
            return false
        }
        return word.range.count >= 2 && !word.isCapital && !abbreviations.contains(word.key)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 }

    private static let abbreviations = Set(
        "mr mrs ms dr st vs etc lb lbs oz ft in no approx min hr hrs jr sr co inc".split(separator: " ")
            .map { QuestionText.key(String($0)) }
    )
}
