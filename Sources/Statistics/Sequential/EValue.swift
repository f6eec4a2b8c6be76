// Evidence that may be looked at as often as one likes.
import Foundation

/// What e-values are worth as p-values, and how several become one.
///
/// An e-value is at least 0 and has expectation at most 1 under the null hypothesis; by Ville's inequality a process of
/// them exceeds 1/α at any time with probability at most α (Shafer 2021; Vovk and Wang 2021).
public enum EValue {
    /// The p-value min(1, 1/e); 1 for NaN or values not above zero.
    public static func p(_ e: Double) -> Double { e > 1 ? 1 / e : 1 }

    /// The average, an e-value under any dependence (Vovk and Wang 2021, section 3); 1 of nothing.
    ///
    /// `weights` are scaled to sum to one, and those not above zero are left out; NaN e-values count as 0, negative too.
    public static func average(_ values: [Double], weights: [Double]? = nil) -> Double {
        var (sum, total) = (0.0, 0.0)
        for (index, value) in values.enumerated() {
            let weight = weights.map { index < $0.count ? $0[index] : 0 } ?? 1
            guard weight > 0, weight.isFinite else { continue }
            total += weight
            sum += value > 0 ? weight * value : 0
        }
        return total > 0 ? sum / total : 1
    }

    /// The product, an e-value where they are independent or each is one given the earlier; 1 of nothing.
    ///
    /// A single 0 makes it 0, whatever the others; NaN and negative values count as 0.
    public static func product(_ values: [Double]) -> Double {
        if values.contains(where: { !($0 > 0) }) { return 0 }
        return exp(values.reduce(0) { $0 + log($1) })
    }

    /// An e-value made of a p-value: (1 − p + p·ln p)/(p·ln² p) (Vovk and Wang 2021, eq. 2); ½ at 1, +∞ at 0.
    public static func calibrated(_ p: Double) -> Double {
        guard p > 0 else { return p == 0 ? .infinity : 0 }
        guard p < 1 else { return 0.5 }
        let x = -log(p)
        // e^−x cancels near p = 1, where the series takes over.
        if x < 1e-2 { return 0.5 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x / 720))) }
        return (exp(x) - 1 - x) / (x * x)
    }
}
