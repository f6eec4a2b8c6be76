// How far every model's profile lies off the space that the others span.

/// Distances of score profiles from the low-rank space of the other models, all by one measure.
///
/// Each model in turn is left out of the fit (with others, in twenty parts, above forty models), and its distance is the
/// mean square of its scores' residuals off the others' space, each over its usual size. Without `errors` that is the
/// root mean square of its column; with them, the root of the score's own sampling variance and the column's variance
/// beyond sampling: a score near the ends is uncertain on an endless scale, and a strong model is no stranger for that.
public struct ProfileDistances: Sendable {
    /// The distances as mean squares, about 1 for a model like the others; NaN for one with no more scores than factors.
    public let distances: [Double]
    /// The residuals in units of their usual size; NaN where there is no score.
    public let residuals: [[Double]]
    /// The factors of the space.
    public let rank: Int
    private let degrees: [Double]

    /// More models than this are left out in `parts` parts.
    static let singly = 40
    static let parts = 20

    /// The distances of the rows of `matrix`.
    ///
    /// Rows that are `held` do not span the space: they are measured against all the others. `errors` are the scores'
    /// standard errors, in the matrix's shape. Refuses below nine rows that are not held and have more scores than
    /// factors, and below three columns that vary.
    public init(
        _ matrix: ScoreMatrix,
        errors: [[Double]]? = nil,
        held: Set<Int> = [],
        rank: Int,
        ridge: Double = 0.2
    ) throws(ScoreProfiles.Refusal) {
        let factors = min(max(rank, 0), max(matrix.columns - 1, 0))
        let known = matrix.rows.map { row in row.reduce(0) { $0 + ($1.isNaN ? 0 : 1) } }
        let members = matrix.rows.indices.filter { !held.contains($0) && known[$0] > factors }
        let space = ScoreMatrix(members.map { matrix.rows[$0] })
        guard members.count >= 9 else { throw .tooFewModels }
        guard space.usableColumns >= 3 else { throw .tooFewSuites }
        let penalty = ridge.isFinite ? max(ridge, 1e-6) : 0.2
        let whole = LowRankFit(space, rank: factors, ridge: penalty)
        var residuals = matrix.rows.map { $0.map { _ in Double.nan } }
        let folds = members.count > Self.singly ? Self.parts : members.count
        for fold in 0..<folds {
            let rest = members.indices.filter { $0 % folds != fold }.map { matrix.rows[members[$0]] }
            let fit = LowRankFit(ScoreMatrix(rest), rank: factors, ridge: penalty, start: whole, sweeps: 20)
            for place in members.indices where place % folds == fold {
                let row = matrix.rows[members[place]]
                residuals[members[place]] = zip(row, fit.predicted(row)).map { $0 - $1 }
            }
        }
        let spanning = Set(members)
        for row in matrix.rows.indices where !spanning.contains(row) && known[row] > factors {
            residuals[row] = zip(matrix.rows[row], whole.predicted(matrix.rows[row])).map { $0 - $1 }
        }
        func error(_ row: Int, _ column: Int) -> Double {
            guard let errors, row < errors.count, column < errors[row].count else { return 0 }
            return errors[row][column].isFinite ? errors[row][column] : 0
        }
        // One scale for all models: it must not matter which of them is called new.
        let excess = (0..<matrix.columns).map { column in
            var (sum, count) = (0.0, 0)
            for row in members where !residuals[row][column].isNaN {
                let own = error(row, column)
                sum += residuals[row][column] * residuals[row][column] - own * own
                count += 1
            }
            return max(sum / Double(max(1, count)), 0)
        }
        for row in residuals.indices {
            for column in residuals[row].indices where !residuals[row][column].isNaN {
                let variance = excess[column] + error(row, column) * error(row, column)
                residuals[row][column] /= variance > 0 ? variance.squareRoot() : 1
            }
        }
        distances = residuals.indices.map { row in
            guard known[row] > factors else { return .nan }
            let sum = residuals[row].reduce(0) { $0 + ($1.isNaN ? 0 : $1 * $1) }
            return sum / Double(known[row] - factors)
        }
        self.residuals = residuals
        self.rank = factors
        degrees = known.map { Double($0 - factors) }
    }

    /// The distance of the model at `row` beside those of the models at `others`, those without one left out.
    ///
    /// Nil where fewer than eight are left, or where the model itself has none.
    public func departure(of row: Int, among others: [Int]) -> ProfileResidual? {
        let mine = distances[row]
        let rest = others.filter { $0 != row && !distances[$0].isNaN }.map { distances[$0] }
        guard !mine.isNaN, rest.count >= 8 else { return nil }
        return ProfileResidual(mine, residuals[row], degrees: degrees[row], among: rest)
    }
}
