// Words that say numbers, and words that a number may be folded into.

import AuditModel

/// Tables of number words.
enum NumberVocabulary {
    /// Counts.
    static let cardinals: [String: Int] = [
        "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "one": 1, "hundred": 100, "thousand": 1_000,
    ]

    /// Words that multiply the number before them.
    static let scales: [String: Rational] = [
        "hundred": Rational(100), "thousand": Rational(1_000), "million": Rational(1_000_000), "k": Rational(1_000),
        "billion": Rational(1_000_000_000), "dozen": Rational(12), "dozens": Rational(12),
    ]

    /// Words that divide the number before them.
    static let fractions: [String: Int] = [
        "half": 2, "halves": 2, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "quarter": 4, "quarters": 4,
        "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
        "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "percent": 100, "hundredth": 100, "hundredths": 100,
    ]

    /// Words that stand for a number, or that a writer may use instead of one: each value is a possible reading.
    static let loose: [String: [Rational]] = {
        var table: [String: [Int]] = [
            "single": [1], "once": [1], "pair": [2], "pairs": [2], "couple": [2], "both": [2], "twice": [2],
            "double": [2], "doubles": [2], "doubled": [2], "doubling": [2], "twins": [2], "two-fold": [2],
            "biweekly": [2], "triple": [3], "triples": [3], "tripled": [3], "thrice": [3], "triplets": [3],
            "trio": [3], "quadruple": [4], "quadrupled": [4], "quadruplets": [4], "quintuple": [5], "dozen": [12],
            "dozens": [12], "score": [20], "decade": [10], "decades": [10], "century": [100], "fortnight": [2, 14],
            "week": [7], "weeks": [7], "weekly": [7], "weekend": [2], "weekends": [2], "weekday": [5],
            "weekdays": [5], "day": [24], "days": [24], "daily": [24, 7], "everyday": [7], "hour": [60],
            "hours": [60], "hourly": [60], "minute": [60], "minutes": [60], "month": [12, 30, 31, 4],
            "months": [12, 30, 31, 4], "year": [12, 365, 52, 6], "years": [12, 365, 52], "foot": [12], "feet": [12],
            "yard": [3, 36], "yards": [3, 36], "noon": [12], "midnight": [12, 24], "dollar": [100], "cents": [100],
            "first": [1], "second": [2], "third": [3], "fourth": [4], "fifth": [5], "sixth": [6], "seventh": [7],
            "eighth": [8], "ninth": [9], "tenth": [10], "eleventh": [11], "twelfth": [12], "all": [100],
            "nickel": [5], "dime": [10], "penny": [1], "teenager": [13], "another": [1], "next": [1], "primary": [1],
        ]
        table["half"] = [2, 50]
        table["halves"] = [2, 50]
        table["halved"] = [2, 50]
        table["quarter"] = [4, 25]
        table["quarters"] = [4, 25]
        var output = table.mapValues { $0.map { Rational($0) } }
        for (word, below) in fractions where word != "second" {
            if let share = Rational(1, Int128(below)) { output[word, default: []].append(share) }
        }
        return output
    }()
}
