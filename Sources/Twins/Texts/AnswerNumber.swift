// Whole numbers up to a hundred in words and digits.

/// Words for numbers.
enum AnswerNumber {
    private static let units = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    private static let words: [String] =
        units + tens.flatMap { ten in [ten] + units[1...9].map { "\(ten)-\($0)" } } + ["one hundred"]

    private static let values = Dictionary(
        words.dropLast().enumerated().map { ($0.element, $0.offset) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The digits of a number word or the word of digits; a capital first letter stays none. Nil for anything else.
    static func turned(_ text: String) -> String? {
        if let value = Int(text), words.indices.contains(value), String(value) == text { return words[value] }
        return values[text.lowercased()].map { String($0) }
    }

    /// Whether a word, in lower case, is a number word or begins one.
    static func isNumber(_ key: String) -> Bool { values[key] != nil || isPart(key) }

    /// Whether a word after a number word would belong to the number.
    static func isPart(_ key: String) -> Bool {
        values[key] != nil
            || ["hundred", "thousand", "million", "billion", "trillion", "and", "dozen", "point", "percent"].contains(
                key
            )
    }
}
