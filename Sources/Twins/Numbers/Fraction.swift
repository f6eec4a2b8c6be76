// Exact fractions in 64-bit integers: for the many draws that are tried and thrown away.

import AuditModel

/// A fraction in lowest terms with a positive denominator, within 64-bit integers.
///
/// Every operation returns nil where the exact result does not fit or is undefined. Draws are tried in these; what is
/// accepted is computed anew in `Rational`, which is the proof.
struct Fraction: Hashable {
    /// The numerator, with the sign.
    let top: Int
    /// The denominator, above zero.
    let bottom: Int

    /// A whole number.
    @inline(__always) init(_ whole: Int) {
        top = whole
        bottom = 1
    }

    /// `top / bottom` in lowest terms; nil for a zero bottom.
    @inline(__always) init?(_ top: Int, _ bottom: Int) {
        guard bottom != 0, top != .min, bottom != .min else { return nil }
        let divisor = Self.divisor(top.magnitude, bottom.magnitude)
        self.top = (bottom < 0 ? -top : top) / divisor
        self.bottom = abs(bottom) / divisor
    }

    /// The same number; nil if it does not fit.
    init?(_ value: Rational) {
        guard let top = Int(exactly: value.numerator), let bottom = Int(exactly: value.denominator) else { return nil }
        self.init(top, bottom)
    }

    /// The same number.
    var rational: Rational? { bottom == 1 ? Rational(top) : Rational(Int128(top), Int128(bottom)) }

    /// Whether it is a whole number.
    @inline(__always) var isWhole: Bool { bottom == 1 }

    /// The exact sum.
    @inline(__always) func adding(_ other: Fraction) -> Fraction? {
        if bottom == 1, other.bottom == 1 {
            let (sum, over) = top.addingReportingOverflow(other.top)
            return over || sum == .min ? nil : Fraction(sum)
        }
        let (left, over) = top.multipliedReportingOverflow(by: other.bottom)
        let (right, past) = other.top.multipliedReportingOverflow(by: bottom)
        let (below, beyond) = bottom.multipliedReportingOverflow(by: other.bottom)
        let (sum, out) = left.addingReportingOverflow(right)
        return over || past || beyond || out ? nil : Fraction(sum, below)
    }

    /// The exact difference.
    @inline(__always) func subtracting(_ other: Fraction) -> Fraction? { adding(other.negated) }

    /// Minus it.
    @inline(__always) var negated: Fraction { Fraction(unchecked: 0 &- top, bottom) }

    /// The exact product.
    @inline(__always) func multiplied(by other: Fraction) -> Fraction? {
        let (above, over) = top.multipliedReportingOverflow(by: other.top)
        let (below, past) = bottom.multipliedReportingOverflow(by: other.bottom)
        if over || past { return nil }
        return below == 1 ? Fraction(above) : Fraction(above, below)
    }

    /// The exact quotient; nil for division by zero.
    @inline(__always) func divided(by other: Fraction) -> Fraction? {
        if bottom == 1, other.bottom == 1, other.top > 0, top.isMultiple(of: other.top) {
            return Fraction(top / other.top)
        }
        let (above, over) = top.multipliedReportingOverflow(by: other.bottom)
        let (below, past) = bottom.multipliedReportingOverflow(by: other.top)
        return over || past ? nil : Fraction(above, below)
    }

    /// Its sign: -1, 0 or 1.
    @inline(__always) var sign: Int { top.signum() }

    /// Digits of the whole part of its size; 0 for less than 1.
    @inline(__always) var wholeDigits: Int {
        var rest = (top / bottom).magnitude
        var count = 0
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count
    }

    private init(unchecked top: Int, _ bottom: Int) {
        self.top = top
        self.bottom = bottom
    }

    private static func divisor(_ a: UInt, _ b: UInt) -> Int {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return Int(clamping: max(a, 1))
    }
}
