// Several hypotheses, one family-wise error.

/// Holm's step-down adjustment (Holm 1979).
public enum HolmAdjustment {
    /// Adjusted p-values in the order given; NaN counts as 1.
    public static func adjusted(_ p: [Double]) -> [Double] {
        let clean = p.map { $0.isNaN ? 1 : $0 }
        let order = clean.indices.sorted { clean[$0] != clean[$1] ? clean[$0] < clean[$1] : $0 < $1 }
        var result = clean
        var running = 0.0
        for (rank, index) in order.enumerated() {
            running = max(running, min(1, Double(clean.count - rank) * clean[index]))
            result[index] = running
        }
        return result
    }
}
