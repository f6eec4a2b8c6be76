// What many p-values of one cell say: how often they reject, and whether they are spread as they should be.

import Foundation
import Statistics

/// The p-values of one test in one cell of the grid, summed up.
struct Rejections: Hashable, Sendable {
    /// The level of the tests.
    static let alpha = 0.05

    /// Replicates in which the test gave a p-value.
    let replicates: Int
    /// Replicates in which it refused.
    let refused: Int
    /// Share of p-values at or below 5 %.
    let rate: Double
    /// Clopper–Pearson interval of `rate`, 95 %.
    let interval: Interval
    /// Largest distance of the p-values' distribution from the uniform one (Kolmogorov–Smirnov).
    let distance: Double

    /// Sums up `values`; NaN stands for a refusal.
    init(_ values: [Double]) {
        let sorted = values.filter { !$0.isNaN }.sorted()
        replicates = sorted.count
        refused = values.count - sorted.count
        let hits = sorted.count { $0 <= Self.alpha }
        let n = Double(max(1, sorted.count))
        rate = Double(hits) / n
        interval = ProportionInterval.clopperPearson(hits, of: sorted.count, level: 0.95)
        distance = sorted.enumerated().reduce(0) { far, next in
            max(far, abs(next.element - Double(next.offset) / n), abs(next.element - Double(next.offset + 1) / n))
        }
    }

    /// P(a distance as large) were the p-values uniform: Kolmogorov's limit with Stephens' correction (1970).
    var uniformity: Double {
        guard replicates > 0 else { return 1 }
        let root = Double(replicates).squareRoot()
        let t = (root + 0.12 + 0.11 / root) * distance
        guard t > 0.3 else { return 1 }
        var sum = 0.0
        for k in 1...100 {
            let term = exp(-2 * Double(k * k) * t * t)
            sum += k % 2 == 1 ? term : -term
            if term < 1e-16 { break }
        }
        return min(max(2 * sum, 0), 1)
    }
}
