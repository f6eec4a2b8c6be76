// Does a new model miss what models like it get, and get what they miss?

/// Fit of one model's outcomes, item by item, to what the other models' success rates predict.
///
/// Being better or worse than the crowd is no shift; being right and wrong without regard to what is hard is one. A
/// parametric null distribution would blame the model for what the rates' noise and the curve's form do to all of them,
/// so its fit (`OutcomeFits`) is judged against the earlier models' own: `p` is the rank of its misfit (exact where the
/// models are exchangeable, never below 1/(models + 1)), and `pByVariance` Student's t of the distance of its reciprocal
/// from their mean with models − 1 degrees of freedom: the misfit itself and its logarithm have too long a tail for t.
///
/// Both hold over models as they come, not at a given skill: where items differ in how sharply they tell models apart,
/// or can be guessed, strong and weak models fit worse than middling ones. `pAtSkill` is the p-value beside models of
/// its skill.
public struct OutcomeShift: Hashable, Sendable {
    /// Rank p-value.
    public let p: Double
    /// p-value by t.
    public let pByVariance: Double
    /// Student's t of the surprise's distance from the parabola that the earlier models draw on height; nil below twelve
    /// of them, or where their heights are too much alike.
    public let pAtSkill: Double?
    /// Mean squared standardised residual of the new model.
    public let misfit: Double
    /// Its standardised surprise.
    public let surprise: Double
    /// Its level on the logit scale where the others' rate is ½.
    public let height: Double
    /// Its own slope on the logit of the others' rates: well below `commonSteepness` where it does not fit.
    public let steepness: Double
    /// The median of the models' slopes.
    public let commonSteepness: Double
    /// Items the new model answered and at least one other.
    public let items: Int
    /// Earlier models compared with.
    public let models: Int

    /// Tests `outcomes` among those of `earlier` models on the same items, in one order; nil where not answered.
    ///
    /// Earlier models that cannot be fitted are left out. Nil where fewer than eight are left, or where the new one
    /// cannot be: below 30 items, all or none right, or a rate that sorts right from wrong without exception.
    public init?(of outcomes: [Bool?], among earlier: [[Bool?]]) {
        let rows = earlier.filter { $0.count == outcomes.count } + [outcomes]
        guard let shift = OutcomeFits(rows)?.shift(of: rows.count - 1, among: Array(0..<rows.count - 1)) else {
            return nil
        }
        self = shift
    }

    /// The shift of a model with fit `own`.
    init(_ own: OutcomeFits.Fit, among earlier: [OutcomeFits.Fit], commonSteepness: Double) {
        misfit = own.misfit
        surprise = own.surprise
        height = own.height
        steepness = own.steepness
        self.commonSteepness = commonSteepness
        items = own.items
        models = earlier.count
        let m = Double(earlier.count)
        p = Double(1 + earlier.reduce(0) { $0 + ($1.misfit >= own.misfit ? 1 : 0) }) / (m + 1)
        let fitness = earlier.map { 1 / max($0.misfit, 1e-12) }
        let mean = fitness.reduce(0, +) / m
        let spread = (fitness.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (m - 1) * (1 + 1 / m)).squareRoot()
        let distance = mean - 1 / max(own.misfit, 1e-12)
        pByVariance = spread > 0 ? StudentT.upperTail(distance / spread, degrees: m - 1) : (distance > 0 ? 0 : 1)
        pAtSkill = OutcomeFits.curve(earlier)?.upperTail(own.surprise, at: own.height)
    }
}
