// Does a new model miss what models like it get, and get what they miss?
import Foundation

/// Fit of one model's outcomes, item by item, to what the other models' success rates predict.
///
/// For every model in turn, the new one included, P(right) = σ(height + steepness·logit(rate of the others)) is fitted
/// to its own outcomes by logistic regression, with its own height and the median of the models' steepnesses: being
/// better or worse than the crowd is no shift, being right and wrong without regard to what is hard is one. The misfit
/// is the mean squared standardised residual, (y − P)²/(P(1 − P)) (the outfit of Wright and Stone 1979). A parametric
/// null distribution would blame the model for what the rates' noise and the curve's form do to all of them, so the
/// new model's misfit is judged against the earlier models' own: `p` is its rank (exact where the models are
/// exchangeable, never below 1/(models + 1)), and `pByVariance` Student's t of the distance of its reciprocal from their
/// mean with models − 1 degrees of freedom: the misfit itself and its logarithm have too long a tail for t.
public struct OutcomeShift: Hashable, Sendable {
    /// Rank p-value.
    public let p: Double
    /// p-value by t.
    public let pByVariance: Double
    /// Mean squared standardised residual of the new model.
    public let misfit: Double
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
        let count = outcomes.count
        let rows = earlier.filter { $0.count == count } + [outcomes]
        var right = [Int](repeating: 0, count: count)
        var answered = right
        for row in rows {
            for (item, outcome) in row.enumerated() {
                if let outcome {
                    answered[item] += 1
                    right[item] += outcome ? 1 : 0
                }
            }
        }
        var lines: [OutcomeLine] = []
        var slopes: [Double] = []
        for row in rows {
            var line = OutcomeLine()
            for (item, outcome) in row.enumerated() {
                guard let outcome, answered[item] > 1 else { continue }
                let successes = Double(right[item] - (outcome ? 1 : 0))
                // Half a success and half a failure more, so that the logit is finite (Haldane 1956).
                line.logits.append(log((successes + 0.5) / (Double(answered[item] - 1) - successes + 0.5)))
                line.outcomes.append(outcome)
            }
            let fit = line.outcomes.count >= 30 ? line.fit() : nil
            lines.append(fit == nil ? OutcomeLine() : line)
            slopes.append(fit?.slope ?? .nan)
        }
        let sorted = slopes.filter { !$0.isNaN }.sorted()
        guard let last = slopes.last, !last.isNaN else { return nil }
        let common = ClusterBootstrap.quantile(sorted, 0.5)
        let fits = lines.map { $0.fit(slope: common) }
        let misfits = fits.dropLast().compactMap { $0?.misfit }
        guard let newest = fits.last, let own = newest, misfits.count >= 8 else { return nil }
        misfit = own.misfit
        height = own.height
        steepness = last
        commonSteepness = common
        items = own.items
        models = misfits.count
        let m = Double(misfits.count)
        p = Double(1 + misfits.reduce(0) { $0 + ($1 >= own.misfit ? 1 : 0) }) / (m + 1)
        let fitness = misfits.map { 1 / max($0, 1e-12) }
        let mean = fitness.reduce(0, +) / m
        let spread = (fitness.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (m - 1) * (1 + 1 / m)).squareRoot()
        let distance = mean - 1 / max(own.misfit, 1e-12)
        pByVariance = spread > 0 ? StudentT.upperTail(distance / spread, degrees: m - 1) : (distance > 0 ? 0 : 1)
    }
}
