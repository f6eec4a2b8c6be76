// Scores with their sampling errors as sums of independent contributions, so that any covariance is an inner product.
import Foundation

/// Means of several models, and a row of error contributions a model: covariances are rows' inner products.
struct ScoreErrors {
    let means: [Double]
    let rows: [[Double]]

    var models: Int { means.count }
    var columns: Int { rows.first?.count ?? 0 }
    var products: RowProducts { RowProducts(rows) }

    init(means: [Double], rows: [[Double]]) {
        self.means = means
        self.rows = rows
    }

    /// Cluster-robust: a cluster contributes its sum of residuals over the number of items, with the G/(G−1)
    /// correction.
    init?(sums: [[Double]], counts: [[Double]]) {
        guard sums.count == counts.count, let width = sums.first?.count, width > 1 else { return nil }
        let scale = (Double(width) / Double(width - 1)).squareRoot()
        var means: [Double] = []
        var rows: [[Double]] = []
        for (sum, count) in zip(sums, counts) {
            let items = count.reduce(0, +)
            guard sum.count == width, count.count == width, (sum + count).allSatisfy(\.isFinite), items > 0 else {
                return nil
            }
            let mean = sum.reduce(0, +) / items
            means.append(mean)
            rows.append(zip(sum, count).map { ($0 - mean * $1) / items * scale })
        }
        self.init(means: means, rows: rows)
    }

    /// Two sides of models whose errors are independent of one another's: two columns a model.
    static func independent(
        _ originals: [Double],
        _ originalErrors: [Double],
        _ twins: [Double],
        _ twinErrors: [Double],
        _ correlations: [Double]
    ) -> (originals: ScoreErrors, twins: ScoreErrors)? {
        let count = originals.count
        let all = [originals, originalErrors, twins, twinErrors, correlations]
        guard all.allSatisfy({ $0.count == count && $0.allSatisfy(\.isFinite) }) else { return nil }
        guard (originalErrors + twinErrors).allSatisfy({ $0 >= 0 }), correlations.allSatisfy({ abs($0) <= 1 }) else {
            return nil
        }
        let none = [Double](repeating: 0, count: 2 * count)
        var (first, second) = ([[Double]](), [[Double]]())
        for model in 0..<count {
            var (row, other) = (none, none)
            row[2 * model] = originalErrors[model]
            other[2 * model] = twinErrors[model] * correlations[model]
            let alone = max(0, 1 - correlations[model] * correlations[model]).squareRoot()
            other[2 * model + 1] = twinErrors[model] * alone
            first.append(row)
            second.append(other)
        }
        return (ScoreErrors(means: originals, rows: first), ScoreErrors(means: twins, rows: second))
    }

    /// The same on the logit scale above `floor`, by the delta method; means are kept one standard error, and half a
    /// column's share, away from floor and ceiling. Nil where the floor is not in 0..<1.
    func logits(above floor: Double) -> ScoreErrors? {
        guard floor >= 0, floor < 1 else { return nil }
        var scaled: [Double] = []
        var scaledRows: [[Double]] = []
        for (mean, row) in zip(means, rows) {
            let error = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let margin = min(max(error, 0.5 / Double(max(1, columns))), 0.4 * (1 - floor))
            let kept = min(max(mean, floor + margin), 1 - margin)
            scaled.append(log((kept - floor) / (1 - kept)))
            let slope = 1 / (kept - floor) + 1 / (1 - kept)
            scaledRows.append(row.map { $0 * slope })
        }
        return ScoreErrors(means: scaled, rows: scaledRows)
    }

    /// The same with columns centred over models: a shift common to all is no part of any pair's difference.
    var centred: ScoreErrors {
        let count = Double(max(1, models))
        let middle = means.reduce(0, +) / count
        var columnMeans = [Double](repeating: 0, count: columns)
        for row in rows { for column in columnMeans.indices { columnMeans[column] += row[column] / count } }
        return ScoreErrors(
            means: means.map { $0 - middle },
            rows: rows.map { row in row.indices.map { row[$0] - columnMeans[$0] } }
        )
    }
}
