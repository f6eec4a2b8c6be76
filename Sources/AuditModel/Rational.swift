// Exact arithmetic for numeric answers: no rounding, and overflow is an answer (nil), never a wrong number.

/// A fraction in lowest terms with a positive denominator, within 128-bit integers.
///
/// Every operation returns nil where the exact result does not fit or is undefined.
public struct Rational: Hashable, Sendable {
    /// The numerator, with the sign.
    public let numerator: Int128
    /// The denominator, above zero.
    public let denominator: Int128

    /// A whole number.
    public init(_ integer: Int) {
        numerator = Int128(integer)
        denominator = 1
    }

    /// `numerator / denominator` in lowest terms; nil if the denominator is zero or the form does not fit.
    public init?(_ numerator: Int128, _ denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        var (a, b) = (abs(numerator), abs(denominator))
        while b != 0 { (a, b) = (b, a % b) }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / max(a, 1)
        self.denominator = sign * denominator / max(a, 1)
    }

    /// Reads `-1,234.50`, `12`, `.5` or `3/4`; nil for anything else or more digits than fit.
    ///
    /// Commas are taken only between groups of three digits.
    public init?(text: some StringProtocol) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        if halves.count == 2 {
            guard let top = Rational(text: halves[0]), let bottom = Rational(text: halves[1]),
                let value = top.divided(by: bottom)
            else { return nil }
            self = value
            return
        }
        var bytes = Array(text.utf8)[...]
        var sign: Int128 = 1
        if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            if first == UInt8(ascii: "-") { sign = -1 }
            bytes.removeFirst()
        }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, let wholeDigits = Self.digits(ofWhole: whole) else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard !wholeDigits.isEmpty || !fraction.isEmpty, parts.count == 1 || !fraction.isEmpty else { return nil }
        var value: Int128 = 0
        var scale: Int128 = 1
        for (index, byte) in (wholeDigits + fraction).enumerated() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
            let (next, past) = tenfold.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
            guard !over, !past else { return nil }
            value = next
            if index >= wholeDigits.count {
                let (tenth, beyond) = scale.multipliedReportingOverflow(by: 10)
                guard !beyond else { return nil }
                scale = tenth
            }
        }
        self.init(sign * value, scale)
    }

    /// The digits of the part before the point, with well-placed thousands commas taken out; nil if misplaced.
    private static func digits(ofWhole whole: ArraySlice<UInt8>) -> [UInt8]? {
        guard whole.contains(UInt8(ascii: ",")) else { return Array(whole) }
        let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let head = groups.first, (1...3).contains(head.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Array(groups.joined())
    }

    /// Whether it is a whole number.
    public var isInteger: Bool { denominator == 1 }

    /// Whether it is below zero.
    public var isNegative: Bool { numerator < 0 }

    /// The nearest double.
    public var doubleValue: Double { Double(numerator) / Double(denominator) }

    /// The exact sum.
    public func adding(_ other: Rational) -> Rational? { combined(other, sign: 1) }

    /// The exact difference.
    public func subtracting(_ other: Rational) -> Rational? { combined(other, sign: -1) }

    /// The exact product.
    public func multiplied(by other: Rational) -> Rational? {
        // Cross-cancel first, so that only a result that truly does not fit overflows.
        guard let left = Rational(numerator, other.denominator), let right = Rational(other.numerator, denominator)
        else { return nil }
        let (top, over) = left.numerator.multipliedReportingOverflow(by: right.numerator)
        let (bottom, past) = left.denominator.multipliedReportingOverflow(by: right.denominator)
        return over || past ? nil : Rational(top, bottom)
    }

    /// The exact quotient; nil for division by zero.
    public func divided(by other: Rational) -> Rational? {
        guard let inverse = Rational(other.denominator, other.numerator) else { return nil }
        return multiplied(by: inverse)
    }

    private func combined(_ other: Rational, sign: Int128) -> Rational? {
        let (left, over) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, past) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (bottom, beyond) = denominator.multipliedReportingOverflow(by: other.denominator)
        guard !over, !past, !beyond, right != .min else { return nil }
        let (top, out) = left.addingReportingOverflow(sign * right)
        return out ? nil : Rational(top, bottom)
    }
}

extension Rational: Comparable {
    /// The order of the numbers; exact, by continued fractions where cross products would overflow.
    public static func < (left: Rational, right: Rational) -> Bool {
        let (a, over) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (b, past) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !over, !past { return a < b }
        let (p, q) = (floorParts(left), floorParts(right))
        if p.whole != q.whole { return p.whole < q.whole }
        guard let x = p.rest, let y = q.rest else { return p.rest == nil && q.rest != nil }
        return y < x
    }

    /// The floor, and the inverse of what is left above it (nil for a whole number).
    private static func floorParts(_ value: Rational) -> (whole: Int128, rest: Rational?) {
        var whole = value.numerator / value.denominator
        if value.numerator < 0, whole * value.denominator != value.numerator { whole -= 1 }
        let rest = value.numerator - whole * value.denominator
        return (whole, rest == 0 ? nil : Rational(value.denominator, rest))
    }
}

extension Rational: CustomStringConvertible {
    /// `12`, `-0.75` where the decimal ends within 12 places, else `1/3`.
    public var description: String {
        if denominator == 1 { return "\(numerator)" }
        var scale: Int128 = 1
        for places in 1...12 {
            scale *= 10
            guard scale % denominator == 0 else { continue }
            let (value, over) = numerator.multipliedReportingOverflow(by: scale / denominator)
            if over { break }
            let digits = "\(abs(value))"
            let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
            return (value < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
        }
        return "\(numerator)/\(denominator)"
    }
}

extension Rational: Codable {
    /// Reads the form that `description` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Rational(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not an exact number: \(text.prefix(40))"
            )
        }
        self = value
    }

    /// Writes the exact number as a JSON string, so that no reader rounds it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
