// What a model's score on one suite should be, given its scores on the others.

/// A low-rank model of score profiles, its rank chosen by leaving cells out.
///
/// Each column is its mean plus a few factors shared by all columns, fitted by alternating ridge regressions to the
/// cells that are there. Every residual is out of sample: the cell was not in the fit that predicts it (all cells one
/// by one up to `cellLimit` of them, else in folds). The prediction interval is conformal: ± the quantile of those
/// residuals, each in units of its column's (Vovk, Gammerman and Shafer 2005; the jackknife+ of Barber et al. 2021 with
/// cells for rows). Assumes that the models are alike enough to be exchangeable.
public struct ScoreProfiles: Sendable {
    /// Why there are no profiles.
    public enum Refusal: String, Error, Hashable, Sendable {
        /// Fewer than eight models with at least two scores.
        case tooFewModels = "too-few-models"
        /// Fewer than three suites with at least three different scores.
        case tooFewSuites = "too-few-suites"
    }

    /// A predicted score.
    public struct Prediction: Hashable, Sendable {
        /// The score the others lead to expect.
        public let value: Double
        /// Its prediction interval.
        public let interval: Interval
    }

    /// Number of factors chosen: 0 is the columns' means.
    public let rank: Int
    /// Mean square of the out-of-sample residuals in units of columns' deviations, for ranks 0, 1, … tried.
    public let errors: [Double]
    /// Root mean square out-of-sample residual of each column.
    public let columnErrors: [Double]
    private let matrix: ScoreMatrix
    private let fit: LowRankFit
    private let sorted: [Double]
    private let residuals: [[Double]]

    /// Profiles of `matrix`; refuses below eight models or three suites.
    ///
    /// A further factor, of at most `ranks` (0…5), must lower the error by one part in a hundred. `ridge` is the penalty
    /// where columns have unit variance, about the share of a column's variance that is noise.
    public init(
        _ matrix: ScoreMatrix,
        ranks: Int = 3,
        ridge: Double = 0.2,
        cellLimit: Int = 500
    ) throws(Refusal) {
        guard matrix.usableRows >= 8 else { throw .tooFewModels }
        guard matrix.usableColumns >= 3 else { throw .tooFewSuites }
        let top = min(max(ranks, 0), 5, matrix.columns - 2)
        let penalty = ridge.isFinite ? max(ridge, 1e-6) : 0.2
        var best: (rank: Int, residuals: [[Double]], error: Double)?
        var errors: [Double] = []
        for rank in 0...top {
            let left = Self.leftOut(matrix, rank: rank, ridge: penalty, cellLimit: cellLimit)
            let error = Self.meanSquare(left, matrix.columnScales)
            errors.append(error)
            if error < 0.99 * (best?.error ?? .infinity) { best = (rank, left, error) }
        }
        rank = best?.rank ?? 0
        self.errors = errors
        residuals = best?.residuals ?? []
        self.matrix = matrix
        fit = LowRankFit(matrix, rank: rank, ridge: penalty)
        columnErrors = Self.spread(residuals, columns: matrix.columns)
        var scaled: [Double] = []
        for row in residuals {
            for column in row.indices where !row[column].isNaN && columnErrors[column] > 0 {
                scaled.append(abs(row[column]) / columnErrors[column])
            }
        }
        sorted = scaled.sorted()
    }

    /// The out-of-sample residuals, as the matrix; NaN where there is no score.
    public var leftOutResiduals: [[Double]] { residuals }

    /// The score of a new model on `column`, given its other scores (NaN where unknown).
    ///
    /// Nil for a column that is not there. The interval is infinite where there are too few residuals for `level`.
    public func prediction(for scores: [Double], column: Int, level: Double = 0.95) -> Prediction? {
        guard column >= 0, column < matrix.columns else { return nil }
        let row = (0..<matrix.columns).map { $0 < scores.count && scores[$0].isFinite ? scores[$0] : .nan }
        return prediction(at: fit.predicted(row, column: column), column, level)
    }

    /// The score of the model in `row` on `column`, its own score left out of the fit too.
    public func prediction(row: Int, column: Int, level: Double = 0.95) -> Prediction? {
        guard row >= 0, row < matrix.rows.count, column >= 0, column < matrix.columns else { return nil }
        let own = matrix.rows[row][column]
        if row < residuals.count, !own.isNaN {
            return prediction(at: own - residuals[row][column], column, level)
        }
        return prediction(at: fit.predicted(matrix.rows[row], column: column), column, level)
    }

    private func prediction(at value: Double, _ column: Int, _ level: Double) -> Prediction {
        let place = Int((Double(sorted.count + 1) * min(max(level, 0), 1)).rounded(.up))
        let half = place >= 1 && place <= sorted.count ? sorted[place - 1] * columnErrors[column] : .infinity
        return Prediction(value: value, interval: Interval(value - half, value + half))
    }

    private static func leftOut(_ matrix: ScoreMatrix, rank: Int, ridge: Double, cellLimit: Int) -> [[Double]] {
        var result = matrix.rows.map { $0.map { _ in Double.nan } }
        let start = LowRankFit(matrix, rank: rank, ridge: ridge)
        let cells = matrix.rows.indices.flatMap { row in
            (0..<matrix.columns).filter { !matrix.rows[row][$0].isNaN }.map { (row: row, column: $0) }
        }
        // One cell a fold, or diagonals, so that a fold takes at most a few cells of a row and of a column.
        let folds = cells.count <= max(cellLimit, 1) ? cells.count : max(20, matrix.columns)
        for fold in 0..<folds {
            let out =
                folds == cells.count ? [cells[fold]] : cells.filter { ($0.row * 7 + $0.column) % folds == fold }
            guard !out.isEmpty else { continue }
            var rows = matrix.rows
            for cell in out { rows[cell.row][cell.column] = .nan }
            let fit = LowRankFit(ScoreMatrix(rows), rank: rank, ridge: ridge, start: start, sweeps: 12)
            for cell in out {
                result[cell.row][cell.column] =
                    matrix.rows[cell.row][cell.column] - fit.predicted(rows[cell.row])[cell.column]
            }
        }
        return result
    }

    private static func meanSquare(_ left: [[Double]], _ scales: [(mean: Double, deviation: Double)]) -> Double {
        var (sum, count) = (0.0, 0)
        for row in left {
            for column in row.indices where !row[column].isNaN {
                let value = row[column] / scales[column].deviation
                sum += value * value
                count += 1
            }
        }
        return count > 0 ? sum / Double(count) : 0
    }

    private static func spread(_ left: [[Double]], columns: Int) -> [Double] {
        (0..<columns).map { column in
            let values = left.map { $0[column] }.filter { !$0.isNaN }
            guard !values.isEmpty else { return 0 }
            return (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
        }
    }
}
