// Replicates of many models' means at once: one draw of clusters serves them all, so that their differences pair up.

/// A cluster bootstrap of up to hundreds of columns ("models") that share their clusters.
///
/// A replicate draws as many clusters as there are, with replacement (within strata where given), and weighs every
/// model's cluster sums by the same counts; so differences between models are paired. Replicate r uses `source(r)`
/// alone and draws in cluster order, as `ClusterBootstrap` does: equal sources give equal replicates.
/// Percentile method, Efron and Tibshirani 1993, ch. 13; strata as in Davison and Hinkley 1997, 3.2.
///
/// Arithmetic: totals are taken in single precision. Where all sums and counts are whole numbers below 2²⁴ in total
/// nothing is rounded; otherwise cluster sums are first centred on the model's mean, which leaves an error of about
/// 10⁻⁶ of a standard error.
public struct MatrixBootstrap: Sendable {
    /// Number of models.
    public let models: Int
    /// Number of clusters.
    public let clusters: Int
    /// Mean of every model over all clusters; NaN for a model without items.
    public let means: [Double]

    /// Eight models side by side, cluster by cluster: sums less pivot times count.
    let panels: [SIMD8<Float>]
    /// The same of the counts; empty where all models share them.
    let countPanels: [SIMD8<Float>]
    /// Items a cluster, where all models share them.
    let sharedCounts: [Double]
    /// What was taken off each model's items before summing: its mean, or 0 where sums are exact.
    let pivots: [Double]
    /// Half-open ranges of clusters that are drawn from and for.
    let strata: [Range<Int>]

    /// `sums[m][g]` over the `counts[m][g]` items that model m has in cluster g; `strata` has one label a cluster.
    ///
    /// Nil without models or clusters, where lengths differ, or where a value is not finite or a count is below zero.
    public init?(sums: [[Double]], counts: [[Double]], strata: [Int]? = nil) {
        guard counts.count == sums.count, let first = counts.first else { return nil }
        let shared = counts.allSatisfy { $0 == first }
        self.init(sums, counts, shared: shared, strata)
    }

    /// The same where every model has the same `counts[g]` items.
    public init?(sums: [[Double]], counts: [Double], strata: [Int]? = nil) {
        self.init(sums, Array(repeating: counts, count: sums.count), shared: true, strata)
    }

    private init?(_ sums: [[Double]], _ counts: [[Double]], shared: Bool, _ labels: [Int]?) {
        guard let width = sums.first?.count, width > 0, labels.map({ $0.count == width }) ?? true else { return nil }
        let whole = { (values: [Double]) in values.allSatisfy(\.isFinite) && values.count == width }
        guard sums.allSatisfy(whole), counts.allSatisfy(whole), counts.allSatisfy({ $0.allSatisfy { $0 >= 0 } })
        else { return nil }
        models = sums.count
        clusters = width
        means = zip(sums, counts).map { sum, count in sum.reduce(0, +) / count.reduce(0, +) }
        let exact = (sums + counts).allSatisfy(Self.isExact)
        pivots = means.map { exact || !$0.isFinite ? 0 : $0 }
        // Clusters of one stratum stand together, strata in order of first appearance.
        var order = Array(0..<width)
        var ranges = [0..<width]
        if let labels {
            var slots: [Int: Int] = [:]
            var members: [[Int]] = []
            for (cluster, label) in labels.enumerated() {
                let slot = slots[label] ?? members.count
                if slot == members.count {
                    slots[label] = slot
                    members.append([])
                }
                members[slot].append(cluster)
            }
            order = members.flatMap { $0 }
            ranges = []
            for member in members {
                let start = ranges.last?.upperBound ?? 0
                ranges.append(start..<(start + member.count))
            }
        }
        strata = ranges
        sharedCounts = shared ? order.map { counts[0][$0] } : []
        let pivots = pivots
        panels = Self.packed(models: sums.count, order) { sums[$0][$1] - pivots[$0] * counts[$0][$1] }
        countPanels = shared ? [] : Self.packed(models: sums.count, order) { counts[$0][$1] }
    }

    private static func packed(models: Int, _ order: [Int], _ value: (Int, Int) -> Double) -> [SIMD8<Float>] {
        var result: [SIMD8<Float>] = []
        result.reserveCapacity((models + 7) / 8 * order.count)
        for start in stride(from: 0, to: models, by: 8) {
            for cluster in order {
                var lane = SIMD8<Float>()
                for model in start..<min(start + 8, models) { lane[model - start] = Float(value(model, cluster)) }
                result.append(lane)
            }
        }
        return result
    }

    /// Whether no replicate's total of `values` can be rounded: whole numbers, and all draws of the largest fit.
    private static func isExact(_ values: [Double]) -> Bool {
        var largest = 0.0
        for value in values {
            guard value.rounded() == value else { return false }
            largest = max(largest, abs(value))
        }
        return largest * Double(values.count) < 0x1p24
    }
}
