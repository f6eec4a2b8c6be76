// The English words for numbers that a draft may say instead of digits.

import AuditModel

/// Number words and number characters.
enum DraftNumberWords {
    /// Words that add up: `twenty` and `five`.
    static let cardinals: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    private static let factorValues: [String: Int] = [
        "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    ]
    /// Words that multiply the number before them.
    static let factors = factorValues.mapValues { Rational($0) }
    /// In how many parts a whole is cut.
    static let parts: [String: Int] = [
        "half": 2, "halves": 2, "halved": 2, "halve": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3,
        "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
        "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100,
        "hundredths": 100,
    ]
    /// Places; where no number stands before them they are no parts. `second` may be the unit: kept all the same.
    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "hundredth": 100,
    ]
    /// Words for so many times.
    static let multiples: [String: Int] = [
        "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "thrice": 3, "triple": 3, "tripled": 3,
        "triples": 3, "quadruple": 4, "quadrupled": 4, "quadruples": 4,
    ]
    /// Words for two things that are not always a number.
    static let pairs: Set = ["pair", "pairs", "couple", "couples"]
    /// Words after which `one` is a pronoun.
    static let beforePronoun: Set = [
        "no", "which", "this", "that", "the", "each", "every", "any", "some", "another", "other", "only", "first",
        "second", "third", "last", "next", "new", "old", "small", "medium", "large", "big", "right", "wrong",
    ]
    /// Fractions that are one character.
    static let characters: [String: Rational] = [
        "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
        "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    ].compactMapValues { Rational($0.0, $0.1) }

    /// What a multiplying word stands for, or nil.
    static func factorValue(_ word: String) -> Int? { factorValues[word] }

    /// Whether a number said so far as `group` goes on with `value`: twenty with five, two hundred with twelve.
    static func continues(_ group: Int, with value: Int) -> Bool {
        if group == 0 { return true }
        if group % 100 == 0 { return true }
        let tail = group % 100
        return tail >= 20 && tail % 10 == 0 && (1...9).contains(value)
    }
}
