// A new model whose profile the earlier models' space does not hold: not a stronger copy.

/// How far a model's score profile lies outside the low-rank space that the others span.
///
/// Each model in turn, the new one included, is left out of the fit, and its distance is the mean square of its scores'
/// residuals off the others' space, each in units of its column's root mean square over all models. Were the new model
/// one like the others, all orders of the distances would be equally likely: `p` is the new one's rank (exact, but
/// never below 1/(models + 1)). `pByVariance` refers the ratio of its distance to the mean of the others to F with
/// (s, s·m) degrees of freedom, s being its scores less the rank: smaller than 1/(m + 1) where the data say so, but
/// only as good as normal residuals.
public struct ProfileResidual: Hashable, Sendable {
    /// Rank p-value.
    public let p: Double
    /// F p-value.
    public let pByVariance: Double
    /// The new model's distance, as a mean square; about 1 for a model like the others.
    public let distance: Double
    /// Its residual on each suite, in units of the suite's usual residual; NaN where it has no score.
    public let residuals: [Double]
    /// Earlier models compared with.
    public let models: Int

    /// The distance of a `profile` (NaN where unknown) from `earlier` models, in a space of `rank` factors.
    ///
    /// Refuses as `ScoreProfiles` does, and as too few suites where the profile has no more than `rank` scores.
    public init(
        of profile: [Double],
        among earlier: ScoreMatrix,
        rank: Int,
        ridge: Double = 0.2
    ) throws(ScoreProfiles.Refusal) {
        guard earlier.usableRows >= 8 else { throw .tooFewModels }
        guard earlier.usableColumns >= 3 else { throw .tooFewSuites }
        let factors = min(max(rank, 0), earlier.columns - 1)
        let own = (0..<earlier.columns).map { $0 < profile.count && profile[$0].isFinite ? profile[$0] : .nan }
        func known(_ row: [Double]) -> Int { row.reduce(0) { $0 + ($1.isNaN ? 0 : 1) } }
        let rows = earlier.rows.filter { known($0) > factors } + [own]
        guard known(own) > factors else { throw .tooFewSuites }
        guard rows.count >= 9 else { throw .tooFewModels }
        let penalty = ridge.isFinite ? max(ridge, 1e-6) : 0.2
        let start = LowRankFit(ScoreMatrix(rows), rank: factors, ridge: penalty)
        let residuals = rows.indices.map { index in
            var others = rows
            let row = others.remove(at: index)
            let fit = LowRankFit(ScoreMatrix(others), rank: factors, ridge: penalty, start: start, sweeps: 20)
            return zip(row, fit.predicted(row)).map { $0 - $1 }
        }
        // One scale for all models: it must not matter which of them is called new.
        let scale = (0..<earlier.columns).map { column in
            let values = residuals.map { $0[column] }.filter { !$0.isNaN }
            let square = values.reduce(0) { $0 + $1 * $1 } / Double(max(1, values.count))
            return square > 0 ? square.squareRoot() : 1
        }
        let distances = residuals.map { row in
            var (sum, count) = (0.0, 0)
            for column in row.indices where !row[column].isNaN {
                sum += row[column] / scale[column] * (row[column] / scale[column])
                count += 1
            }
            return sum / Double(max(1, count - factors))
        }
        let mine = distances[rows.count - 1]
        let others = distances.dropLast()
        models = others.count
        distance = mine
        self.residuals = residuals[rows.count - 1].enumerated().map { $1 / scale[$0] }
        p = Double(1 + others.reduce(0) { $0 + ($1 >= mine ? 1 : 0) }) / Double(others.count + 1)
        let mean = others.reduce(0, +) / Double(others.count)
        let degrees = Double(known(own) - factors)
        pByVariance =
            mean > 0
            ? FDistribution.upperTail(
                mine / mean,
                numerator: degrees,
                denominator: degrees * Double(others.count)
            ) : (mine > 0 ? 0 : 1)
    }
}
