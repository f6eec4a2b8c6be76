// The published saturation index of a benchmark, under its published definition.
import Foundation

/// The saturation index S of the benchmark saturation study (arXiv 2602.16763).
///
/// R = (s₁ − s₅) / √(SE₁² + SE₅²) with SE = √(s(1 − s)/√n), and S = exp(−R²): near 1 where the best models' spread is
/// within its (deliberately wide) error. The study takes n_eff = √n for the effective number of items.
public struct SaturationIndex: Hashable, Sendable {
    /// The study's five classes.
    public enum Category: String, Hashable, Sendable, CaseIterable {
        /// Below .01.
        case veryLow = "very low"
        /// From .01.
        case low
        /// From .3.
        case moderate
        /// From .7.
        case high
        /// From .9.
        case veryHigh = "very high"
    }

    /// The normalised spread R; +∞ where the scores differ and have no error.
    public let spread: Double
    /// The error of the spread, √(SE₁² + SE₅²).
    public let error: Double

    /// The index of a suite of `items` whose best score is `first` and fifth best `last`, both in [0, 1].
    public init(first: Double, last: Double, items: Int) {
        let difference = first - last
        let effective = Double(max(items, 1)).squareRoot()
        error = ((first * (1 - first) + last * (1 - last)) / effective).squareRoot()
        spread = difference == 0 ? 0 : error > 0 ? difference / error : .infinity
    }

    /// The index S, in [0, 1].
    public var value: Double { Self.value(spread: spread) }

    /// The index of a normalised spread: exp(−R²).
    public static func value(spread: Double) -> Double { exp(-spread * spread) }

    /// The study's class of the index.
    public var category: Category {
        switch value {
        case ..<0.01: .veryLow
        case ..<0.3: .low
        case ..<0.7: .moderate
        case ..<0.9: .high
        default: .veryHigh
        }
    }
}
