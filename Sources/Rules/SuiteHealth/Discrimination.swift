// Items that better models get wrong more often: negative discrimination, by permutation.

import AuditModel
import Foundation
import Statistics

/// Discrimination of the items of a grid of 0 and 1.
struct Discrimination {
    /// Fewest models: with fewer, chance makes too many items look odd.
    static let fewestModels = 20
    /// Permutations drawn for an item whose normal approximation is near the bound.
    static let draws = 20_000

    /// For each item the rest score of those right less that of those wrong, in share units; NaN for dead items.
    let differences: [Double]
    /// One-sided p of a difference this far below zero; 1 for dead items.
    let p: [Double]
    /// Adjusted over the items (Benjamini and Hochberg).
    let adjusted: [Double]

    /// Nil with fewer than `fewestModels` models or scores other than 0 and 1.
    ///
    /// Under the null hypothesis which models got the item right has nothing to do with their rest scores: the sum of
    /// the rest scores of those right is that of a random subset. Its p is the normal approximation with the exact
    /// moments of sampling without replacement, and where that is below a tenth also drawn with a counted seed; the
    /// larger of the two counts.
    init?(_ grid: OutcomeGrid, seed: UInt64) {
        guard grid.models.count >= Self.fewestModels, grid.isBinary else { return nil }
        let count = grid.models.count
        let totals = grid.rows.map { $0.reduce(0, +) }
        var differences: [Double] = []
        var p: [Double] = []
        for item in grid.items.indices {
            let right = grid.rows.indices.filter { grid.rows[$0][item] == 1 }
            guard !right.isEmpty, right.count < count else {
                differences.append(.nan)
                p.append(1)
                continue
            }
            let rest = grid.rows.indices.map { totals[$0] - grid.rows[$0][item] }
            let k = Double(right.count)
            let n = Double(count)
            let sum = right.reduce(0) { $0 + rest[$1] }
            let mean = rest.reduce(0, +) / n
            let variance = rest.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
            let error = (variance * k * (n - k) / n).squareRoot()
            let others = rest.reduce(0, +) - sum
            differences.append((sum / k - others / (n - k)) / Double(max(1, grid.items.count - 1)))
            guard error > 0 else {
                p.append(1)
                continue
            }
            let normal = NormalDistribution.cdf((sum - k * mean) / error)
            p.append(
                normal < 0.1 ? max(normal, Self.drawn(rest, right.count, sum, seed, item, normal)) : normal
            )
        }
        self.differences = differences
        self.p = p
        adjusted = BenjaminiHochberg.adjusted(p)
    }

    /// The share of random subsets whose sum is at most `sum`; drawing stops once it is clearly larger than `normal`.
    private static func drawn(
        _ rest: [Double],
        _ size: Int,
        _ sum: Double,
        _ seed: UInt64,
        _ item: Int,
        _ normal: Double
    ) -> Double {
        var random = SeededRandom(seed: seed ^ SeededRandom.hash("discrimination"), stream: UInt64(item))
        var values = rest
        var below = 0
        for draw in 1...draws {
            var total = 0.0
            for place in 0..<size {
                values.swapAt(place, place + random.below(values.count - place))
                total += values[place]
            }
            if total <= sum { below += 1 }
            // Forty hits settle it: the share is known to a sixth.
            if below >= 40 { return Double(below) / Double(draw) }
        }
        // Fewer draws than would show so small a p say nothing against the normal one.
        return below == 0 ? normal : Double(below) / Double(draws)
    }
}
