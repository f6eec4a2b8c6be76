// A mean of values that come in clusters: the spread between clusters is what counts.

/// A mean with its cluster-robust standard error.
public struct ClusteredMean: Hashable, Sendable {
    /// The mean over all values.
    public let mean: Double
    /// Cluster-robust standard error with the G/(G−1) correction; with clusters of one it is s/√n. 0 below two clusters.
    public let standardError: Double
    /// Number of values.
    public let count: Int
    /// Number of clusters.
    public let clusters: Int

    /// The mean of `values`; `clusters` has one label a value, and nil means every value stands alone.
    public init(_ values: [Double], clusters labels: [Int]? = nil) {
        count = values.count
        let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
        self.mean = mean
        guard let labels, labels.count == values.count else {
            clusters = values.count
            let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let n = Double(values.count)
            standardError = values.count < 2 ? 0 : (square / (n - 1) / n).squareRoot()
            return
        }
        var position: [Int: Int] = [:]
        var sums: [Double] = []
        for (value, label) in zip(values, labels) {
            let slot = position[label] ?? sums.count
            if slot == sums.count {
                position[label] = slot
                sums.append(0)
            }
            sums[slot] += value - mean
        }
        clusters = sums.count
        let groups = Double(sums.count)
        let square = sums.reduce(0) { $0 + $1 * $1 }
        standardError =
            sums.count < 2 ? 0 : (square * groups / (groups - 1)).squareRoot() / Double(values.count)
    }

    /// The interval by Student's t with clusters − 1 degrees of freedom; nil below two clusters.
    public func interval(level: Double) -> Interval? {
        guard clusters >= 2 else { return nil }
        let t = StudentT.quantile(0.5 + level / 2, degrees: Double(clusters - 1))
        return Interval(mean - t * standardError, mean + t * standardError)
    }

    /// Two-sided p-value of a mean of zero; 1 below two clusters or where nothing varies around zero.
    public var twoSided: Double {
        guard clusters >= 2, mean != 0 else { return 1 }
        guard standardError > 0 else { return 0 }
        return 2 * StudentT.upperTail(abs(mean) / standardError, degrees: Double(clusters - 1))
    }
}
