// How figures are written in studies: always alike, whatever the machine.

import AuditModel
import Foundation

/// Numbers as text.
enum Figures {
    /// A number with so many decimals; ? where it is not finite.
    static func decimals(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "?" }
        let text = String(format: "%.\(places)f", value)
        return text.contains { "123456789".contains($0) } ? text : text.replacing("-", with: "")
    }

    /// A share as points with one decimal; – where there is none.
    static func points(_ share: Double?) -> String { share.map { decimals($0 * 100, 1) } ?? "–" }

    /// An estimate and its interval in points; – where there is none.
    static func points(_ estimate: Estimate?) -> String {
        estimate.map { "\(points($0.value)) (\(points($0.low)) to \(points($0.high)))" } ?? "–"
    }

    /// A p-value; – where there is none.
    static func p(_ value: Double?) -> String {
        guard let value else { return "–" }
        return value < 0.0001 ? "< .0001" : decimals(value, 4)
    }

    /// The median; NaN of nothing.
    static func median(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return .nan }
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
