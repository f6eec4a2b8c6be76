// Means of three generations and how their sampling errors go together.

/// Three means with their cluster-robust covariance; generations may be of different items.
struct GenerationMeans {
    /// Mean of every generation over its items; each item counts once, whatever its number of twins.
    let means: [Double]
    /// Items in every generation.
    let items: [Int]
    /// Clusters in the generation that has the fewest.
    let clusters: Int
    /// Covariance of the three means, row by row: only clusters in both generations contribute.
    let covariance: [[Double]]

    init(_ data: [GenerationItem], from start: Int) {
        let values = data.map { item in
            (0..<3).map { step -> Double? in
                guard item.generations.indices.contains(start + step) else { return nil }
                let finite = item.generations[start + step].filter(\.isFinite)
                return finite.isEmpty ? nil : finite.reduce(0, +) / Double(finite.count)
            }
        }
        var items = [0, 0, 0]
        var means = [0.0, 0.0, 0.0]
        for row in values {
            for step in 0..<3 {
                guard let value = row[step] else { continue }
                items[step] += 1
                means[step] += value
            }
        }
        for step in 0..<3 where items[step] > 0 { means[step] /= Double(items[step]) }
        // Residual sums of a cluster over the generation's number of items.
        var slots: [Int: Int] = [:]
        var residuals: [[Double]] = []
        var present: [[Bool]] = []
        for (item, row) in zip(data, values) where row.contains(where: { $0 != nil }) {
            let slot = item.cluster.flatMap { slots[$0] } ?? residuals.count
            if slot == residuals.count {
                if let cluster = item.cluster { slots[cluster] = slot }
                residuals.append([0, 0, 0])
                present.append([false, false, false])
            }
            for step in 0..<3 {
                guard let value = row[step] else { continue }
                residuals[slot][step] += (value - means[step]) / Double(items[step])
                present[slot][step] = true
            }
        }
        let fewest = (0..<3).map { step in present.reduce(0) { $0 + ($1[step] ? 1 : 0) } }.min() ?? 0
        let factor = fewest > 1 ? Double(fewest) / Double(fewest - 1) : 0
        covariance = (0..<3).map { a in
            (0..<3).map { b in factor * residuals.reduce(0) { $0 + $1[a] * $1[b] } }
        }
        self.means = means
        self.items = items
        clusters = fewest
    }

    /// Variance of the combination of means with `weights`.
    func variance(_ weights: [Double]) -> Double {
        var sum = 0.0
        for a in 0..<3 { for b in 0..<3 { sum += weights[a] * covariance[a][b] * weights[b] } }
        return max(0, sum)
    }

    /// The combination of means with `weights`.
    func contrast(_ weights: [Double]) -> GenerationContrast {
        GenerationContrast(
            estimate: zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 },
            standardError: variance(weights).squareRoot(),
            degrees: Double(max(1, clusters - 1))
        )
    }
}
