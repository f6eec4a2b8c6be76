// How a number's lexeme becomes an integer or a double, exactly or to the nearest.

/// Numbers over bytes that `JSONScan.numberEnd` accepted.
enum JSONNumber {
    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// A decimal: `digits` times ten to the power `exponent`, or nil where 18 digits or the exponent do not do.
    private struct Decimal {
        var isNegative = false
        var digits: UInt64 = 0
        var exponent = 0

        init?(_ bytes: RawSpan, _ from: Int, _ end: Int) {
            var at = from
            if JSONScan.byte(bytes, at) == UInt8(ascii: "-") {
                isNegative = true
                at &+= 1
            }
            var scale = 0
            var zeros = 0
            var isFraction = false
            while at < end {
                let byte = JSONScan.byte(bytes, at)
                if byte == UInt8(ascii: ".") {
                    isFraction = true
                } else if JSONScan.isDigit(byte) {
                    if isFraction { scale &+= 1 }
                    // Zeros at the end are counted, and become digits only when another digit follows.
                    if byte == UInt8(ascii: "0") {
                        zeros &+= digits == 0 ? 0 : 1
                    } else {
                        for _ in 0..<zeros &+ 1 {
                            guard digits < 100_000_000_000_000_000 else { return nil }
                            digits &*= 10
                        }
                        zeros = 0
                        digits &+= UInt64(byte &- UInt8(ascii: "0"))
                    }
                } else {
                    break
                }
                at &+= 1
            }
            exponent = (digits == 0 ? 0 : zeros) &- scale
            guard at < end else { return }
            guard JSONScan.byte(bytes, at) | 0x20 == UInt8(ascii: "e") else { return nil }
            at &+= 1
            var isDown = false
            if JSONScan.byte(bytes, at) == UInt8(ascii: "-") || JSONScan.byte(bytes, at) == UInt8(ascii: "+") {
                isDown = JSONScan.byte(bytes, at) == UInt8(ascii: "-")
                at &+= 1
            }
            var power = 0
            while at < end {
                guard power < 100_000 else { return nil }
                power = power &* 10 &+ Int(JSONScan.byte(bytes, at) &- UInt8(ascii: "0"))
                at &+= 1
            }
            exponent &+= isDown ? -power : power
        }
    }

    /// The whole number, or nil if it is none or does not fit.
    static func whole(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Int? {
        guard let decimal = Decimal(bytes, from, end) else { return Int(text(bytes, from, end)) }
        guard decimal.digits > 0 else { return 0 }
        guard (0...19).contains(decimal.exponent) else { return nil }
        var value = decimal.isNegative ? -Int(decimal.digits) : Int(decimal.digits)
        for _ in 0..<decimal.exponent {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            guard !isTooLarge else { return nil }
            value = product
        }
        return value
    }

    /// The nearest double.
    static func double(_ bytes: RawSpan, _ from: Int, _ end: Int) -> Double {
        // Both factors are exact doubles, so one rounding gives the nearest (Clinger 1990, "How to read floating point
        // numbers accurately").
        if let decimal = Decimal(bytes, from, end), decimal.digits < 1 << 53, abs(decimal.exponent) < powers.count {
            let digits = Double(decimal.digits)
            let power = powers[abs(decimal.exponent)]
            let value = decimal.exponent < 0 ? digits / power : digits * power
            return decimal.isNegative ? -value : value
        }
        return Double(text(bytes, from, end)) ?? .nan
    }

    private static func text(_ bytes: RawSpan, _ from: Int, _ end: Int) -> String {
        bytes.withUnsafeBytes { String(decoding: $0[from..<end], as: UTF8.self) }
    }
}
