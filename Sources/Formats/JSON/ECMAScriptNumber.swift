// How a double is spelt in canonical JSON: as ECMAScript's Number.prototype.toString spells it.

/// The number form of RFC 8785, section 3.2.2.3.
enum ECMAScriptNumber {
    /// The text of a finite double; nil for NaN and infinities, which JSON does not have.
    static func text(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        if value == 0 { return "0" }
        // Swift prints the shortest digits that read back as the same double, as ECMAScript asks; only the layout differs.
        let printed = value.magnitude.description
        let halves = printed.split(separator: "e")
        guard let mantissa = halves.first else { return nil }
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts.first.map(String.init) ?? ""
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        var digits = Substring(whole + fraction)
        // The value is 0.digits times ten to the power `point`.
        var point = whole.count + (halves.count > 1 ? Int(halves[1]) ?? 0 : 0)
        while digits.first == "0" {
            digits.removeFirst()
            point -= 1
        }
        while digits.last == "0" { digits.removeLast() }
        return (value < 0 ? "-" : "") + layout(String(digits), point)
    }

    /// ECMA-262, Number::toString, steps 6 to 10, with k = digits.count and n = point.
    private static func layout(_ digits: String, _ point: Int) -> String {
        let count = digits.count
        if count <= point, point <= 21 { return digits + String(repeating: "0", count: point - count) }
        if 0 < point, point <= 21 { return digits.prefix(point) + "." + digits.dropFirst(point) }
        if -6 < point, point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
        let exponent = point - 1
        let power = (exponent < 0 ? "e-" : "e+") + "\(abs(exponent))"
        return count == 1 ? digits + power : digits.prefix(1) + "." + digits.dropFirst() + power
    }
}
