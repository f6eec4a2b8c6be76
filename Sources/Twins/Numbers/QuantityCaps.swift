// What hours, days, months, ages and percentages may not exceed.

import AuditModel

/// Upper bounds on a number from the word after it.
enum QuantityCaps {
    private static let caps: [UInt64: [Int]] = {
        var table: [UInt64: [Int]] = [:]
        for (words, limits) in [
            (["hour", "hours", "hrs", "hr"], [12, 24]), (["day", "days"], [7, 31]), (["minute", "minutes"], [59]),
            (["second", "seconds"], [59]), (["month", "months"], [12]), (["week", "weeks"], [4, 52]),
            (["year", "years"], [100]), (["inch", "inches"], [12]),
        ] { for word in words { table[QuestionText.key(word)] = limits } }
        return table
    }()

    /// The least of the bounds that its unit, one of the next three words, sets on `value` and that it meets; nil for
    /// none. Percentages up to 100 stay up to 100.
    static func cap(_ value: Rational, _ mention: NumberMention, in text: QuestionText) -> Rational? {
        if mention.form == .percent { return value <= Rational(100) ? Rational(100) : nil }
        var low = 0
        var high = text.words.count
        while low < high {
            let middle = (low + high) / 2
            if text.words[middle].range.lowerBound < mention.range.upperBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        for word in text.words[low...].prefix(3) where word.range.lowerBound < mention.range.upperBound + 40 {
            if let limits = caps[word.key] { return limits.map { Rational($0) }.first { value <= $0 } }
        }
        return nil
    }
}
