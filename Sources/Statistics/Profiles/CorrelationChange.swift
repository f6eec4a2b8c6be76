// Do the suites still go together as they did? A change in their correlations between earlier and later models.
import Foundation

/// A permutation test that two groups of models have the same correlations between suites.
///
/// The statistic is the sum over pairs of suites of the squared difference of Fisher's z. Scores are centred and scaled
/// within their group first, and the models then dealt anew: approximately exact, since the groups' own means and
/// spreads are not what is asked about. Null model: apart from location and scale, the models' profiles are
/// exchangeable; where models are matched, within their pairs. (Dealing matched models freely would be far too cautious:
/// matching makes the two groups more alike than any two deals.)
public struct CorrelationChange: Hashable, Sendable {
    /// Root mean square difference of Fisher's z over pairs.
    public let difference: Double
    /// p-value: (1 + permutations at least as far apart)/(1 + permutations).
    public let p: Double
    /// Pairs of suites compared.
    public let pairs: Int
    /// Models with a score on every suite, of the first and of the second group.
    public let models: [Int]

    /// Compares `first` with `second`, rows being models and columns the same suites; incomplete rows are left out.
    ///
    /// Where they are `matched`, row k of one belongs to row k of the other, and models change places within their pair
    /// only. Nil below eight complete models in either group, two suites that vary in both, or for matched groups of
    /// different sizes. Permutation r uses `source(r)`.
    public init?<Source: UniformSource>(
        _ first: ScoreMatrix,
        _ second: ScoreMatrix,
        matched: Bool = false,
        permutations: Int = 2000,
        source: (Int) -> Source
    ) {
        guard first.columns == second.columns, permutations > 0, !matched || first.rows.count == second.rows.count
        else { return nil }
        func isComplete(_ row: [Double]) -> Bool { !row.contains(where: \.isNaN) }
        let pairs = matched ? zip(first.rows, second.rows).filter { isComplete($0.0) && isComplete($0.1) } : []
        let groups =
            matched ? [pairs.map(\.0), pairs.map(\.1)] : [first, second].map { $0.rows.filter(isComplete) }
        guard groups.allSatisfy({ $0.count >= 8 }) else { return nil }
        let kept = (0..<first.columns).filter { column in
            groups.allSatisfy { rows in rows.contains { $0[column] != rows[0][column] } }
        }
        guard kept.count >= 2 else { return nil }
        let scaled = groups.map { Self.standardised($0.map { row in kept.map { row[$0] } }) }
        let pool = scaled[0] + scaled[1]
        let size = scaled[0].count
        self.pairs = kept.count * (kept.count - 1) / 2
        models = [size, pool.count - size]
        let observed = Self.distance(pool, Array(pool.indices), size)
        var hits = 0
        for replicate in 0..<permutations {
            var random = source(replicate)
            var order = Array(pool.indices)
            if matched {
                for index in 0..<size where random.below(2) == 1 { order.swapAt(index, size + index) }
            } else {
                for index in stride(from: order.count - 1, to: 0, by: -1) {
                    order.swapAt(index, random.below(index + 1))
                }
            }
            if Self.distance(pool, order, size) >= observed * (1 - 1e-12) { hits += 1 }
        }
        difference = (observed / Double(self.pairs)).squareRoot()
        p = Double(1 + hits) / Double(1 + permutations)
    }

    private static func standardised(_ rows: [[Double]]) -> [[Double]] {
        let scales = ScoreMatrix(rows).columnScales
        return rows.map { row in row.indices.map { (row[$0] - scales[$0].mean) / scales[$0].deviation } }
    }

    /// Sum of squared differences of z between the first `size` rows in `order` and the others.
    private static func distance(_ rows: [[Double]], _ order: [Int], _ size: Int) -> Double {
        let a = correlations(order.prefix(size).map { rows[$0] })
        let b = correlations(order.dropFirst(size).map { rows[$0] })
        return zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }

    /// Fisher's z of every pair of columns, cut at ±6 (a correlation of 1 − 1e-5).
    private static func correlations(_ rows: [[Double]]) -> [Double] {
        let unit = standardised(rows)
        let columns = unit.first?.count ?? 0
        let count = Double(max(1, rows.count - 1))
        var result: [Double] = []
        for i in 0..<columns {
            for j in 0..<i {
                let r = unit.reduce(0) { $0 + $1[i] * $1[j] } / count
                result.append(min(max(atanh(min(max(r, -1), 1)), -6), 6))
            }
        }
        return result
    }
}
