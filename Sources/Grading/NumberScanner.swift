// Every number in a text, exactly, as people and models write them.

import AuditModel

/// Finds numbers in UTF-8: `1,234.50`, `-5`, `−5`, `$3`, `3/4`, `1 1/2`, `\frac{3}{4}`, `12 apples`.
///
/// What looks like a number and cannot be read exactly (more than 30 digits, a power, a clock time, a date) is found
/// with no value, so that a reader says "unreadable" and not something wrong.
struct NumberScanner {
    /// One number and where it stands.
    struct Token {
        /// Its bytes, sign and fraction included.
        var range: Range<Int>
        /// Its value, or nil where it cannot be read exactly.
        var value: Rational?
        /// Whether it is a plain whole number, which may begin a mixed number.
        var isWhole = false
    }

    private static let mostDigits = 30
    private let text: [UInt8]

    /// Normalises the Unicode minus and no-break spaces; offsets are those of the normalised text.
    init(_ text: [UInt8]) {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            if text.matches([0xE2, 0x88, 0x92], at: at) {
                plain.append(45)
                at += 3
            } else if text.matches([0xC2, 0xA0], at: at) {
                plain.append(32)
                at += 2
            } else {
                plain.append(text[at])
                at += 1
            }
        }
        self.text = plain
    }

    /// The numbers in text order.
    func tokens() -> [Token] {
        var found: [Token] = []
        var at = 0
        while at < text.count {
            if text[at] == 92, let fraction = latexFraction(at) {
                found.append(fraction)
                at = fraction.range.upperBound
            } else if text[at].isDigit || text[at] == 46 && (text.byte(at + 1)?.isDigit ?? false) {
                let token = number(at)
                at = token.range.upperBound
                if let before = text.byte(token.range.lowerBound - 1), before.isLetter || before == 95 { continue }
                if let mixed = found.last.flatMap({ mixed($0, token) }) {
                    found[found.count - 1] = mixed
                } else {
                    found.append(token)
                }
            } else {
                at += 1
            }
        }
        return found
    }

    /// The number whose first digit or point is at `start`.
    private func number(_ start: Int) -> Token {
        var (end, digits) = decimal(start)
        var isWhole = digits?.contains(46) == false
        var value = digits.flatMap { Rational(text: String(decoding: $0, as: UTF8.self)) }
        if text.byte(end) == 47, text.byte(end + 1)?.isDigit ?? false {
            let (next, below) = decimal(end + 1)
            let bottom = below.flatMap { Rational(text: String(decoding: $0, as: UTF8.self)) }
            end = next
            isWhole = false
            value = value.flatMap { top in bottom.flatMap { top.divided(by: $0) } }
            while text.byte(end) == 47, text.byte(end + 1)?.isDigit ?? false {
                end = decimal(end + 1).end
                value = nil
            }
        }
        var begin = start
        if text.byte(begin - 1) == 36 { begin -= text.byte(begin - 2) == 92 ? 2 : 1 }
        if text.byte(begin - 1) == 45, isSign(begin - 1) {
            begin -= 1
            value = value.flatMap { Rational(0).subtracting($0) }
        }
        let isTimeOrPower = { (byte: UInt8?, beyond: UInt8?) in
            byte == 94 || byte == 58 && (beyond?.isDigit ?? false)
        }
        if isTimeOrPower(text.byte(end), text.byte(end + 1))
            || isTimeOrPower(text.byte(start - 1), text.byte(start - 2)) || isExponent(end)
        {
            value = nil
        }
        return Token(range: begin..<end, value: value, isWhole: isWhole)
    }

    /// Digits with thousands commas and a decimal part from `start`, commas taken out; nil digits if too many.
    private func decimal(_ start: Int) -> (end: Int, digits: [UInt8]?) {
        var digits: [UInt8] = []
        var end = start
        while let byte = text.byte(end), byte.isDigit {
            if digits.count <= Self.mostDigits { digits.append(byte) }
            end += 1
        }
        if end - start <= 3 {
            while text.byte(end) == 44, (1...3).allSatisfy({ text.byte(end + $0)?.isDigit ?? false }),
                !(text.byte(end + 4)?.isDigit ?? false)
            {
                if digits.count <= Self.mostDigits { digits += text[end + 1...end + 3] }
                end += 4
            }
        }
        if text.byte(end) == 46, text.byte(end + 1)?.isDigit ?? false {
            digits.append(46)
            end += 1
            while let byte = text.byte(end), byte.isDigit {
                if digits.count <= Self.mostDigits + 1 { digits.append(byte) }
                end += 1
            }
        }
        return (end, digits.filter(\.isDigit).count > Self.mostDigits ? nil : digits)
    }

    /// Whether the minus at `at` is a sign and not a hyphen or a subtraction.
    private func isSign(_ at: Int) -> Bool {
        guard let before = text.byte(at - 1) else { return true }
        return !(before.isWordByte || before == 41 || before == 45 || before == 46)
    }

    /// Whether an exponent such as `e5` or `E+10` follows.
    private func isExponent(_ end: Int) -> Bool {
        guard let mark = text.byte(end), mark == 101 || mark == 69, let next = text.byte(end + 1) else { return false }
        return next.isDigit || (next == 43 || next == 45) && (text.byte(end + 2)?.isDigit ?? false)
    }

    /// `1 1/2` from a whole number, one space and a proper fraction.
    private func mixed(_ whole: Token, _ part: Token) -> Token? {
        guard whole.isWhole, !part.isWhole, whole.range.upperBound + 1 == part.range.lowerBound,
            text.byte(whole.range.upperBound) == 32, text[part.range].contains(47),
            let a = whole.value, let b = part.value, b > Rational(0), b < Rational(1)
        else { return nil }
        let sum = a.isNegative ? a.subtracting(b) : a.adding(b)
        return Token(range: whole.range.lowerBound..<part.range.upperBound, value: sum)
    }

    /// `\frac{a}{b}`, `\dfrac{a}{b}`, `\tfrac{a}{b}` at `start`.
    private func latexFraction(_ start: Int) -> Token? {
        for name in ["\\frac{", "\\dfrac{", "\\tfrac{"] where text.matches(Array(name.utf8), at: start) {
            let (middle, top) = decimal(start + name.utf8.count)
            guard text.matches([125, 123], at: middle) else { return nil }
            let (end, bottom) = decimal(middle + 2)
            guard text.byte(end) == 125 else { return nil }
            let a = top.flatMap { Rational(text: String(decoding: $0, as: UTF8.self)) }
            let b = bottom.flatMap { Rational(text: String(decoding: $0, as: UTF8.self)) }
            let isNegative = text.byte(start - 1) == 45 && isSign(start - 1)
            let value = a.flatMap { a in b.flatMap { a.divided(by: $0) } }
            return Token(
                range: (isNegative ? start - 1 : start)..<end + 1,
                value: isNegative ? value.flatMap { Rational(0).subtracting($0) } : value
            )
        }
        return nil
    }

    /// The normalised text that the tokens' ranges index.
    var normalised: [UInt8] { text }
}
