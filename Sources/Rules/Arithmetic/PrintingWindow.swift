// Which exact numbers a printed one may stand for.

public import AuditModel

/// The exact numbers that are printed as a given number under a convention.
///
/// A number of 15 or more significant digits is taken for a binary double: it stands for what lies within 10⁻¹² of it
/// (of its whole part plus one, where that is more), whatever the convention, because the arithmetic before it was
/// rounded too.
public struct PrintingWindow: Hashable, Sendable {
    /// The lower end.
    public let low: Rational
    /// The upper end.
    public let high: Rational
    /// Whether the lower end itself is printed so.
    public let includesLow: Bool
    /// Whether the upper end itself is printed so.
    public let includesHigh: Bool

    /// From this many significant digits on a number is a double and not a rounded decimal.
    static let digitsOfADouble = 15

    /// The window of `printed`, in its own unit, under the conventions of `roundings` together; nil where the exact
    /// ends do not fit in 128 bits, or without a convention.
    public init?(_ printed: PrintedNumber, _ roundings: Roundings = .nearest) {
        let value = printed.value
        if Self.significantDigits(printed.text) >= Self.digitsOfADouble {
            guard let whole = value.floor.magnitudeAsInt128, let slack = Rational(whole + 1, 1_000_000_000_000),
                let low = value.subtracting(slack), let high = value.adding(slack)
            else { return nil }
            (self.low, self.high, includesLow, includesHigh) = (low, high, true, true)
            return
        }
        let half = printed.halfStep
        guard !roundings.isEmpty, let step = half.adding(half), let under = value.subtracting(half),
            let over = value.adding(half), let beyond = value.adding(step), let before = value.subtracting(step)
        else { return nil }
        var ends: (low: Rational, high: Rational, hasLow: Bool, hasHigh: Bool)?
        for rounding in Roundings.each where roundings.contains(rounding) {
            let own: (low: Rational, high: Rational, hasLow: Bool, hasHigh: Bool)
            let zero = value.numerator == 0
            if rounding == .cut {
                own =
                    zero
                    ? (before, beyond, false, false)
                    : value.isNegative ? (before, value, false, true) : (value, beyond, true, false)
            } else if rounding == .halfEven {
                let even = Self.lastDigitIsEven(value, step: step)
                own = (under, over, even, even)
            } else {
                // Ties away from zero reach the end that lies nearer to zero.
                let up = rounding == .halfUp
                own = zero ? (under, over, !up, !up) : (under, over, up != value.isNegative, up == value.isNegative)
            }
            ends = ends.map { Self.union($0, own) } ?? own
        }
        guard let ends else { return nil }
        (low, high, includesLow, includesHigh) = (ends.low, ends.high, ends.hasLow, ends.hasHigh)
    }

    /// Whether `value` is printed so.
    public func contains(_ value: Rational) -> Bool {
        (value > low || (includesLow && value == low)) && (value < high || (includesHigh && value == high))
    }

    /// Its width.
    public var width: Rational? { high.subtracting(low) }

    /// Digits of the mantissa from the first that is not zero.
    static func significantDigits(_ text: String) -> Int {
        let mantissa = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
        return mantissa.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            .drop { $0 == UInt8(ascii: "0") }.count
    }

    private static func lastDigitIsEven(_ value: Rational, step: Rational) -> Bool {
        value.divided(by: step).map { $0.isInteger && $0.numerator % 2 == 0 } ?? false
    }

    private static func union(
        _ left: (low: Rational, high: Rational, hasLow: Bool, hasHigh: Bool),
        _ right: (low: Rational, high: Rational, hasLow: Bool, hasHigh: Bool)
    ) -> (low: Rational, high: Rational, hasLow: Bool, hasHigh: Bool) {
        let low = min(left.low, right.low)
        let high = max(left.high, right.high)
        return (
            low, high,
            (left.low == low && left.hasLow) || (right.low == low && right.hasLow),
            (left.high == high && left.hasHigh) || (right.high == high && right.hasHigh)
        )
    }
}

extension Rational {
    /// The largest whole number at or below.
    var floor: Int128 {
        let whole = numerator / denominator
        return isNegative && whole * denominator != numerator ? whole - 1 : whole
    }

    /// The smallest whole number at or above.
    var ceiling: Int128 { isInteger ? numerator : floor + 1 }
}

extension Int128 {
    /// The magnitude, where it fits.
    fileprivate var magnitudeAsInt128: Int128? { self == .min ? nil : abs(self) }
}
