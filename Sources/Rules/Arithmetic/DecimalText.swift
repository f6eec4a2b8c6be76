// An exact number as a decimal of so many places.

public import AuditModel

/// Exact numbers printed as decimals.
public enum DecimalText {
    /// `value` rounded to `decimals` places, 0 to 30, ties away from zero; the fraction itself where that does not fit.
    public static func text(_ value: Rational, decimals: Int) -> String {
        let places = min(max(decimals, 0), 30)
        var scale: Int128 = 1
        for _ in 0..<places { scale *= 10 }
        guard let positive = Rational(abs(value.numerator), value.denominator),
            let scaled = Rational(scale, 1).flatMap({ positive.multiplied(by: $0) }),
            let raised = Rational(1, 2).flatMap({ scaled.adding($0) })
        else { return value.description }
        let digits = "\(raised.floor)"
        let sign = value.isNegative && raised.floor != 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
