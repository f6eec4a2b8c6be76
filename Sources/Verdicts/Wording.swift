// Numbers as a reader sees them, the same on every machine.

import AuditModel

/// Fixed forms of numbers in sentences.
enum Wording {
    /// A share as points with one decimal: 0.0312 is `3.1`; `-0.0` does not occur.
    static func points(_ share: Double) -> String {
        guard share.isFinite else { return "?" }
        let tenths = Int((min(max(share, -10), 10) * 1000).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// A materiality: `3` for 0.03, `2.5` for 0.025.
    static func margin(_ share: Double) -> String {
        let text = points(share)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A share as per cent with one decimal.
    static func percent(_ share: Double) -> String { points(share) + "%" }

    /// `a to b`, in points.
    static func range(_ estimate: Estimate) -> String { "\(points(estimate.low)) to \(points(estimate.high))" }

    /// A p-value: four decimals, or `below 0.0001`.
    static func p(_ p: Double) -> String {
        guard p >= 0.0001 else { return "p below 0.0001" }
        let digits = String(Int((min(p, 1) * 10_000).rounded()))
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return "p = \(padded.dropLast(4)).\(padded.suffix(4))"
    }

    /// A size with two decimals: `0.07`.
    static func hundredths(_ value: Double) -> String {
        guard value.isFinite else { return "?" }
        let number = Int((min(abs(value), 1e6) * 100).rounded())
        return "\(value < 0 && number > 0 ? "-" : "")\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
    }

    /// The level of an interval: `95%`.
    static func level(_ policy: Policy) -> String { margin(policy.intervalLevel) + "%" }

    /// `a, b and c`.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `1 model`, `4 models`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
