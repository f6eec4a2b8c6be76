// Several hypotheses, one share of false discoveries: for lists that explore.

/// Benjamini and Hochberg's step-up adjustment (1995).
public enum BenjaminiHochberg {
    /// Adjusted p-values in the order given; NaN counts as 1.
    public static func adjusted(_ p: [Double]) -> [Double] {
        let clean = p.map { $0.isNaN ? 1 : $0 }
        let order = clean.indices.sorted { clean[$0] != clean[$1] ? clean[$0] < clean[$1] : $0 < $1 }
        var result = clean
        var running = 1.0
        for (rank, index) in order.enumerated().reversed() {
            running = min(running, Double(clean.count) / Double(rank + 1) * clean[index])
            result[index] = running
        }
        return result
    }
}
