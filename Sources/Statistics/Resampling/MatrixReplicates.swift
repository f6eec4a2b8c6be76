// What a matrix bootstrap leaves behind: standard errors and percentile intervals of models and of their differences.

/// Replicates of many models' means, drawn together.
public struct MatrixReplicates: Sendable {
    /// Mean of every model in the data.
    public let means: [Double]
    /// Number of replicates.
    public let replicates: Int
    /// Replicate mean less mean, model by model.
    private let deviations: [Float]

    init(means: [Double], replicates: Int, deviations: [Float]) {
        self.means = means
        self.replicates = replicates
        self.deviations = deviations
    }

    /// The mean of `model` in `replicate`; NaN outside.
    public func mean(of model: Int, in replicate: Int) -> Double {
        guard means.indices.contains(model), (0..<replicates).contains(replicate) else { return .nan }
        return means[model] + Double(deviations[model * replicates + replicate])
    }

    /// Standard deviation of the model's finite replicates (denominator one less); NaN below two.
    public func standardError(of model: Int) -> Double { Self.spread(values(model)) }

    /// Standard deviation of the replicates of first minus second; NaN below two.
    public func standardError(of first: Int, minus second: Int) -> Double { Self.spread(differences(first, second)) }

    /// Percentile interval of a model's mean; nil without a finite replicate.
    public func interval(of model: Int, level: Double) -> Interval? {
        guard means.indices.contains(model) else { return nil }
        return Self.interval(values(model), around: means[model], level)
    }

    /// Percentile interval of the mean of `first` minus that of `second`, drawn together; nil without a finite
    /// replicate.
    public func interval(of first: Int, minus second: Int, level: Double) -> Interval? {
        guard means.indices.contains(first), means.indices.contains(second) else { return nil }
        return Self.interval(differences(first, second), around: means[first] - means[second], level)
    }

    private func values(_ model: Int) -> [Float] {
        guard means.indices.contains(model) else { return [] }
        return deviations[(model * replicates)..<((model + 1) * replicates)].filter(\.isFinite)
    }

    private func differences(_ first: Int, _ second: Int) -> [Float] {
        guard means.indices.contains(first), means.indices.contains(second) else { return [] }
        return (0..<replicates)
            .map { deviations[first * replicates + $0] - deviations[second * replicates + $0] }
            .filter(\.isFinite)
    }

    private static func spread(_ values: [Float]) -> Double {
        guard values.count > 1 else { return .nan }
        let n = Double(values.count)
        let mean = values.reduce(0) { $0 + Double($1) } / n
        return (values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / (n - 1)).squareRoot()
    }

    private static func interval(_ values: [Float], around centre: Double, _ level: Double) -> Interval? {
        let sorted = FloatOrder.sorted(values).map(Double.init)
        guard !sorted.isEmpty, level >= 0, level <= 1 else { return nil }
        return Interval(
            centre + ClusterBootstrap.quantile(sorted, (1 - level) / 2),
            centre + ClusterBootstrap.quantile(sorted, (1 + level) / 2)
        )
    }
}
