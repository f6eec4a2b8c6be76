// How numbers are written for people: fixed decimals, a real minus sign, and never NaN.

import AuditModel

/// Writes numbers; a number that is not finite is written as `n/a`.
enum Numbers {
    /// What stands where no number is.
    static let none = "n/a"

    /// `value` with exactly `decimals` (0 to 6) decimals and a minus sign of its own width.
    static func fixed(_ value: Double, _ decimals: Int = 1) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return none }
        let places = min(max(decimals, 0), 6)
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let units = Int((abs(value) * Double(scale)).rounded())
        var text = "\(units / scale)"
        if places > 0 {
            let rest = "\(units % scale)"
            text += "." + String(repeating: "0", count: places - rest.count) + rest
        }
        return value < 0 && units != 0 ? "−" + text : text
    }

    /// `value` with up to `decimals` decimals, trailing zeros left out.
    static func short(_ value: Double, _ decimals: Int = 1) -> String {
        var text = fixed(value, decimals)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text == "−0" ? "0" : text
    }

    /// A proportion in [0, 1] as `64.0%`.
    static func percent(_ value: Double) -> String {
        let text = fixed(value * 100)
        return text == none ? none : text + "%"
    }

    /// The interval of a proportion, `57.0–70.2%`.
    static func percentInterval(_ estimate: Estimate) -> String {
        guard estimate.low.isFinite, estimate.high.isFinite else { return none }
        return "\(fixed(estimate.low * 100))–\(fixed(estimate.high * 100))%"
    }

    /// A difference of proportions in points, without the unit: `−1.3`.
    static func points(_ value: Double) -> String { fixed(value * 100) }

    /// The interval of a difference in points, `−1.0 to 5.2`.
    static func pointsInterval(_ estimate: Estimate) -> String {
        guard estimate.low.isFinite, estimate.high.isFinite else { return none }
        return "\(points(estimate.low)) to \(points(estimate.high))"
    }

    /// A p-value: `0.012`, or `< 0.001`.
    static func pValue(_ value: Double?) -> String {
        guard let value, value.isFinite else { return none }
        return value < 0.001 ? "< 0.001" : fixed(value, 3)
    }

    /// A count with thousands separated, `1,301`.
    static func count(_ value: Int) -> String {
        var digits = Array("\(value.magnitude)")
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (value < 0 ? "−" : "") + String(digits)
    }

    /// `1 item`, `2 items`.
    static func count(_ value: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count(value)) \(value == 1 ? one : many ?? one + "s")"
    }
}
