// Small numbers in words and large ones with commas, both ways.

import AuditModel

/// How whole numbers are written.
enum NumberSpelling {
    private static let units = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// `number` in words, from zero to ninety-nine; nil beyond.
    static func words(_ number: Int) -> String? {
        switch number {
        case 0..<20: units[number]
        case 20..<100: tens[number / 10 - 2] + (number.isMultiple(of: 10) ? "" : "-" + units[number % 10])
        default: nil
        }
    }

    /// `number`, not negative, with a comma between thousands.
    static func withCommas(_ number: Int) -> String {
        let digits = Array("\(number)".utf8)
        var text: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(44) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The exact value of a number written in digits, with commas or not, or in words from zero to ninety-nine.
    static func value(_ text: String) -> Rational? {
        if let value = Rational(text: text) { return value }
        let parts = text.lowercased().split(separator: "-")
        if parts.count == 1, let unit = units.firstIndex(of: String(parts[0])) { return Rational(unit) }
        guard let first = parts.first, let ten = tens.firstIndex(of: String(first)) else { return nil }
        if parts.count == 1 { return Rational(10 * (ten + 2)) }
        guard parts.count == 2, let unit = units.firstIndex(of: String(parts[1])), (1...9).contains(unit) else {
            return nil
        }
        return Rational(10 * (ten + 2) + unit)
    }
}
