// How numbers of a table are read: decimal ones only, rounded as the language itself rounds them.

/// Numbers in fields.
enum NumberField {
    /// What a score says.
    enum Score {
        /// A score in [0, 1].
        case value(Double)
        /// No answer could be read.
        case unread
        /// In (1, 100], or with a percent sign.
        case percent
        /// A number that is no score.
        case outOfRange
        /// No number.
        case notANumber
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
    /// What rounding may have added to a mean of ones.
    private static let slack = 1e-9

    /// The score in `range`; rounding errors of 1e-9 beyond 0 and 1 are taken off.
    static func score(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Score {
        if range.isEmpty { return .unread }
        let last = bytes[range.upperBound - 1]
        if range.count == 1, last == 0x30 || last == 0x31 { return .value(last == 0x31 ? 1 : 0) }
        if last == UInt8(ascii: "%") {
            return decimal(bytes, range.lowerBound..<range.upperBound - 1) == nil ? .notANumber : .percent
        }
        guard let number = decimal(bytes, range) else {
            return ShortWord(bytes, range).score.map { .value($0) } ?? .notANumber
        }
        if number >= -slack, number <= 1 + slack { return .value(min(max(number, 0), 1)) }
        return number > 1 && number <= 100 ? .percent : .outOfRange
    }

    /// The whole number in 1...`TableLimits.n`; nil for anything else. `1319.0` is whole.
    static func count(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard let number = decimal(bytes, range), let whole = Int(exactly: number), whole >= 1, whole <= TableLimits.n
        else { return nil }
        return whole
    }

    /// A decimal number with or without sign, fraction and exponent; nil for anything else, infinite if too large.
    static func decimal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
        var at = range.lowerBound
        let end = range.upperBound
        guard at < end, range.count <= 400 else { return nil }
        let isNegative = bytes[at] == UInt8(ascii: "-")
        if isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var places = 0
        var hasPoint = false
        while at < end {
            let byte = bytes[at]
            if byte >= 0x30, byte <= 0x39 {
                mantissa = mantissa &* 10 &+ UInt64(byte - 0x30)
                digits += 1
                if hasPoint { places += 1 }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            at += 1
        }
        guard digits > 0 else { return nil }
        if at == end, digits <= 15 {
            // Both are exact, so one division rounds once (Clinger 1990).
            let value = Double(mantissa) / powers[places]
            return isNegative ? -value : value
        }
        guard at == end || isExponent(bytes, at..<end) else { return nil }
        return Double(String(decoding: range.map { bytes[$0] }, as: UTF8.self))
    }

    private static func isExponent(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard bytes[range.lowerBound] | 0x20 == UInt8(ascii: "e") else { return false }
        var at = range.lowerBound + 1
        if at < range.upperBound, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
        guard at < range.upperBound else { return false }
        return (at..<range.upperBound).allSatisfy { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
    }
}
