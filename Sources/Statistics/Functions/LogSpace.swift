// Sums and complements of probabilities too small to be written down.
import Foundation

/// Arithmetic on logarithms of probabilities.
public enum LogSpace {
    /// ln(1 − e^x) for x ≤ 0, without cancellation at either end (Mächler 2012); −∞ at 0, NaN above.
    public static func log1mexp(_ x: Double) -> Double {
        guard x <= 0 else { return .nan }
        return x > -0.6931471805599453 ? log(-expm1(x)) : log1p(-exp(x))
    }

    /// ln Σ e^x; −∞ of nothing.
    public static func logSumExp(_ values: [Double]) -> Double {
        guard let top = values.max(), top > -.infinity else { return -.infinity }
        guard top < .infinity else { return .infinity }
        return top + log(values.reduce(0) { $0 + exp($1 - top) })
    }
}
