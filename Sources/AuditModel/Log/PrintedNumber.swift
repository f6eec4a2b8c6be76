// A number as somebody printed it: exact, with the precision that printing kept.

/// A decimal number in somebody's file or sentence; never rounded on reading.
///
/// `63.3` has one decimal and stands for every true value from 63.25 to 63.35.
public struct PrintedNumber: Hashable, Sendable {
    /// What the number is a share of.
    public enum Unit: String, Hashable, Sendable, Codable {
        /// A share of 1.
        case proportion
        /// A share of 100.
        case percent
        /// Not stated, and not to be guessed by whoever reads the number.
        case unstated
    }

    /// As printed, such as `63.30` or `6.33e-1`, without a sign for percent.
    public let text: String
    /// The exact value in its own unit.
    public let value: Rational
    /// Digits after the point that were printed; negative where the exponent leaves whole tens unprinted.
    public let decimals: Int
    /// What it is a share of.
    public var unit: Unit

    /// Most digits after the point, and most zeros before it, that are read.
    static let mostDecimals = 30

    /// Reads `63.3`, `63.3%`, `-0.5`, `1,234`, `6.33e-1`; nil for anything else or more digits than fit in 128 bits.
    public init?(_ printed: some StringProtocol, unit: Unit = .unstated) {
        var text = printed.drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        var unit = unit
        if text.last == "%" {
            text = text.dropLast()
            while text.last == " " { text = text.dropLast() }
            unit = .percent
        }
        let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false).flatMap {
            $0.split(separator: "E", maxSplits: 1, omittingEmptySubsequences: false)
        }
        guard let mantissa = parts.first, parts.count <= 2, !mantissa.contains("/"),
            let base = Rational(text: mantissa)
        else { return nil }
        var exponent = 0
        if parts.count == 2 {
            guard let read = Int(parts[1]), abs(read) <= Self.mostDecimals else { return nil }
            exponent = read
        }
        let places = mantissa.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        guard places - exponent <= Self.mostDecimals, let scale = Self.power(abs(exponent)),
            let value = exponent < 0 ? base.divided(by: scale) : base.multiplied(by: scale)
        else { return nil }
        self.text = String(text)
        self.value = value
        decimals = places - exponent
        self.unit = unit
    }

    /// A tenth to the power of `decimals`, halved: how far the true value may lie from the printed one.
    public var halfStep: Rational {
        guard let step = Self.power(abs(decimals)),
            let half = decimals >= 0
                ? Rational(1, 2)?.divided(by: step) : Rational(1, 2)?.multiplied(by: step)
        else { return Rational(0) }
        return half
    }

    /// The number as a share of 1: a percentage is divided by 100, and keeps its precision.
    public var share: (value: Rational, halfStep: Rational) {
        guard unit == .percent, let hundredth = Rational(1, 100), let value = value.multiplied(by: hundredth),
            let half = halfStep.multiplied(by: hundredth)
        else { return (value, halfStep) }
        return (value, half)
    }

    /// Ten to the power of `exponent`, 0 to 38.
    static func power(_ exponent: Int) -> Rational? {
        guard (0...38).contains(exponent) else { return nil }
        var value: Int128 = 1
        for _ in 0..<exponent {
            let (next, over) = value.multipliedReportingOverflow(by: 10)
            if over { return nil }
            value = next
        }
        return Rational(value, 1)
    }
}

extension PrintedNumber: CustomStringConvertible {
    /// As printed, with its sign for percent.
    public var description: String { unit == .percent ? text + "%" : text }
}
