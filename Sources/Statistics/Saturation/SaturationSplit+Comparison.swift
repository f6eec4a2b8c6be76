// The split of a frontier whose pairs were compared by a better test than two scores allow.

extension SaturationSplit {
    /// How two of the best models were compared, item by item.
    public struct Comparison: Hashable, Sendable {
        /// Two-sided p-value of no difference.
        public let p: Double
        /// Smallest difference that this comparison shows with 80 % power, in [0, 1].
        public let resolvableGap: Double

        /// A comparison.
        public init(p: Double, resolvableGap: Double) {
            self.p = p
            self.resolvableGap = resolvableGap
        }
    }

    /// From `scores`, best first, the `interval` of the first of them, and all their pairs in the order (1,2), (1,3) …
    /// (2,3) ….
    ///
    /// The gap resolved is the median over the pairs. Nil with fewer than two scores, scores out of order or outside
    /// [0, 1], comparisons of another number or outside [0, 1], no items, or a level or δ outside (0, 1).
    public init?(
        scores: [Double],
        interval: Interval,
        comparisons: [Comparison],
        items: Int,
        ceiling: NoiseCeiling? = nil,
        delta: Double = 0.03,
        alpha: Double = 0.05
    ) {
        let unit = 0.0...1.0
        guard scores.allSatisfy(unit.contains), zip(scores, scores.dropFirst()).allSatisfy({ $0 >= $1 }),
            comparisons.count == scores.count * (scores.count - 1) / 2,
            comparisons.allSatisfy({ unit.contains($0.p) && unit.contains($0.resolvableGap) })
        else { return nil }
        self.init(
            best: scores,
            interval: interval,
            pairs: comparisons.count,
            p: comparisons.map(\.p),
            gap: ClusterBootstrap.quantile(comparisons.map(\.resolvableGap).sorted(), 0.5),
            items: items,
            ceiling: ceiling,
            delta: delta,
            alpha: alpha
        )
    }
}
