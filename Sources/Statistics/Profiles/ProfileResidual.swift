// A new model whose profile the earlier models' space does not hold: not a stronger copy.

/// How far a model's score profile lies outside the low-rank space that the others span.
///
/// Each model in turn, the new one included, is left out of the fit (`ProfileDistances`). Were the new model one like the
/// others, all orders of the distances would be equally likely: `p` is the new one's rank (exact, but never below
/// 1/(models + 1)). `pByVariance` refers the ratio of its distance to the mean of the others to F with (s, s·m) degrees
/// of freedom, s being its scores less the rank: smaller than 1/(m + 1) where the data say so. Residuals that are not
/// normal make the distances spread further than that; then s is what their spread says, 2·mean²/variance.
public struct ProfileResidual: Hashable, Sendable {
    /// Rank p-value.
    public let p: Double
    /// F p-value.
    public let pByVariance: Double
    /// The new model's distance, as a mean square; about 1 for a model like the others.
    public let distance: Double
    /// The mean distance of the others.
    public let usual: Double
    /// Its residual on each suite, in units of their usual size; NaN where it has no score.
    public let residuals: [Double]
    /// Earlier models compared with.
    public let models: Int
    private let degrees: Double

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
        let own = (0..<earlier.columns).map { $0 < profile.count && profile[$0].isFinite ? profile[$0] : .nan }
        let rows = earlier.rows + [own]
        let all = try ProfileDistances(ScoreMatrix(rows), rank: rank, ridge: ridge)
        guard !all.distances[rows.count - 1].isNaN else { throw .tooFewSuites }
        guard let found = all.departure(of: rows.count - 1, among: Array(0..<rows.count - 1)) else {
            throw .tooFewModels
        }
        self = found
    }

    /// A distance `mine` of so many `degrees`, among the distances of others.
    init(_ mine: Double, _ residuals: [Double], degrees: Double, among others: [Double]) {
        self.residuals = residuals
        models = others.count
        distance = mine
        let m = Double(others.count)
        p = Double(1 + others.reduce(0) { $0 + ($1 >= mine ? 1 : 0) }) / (m + 1)
        let mean = others.reduce(0, +) / m
        usual = mean
        let variance = others.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (m - 1)
        let shown = variance > 0 ? 2 * mean * mean / variance : degrees
        self.degrees = min(degrees, shown)
        pByVariance =
            mean > 0
            ? FDistribution.upperTail(mine / mean, numerator: self.degrees, denominator: self.degrees * m)
            : (mine > 0 ? 0 : 1)
    }

    /// The largest distance of one more model like the others, at `level` in (0, 1).
    public func largest(level: Double) -> Double {
        usual * FDistribution.quantile(level, numerator: degrees, denominator: degrees * Double(models))
    }
}
