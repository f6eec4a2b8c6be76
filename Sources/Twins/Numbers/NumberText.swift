// Digits as numbers, without strings.

import AuditModel

/// Reads numbers in bytes.
enum NumberText {
    /// The end of digits, well-placed commas and a decimal part from `start`.
    static func end(_ bytes: [UInt8], _ start: Int) -> Int {
        func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] >= 48 && bytes[at] <= 57 }
        func isByte(_ at: Int, _ byte: UInt8) -> Bool { at < bytes.count && bytes[at] == byte }
        var end = start
        while isDigit(end) { end += 1 }
        if end - start >= 1, end - start <= 3 {
            while isByte(end, 44), isDigit(end + 1), isDigit(end + 2), isDigit(end + 3), !isDigit(end + 4) { end += 4 }
        }
        if isByte(end, 46), isDigit(end + 1) {
            end += 1
            while isDigit(end) { end += 1 }
        }
        return end
    }

    /// The number written there, commas ignored; nil if it is none or has more than 18 digits.
    static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Rational? {
        var digits = 0
        var places = -1
        var value = 0
        for at in range {
            let byte = bytes[at]
            if byte >= 48, byte <= 57 {
                if value > 0 || byte > 48 || places >= 0 { digits += 1 }
                guard digits <= 18 else { return nil }
                value = 10 * value + Int(byte - 48)
                if places >= 0 { places += 1 }
            } else if byte == 46, places < 0 {
                places = 0
            } else if byte != 44 {
                return nil
            }
        }
        guard range.contains(where: { bytes[$0] >= 48 && bytes[$0] <= 57 }) else { return nil }
        if places <= 0 { return Rational(value) }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        return Fraction(value, scale)?.rational
    }
}
