// What many p-values of one cell say: how often they reject, and whether they are spread as they should be.

import Foundation
public import Statistics

/// The p-values of one cell of the grid, summed up.
public struct Rejections: Hashable, Sendable {
    /// Replicates in which the detector gave a p-value.
    public let replicates: Int
    /// Replicates in which it refused.
    public let refused: Int
    /// Share of p-values at or below 5 %.
    public let rate: Double
    /// Share at or below 1 %.
    public let strictRate: Double
    /// Clopper–Pearson interval of `rate`, 95 %.
    public let interval: Interval
    /// Largest distance of the p-values' distribution from the uniform one (Kolmogorov–Smirnov).
    public let distance: Double

    /// Sums up `values`; NaN stands for a refusal. `mid` are the values whose uniformity is judged, where they differ.
    public init(_ values: [Double], mid: [Double]? = nil) {
        let given = values.filter { !$0.isNaN }
        replicates = given.count
        refused = values.count - given.count
        let hits = given.reduce(0) { $0 + ($1 <= 0.05 ? 1 : 0) }
        let n = Double(max(1, given.count))
        rate = Double(hits) / n
        strictRate = Double(given.reduce(0) { $0 + ($1 <= 0.01 ? 1 : 0) }) / n
        interval = ProportionInterval.clopperPearson(hits, of: given.count, level: 0.95)
        let sorted = (mid ?? values).filter { !$0.isNaN }.sorted()
        var far = 0.0
        for (index, value) in sorted.enumerated() {
            far = max(far, abs(value - Double(index) / n), abs(value - Double(index + 1) / n))
        }
        distance = far
    }
}
