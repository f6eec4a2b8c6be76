// Products of models' cluster sums: with them the clustered standard error of any pair is a handful of operations.

/// Sums over clusters of products of cluster sums, for pairs of models with the same items present.
struct ClusterProducts {
    /// Σ over clusters of uₐ·u_b.
    private let products: RowProducts
    /// Σ over clusters of u·n, a model.
    private let withCounts: [Double]
    /// Σ over clusters of n², a model.
    private let counts: [Double]
    private let clusters: [Int]

    init(_ planes: BitPlanes) {
        let width = planes.segments.reduce(0) { $0 + ($1.starts ? 1 : 0) }
        var rows: [[Double]] = []
        var withCounts: [Double] = []
        var counts: [Double] = []
        var clusters: [Int] = []
        for model in 0..<planes.models {
            var cluster = -1
            var items = [Double](repeating: 0, count: width)
            var right = items
            for segment in planes.segments {
                if segment.starts { cluster += 1 }
                let word = model * planes.words + segment.word
                items[cluster] += Double((planes.present[word] & segment.mask).nonzeroBitCount)
                right[cluster] += Double((planes.right[word] & segment.mask).nonzeroBitCount)
            }
            withCounts.append(zip(items, right).reduce(0) { $0 + $1.0 * $1.1 })
            counts.append(items.reduce(0) { $0 + $1 * $1 })
            clusters.append(items.reduce(0) { $0 + ($1 > 0 ? 1 : 0) })
            rows.append(right)
        }
        products = RowProducts(rows)
        self.withCounts = withCounts
        self.counts = counts
        self.clusters = clusters
    }

    /// Number of clusters, and Σ(uₐ − u_b − d·n)² by expansion: all its sums are whole numbers, so only the last
    /// subtraction rounds.
    func squares(_ first: Int, _ second: Int, _ difference: Double) -> (clusters: Int, squares: Double) {
        let cross = withCounts[first] - withCounts[second]
        let square = difference * difference * counts[first]
        return (clusters[first], products.distance(first, second) - 2 * difference * cross + square)
    }
}
