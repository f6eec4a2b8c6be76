// Numbers and names as they stand in an outcome's sentence, the same on every machine.

import AuditModel

/// Fixed forms of numbers and names.
enum Wording {
    /// A share as per cent with one decimal: `63.3%`.
    static func percent(_ share: Double) -> String { decimal(share * 100, places: 1) + "%" }

    /// A share as points with one decimal: `3.1`.
    static func points(_ share: Double) -> String { decimal(share * 100, places: 1) }

    /// `61.2 to 65.4`, in points.
    static func range(_ low: Double, _ high: Double) -> String { "\(points(low)) to \(points(high))" }

    /// A number with so many places; `?` where it is none.
    static func decimal(_ value: Double, places: Int) -> String {
        guard value.isFinite else { return "?" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let whole = Int((min(max(value, -1e12), 1e12) * scale).rounded())
        let digits = "\(abs(whole))"
        let sign = whole < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// A p-value: four decimals, or `p below 0.0001`.
    static func p(_ p: Double) -> String { p < 0.0001 ? "p below 0.0001" : "p = " + decimal(min(p, 1), places: 4) }

    /// `1 row`, `4 rows`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// `a, b and c`, or the first `most` of them and how many more.
    static func list(_ names: [String], most: Int = 5) -> String {
        guard names.count <= most else {
            return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
        }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A stranger's name: its first 60 characters, without those that act on a terminal.
    static func name(_ text: String) -> String {
        var shown = ""
        var count = 0
        for scalar in text.unicodeScalars {
            if count == 60 { return shown + "…" }
            let isPlain = scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
            shown.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
            count += 1
        }
        return shown
    }
}
