// Models by suites, with holes: the table that profiles are read from.

/// A matrix of scores, one row a model and one column a suite; NaN where a model has no score on a suite.
///
/// Scores should be on a scale without ends (logit or probit), so that a line may fit them.
public struct ScoreMatrix: Hashable, Sendable {
    /// The rows.
    public let rows: [[Double]]
    /// Number of columns.
    public let columns: Int

    /// A matrix of `rows`; rows are cut or filled with NaN to the longest one, values that are not finite become NaN.
    public init(_ rows: [[Double]]) {
        let width = rows.map(\.count).max() ?? 0
        columns = width
        self.rows = rows.map { row in
            (0..<width).map { $0 < row.count && row[$0].isFinite ? row[$0] : .nan }
        }
    }

    /// Rows with at least two scores.
    var usableRows: Int { rows.reduce(0) { $0 + ($1.reduce(0) { $0 + ($1.isNaN ? 0 : 1) } >= 2 ? 1 : 0) } }

    /// Columns with at least three scores that are not all equal.
    var usableColumns: Int {
        (0..<columns).reduce(0) { count, column in
            let values = rows.map { $0[column] }.filter { !$0.isNaN }
            return count + (values.count >= 3 && values.min() != values.max() ? 1 : 0)
        }
    }

    /// The mean and deviation of each column; 0 and 1 where there is nothing to take them from.
    var columnScales: [(mean: Double, deviation: Double)] {
        (0..<columns).map { column in
            let values = rows.map { $0[column] }.filter { !$0.isNaN }
            guard !values.isEmpty else { return (0, 1) }
            let n = Double(values.count)
            let mean = values.reduce(0) { $0 + $1 / n }
            let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let deviation = values.count > 1 ? (square / (n - 1)).squareRoot() : 0
            return (mean, deviation > 0 && deviation.isFinite ? deviation : 1)
        }
    }

    /// The matrix with one cell taken out.
    func without(row: Int, column: Int) -> ScoreMatrix {
        var copy = rows
        copy[row][column] = .nan
        return ScoreMatrix(copy)
    }
}
