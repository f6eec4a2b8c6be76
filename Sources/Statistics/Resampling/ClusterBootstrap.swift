// Percentile intervals by drawing whole clusters with replacement.

/// A bootstrap of means over clustered rows.
///
/// Each replicate draws as many clusters as there are, with replacement; every statistic is a function of the columns'
/// means over the drawn rows. Replicate r uses `source(r)` alone, so replicates may be computed in any order.
/// Percentile method (Efron and Tibshirani 1993, ch. 13; clusters as in Davison and Hinkley 1997, 3.8).
///
/// Where many clusters have the same totals, as items of binary scores do, how often each kind of cluster is drawn is
/// drawn as one multinomial count: the same distribution, at a cost that does not grow with the number of clusters.
public struct ClusterBootstrap: Sendable {
    private let columns: Int
    private let clusters: Int
    /// Totals, kind by kind or cluster by cluster: the columns and then the number of rows.
    private let totals: [Double]
    /// How many clusters are of each kind; empty where they are drawn one by one.
    private let weights: [Int]

    /// A multinomial count costs as much as this many draws of one cluster.
    private static let drawsPerKind = 16

    /// Prepares `columns` of equal length; `clusters` has one label a row, and nil means every row stands alone.
    public init(columns: [[Double]], clusters labels: [Int]? = nil) {
        let rows = columns.map(\.count).min() ?? 0
        let width = columns.count + 1
        var position: [Int: Int] = [:]
        var totals: [Double] = []
        totals.reserveCapacity(labels == nil ? rows * width : 0)
        for row in 0..<rows {
            var slot = totals.count / width
            if let labels {
                let label = row < labels.count ? labels[row] : row
                slot = position[label] ?? slot
                if slot * width == totals.count { position[label] = slot }
            }
            if slot * width == totals.count { totals.append(contentsOf: repeatElement(0, count: width)) }
            for column in columns.indices { totals[slot * width + column] += columns[column][row] }
            totals[slot * width + columns.count] += 1
        }
        self.columns = columns.count
        self.clusters = totals.count / width
        let kinds = RowKinds(totals, width: width, limit: totals.count / width / Self.drawsPerKind)
        self.totals = kinds?.rows ?? totals
        weights = kinds?.counts ?? []
    }

    /// Intervals of `statistics`, a function of the columns' means that returns the same number of values each time.
    ///
    /// Empty without clusters or replicates. Values that are not finite are left out of their interval.
    public func intervals<Source: UniformSource>(
        replicates: Int,
        level: Double,
        source: (Int) -> Source,
        statistics: ([Double]) -> [Double]
    ) -> [Interval] {
        guard clusters > 0, replicates > 0 else { return [] }
        var series: [[Double]] = []
        var means = [Double](repeating: 0, count: columns)
        var sums = [Double](repeating: 0, count: columns + 1)
        for replicate in 0..<replicates {
            var random = source(replicate)
            for index in sums.indices { sums[index] = 0 }
            if weights.isEmpty { draw(&random, onto: &sums) } else { drawKinds(&random, onto: &sums) }
            for column in 0..<columns { means[column] = sums[column] / sums[columns] }
            let values = statistics(means)
            if series.isEmpty { series = Array(repeating: [], count: values.count) }
            for (index, value) in values.enumerated() where index < series.count && value.isFinite {
                series[index].append(value)
            }
        }
        return series.map { values in
            let sorted = values.sorted()
            return Interval(Self.quantile(sorted, (1 - level) / 2), Self.quantile(sorted, (1 + level) / 2))
        }
    }

    private func draw<Source: UniformSource>(_ random: inout Source, onto sums: inout [Double]) {
        let width = columns + 1
        totals.withUnsafeBufferPointer { totals in
            sums.withUnsafeMutableBufferPointer { sums in
                var draw = 0
                while draw < clusters {
                    let start = random.below(clusters) * width
                    var column = 0
                    while column < width {
                        sums[column] += totals[start + column]
                        column += 1
                    }
                    draw += 1
                }
            }
        }
    }

    private func drawKinds<Source: UniformSource>(_ random: inout Source, onto sums: inout [Double]) {
        let width = columns + 1
        BinomialDraw.multinomial(clusters, weights: weights, &random) { kind, count in
            // What was not drawn does not count, even if it is not a number.
            guard count > 0 else { return }
            for column in 0..<width { sums[column] += Double(count) * totals[kind * width + column] }
        }
    }

    /// Quantile of ascending values by linear interpolation (type 7 of Hyndman and Fan 1996); NaN without values.
    public static func quantile(_ sorted: [Double], _ p: Double) -> Double {
        guard let last = sorted.indices.last else { return .nan }
        let place = min(max(p, 0), 1) * Double(last)
        let below = Int(place.rounded(.down))
        let above = min(below + 1, last)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
}
