// A joint scale for models and items: who is able, which items are hard, and which tell models apart.
import Foundation

/// A one- or two-parameter logistic scale fitted to all models and items by marginal maximum likelihood.
///
/// P(right) = 1/(1 + exp(−a(θ − b))) with abilities θ ~ N(0, 1) over the fitted models (Bock and Aitkin 1981).
///
/// **Method.** Expectation and maximisation. Each model's posterior is integrated on nodes of its own, centred at its
/// mode and half its standard deviation apart: with 15,000 items a posterior is .02 wide and would fall between the
/// nodes of a fixed grid, with ten it is .5 wide and skewed, and centred nodes serve both. The posterior depends on the
/// answers through Σ a·y alone, and an item's counts through Σ y and Σ y·E(θ), so a cycle touches each cell twice; the
/// sums of logistic curves are smooth and are kept on a grid 1/16 apart, read between nodes by an 8-point formula
/// (error below 2e-8 for a ≤ 4). The mean and deviation of ability are free inside a cycle and then carried into the
/// items (parameter expansion, Liu, Rubin and Wu 1998), without which the scale creeps when items are many.
///
/// **Priors**, so that items all models pass or fail stay finite. With λ the mean of log a and β the mean of b over the
/// items: log a ~ N(λ, 0.5²), exp(λ)(b − β) ~ N(0, 2.5²), λ ~ N(0, 0.5²), β ~ N(0, 2.5²). They are centred at the
/// items' own means because priors fixed in place, weak for one item, would jointly move the scale of 15,000. With one
/// discrimination for all the first falls away. The estimates maximise marginal likelihood times priors; log a is kept
/// in −4...2.5 and b in ±12. a is positive: an item keyed wrongly gets an a near 0.
///
/// Missing cells are left out. A model without answers stays at 0 ± 1 and has no part in the fit; an item without
/// answers takes the priors' middle. Without any answer nothing is estimated.
public struct ItemResponseFit: Sendable {
    /// How many parameters an item has.
    public enum Kind: Hashable, Sendable {
        /// Difficulty, with one discrimination common to all items (1PL).
        case oneParameter
        /// Difficulty and discrimination (2PL).
        case twoParameters
    }

    /// The fewest models for which two parameters an item are fitted; below it one.
    public static let fewestModelsForTwoParameters = 8

    /// The kind fitted to `models` models where the caller names none.
    public static func kind(models: Int) -> Kind {
        models < fewestModelsForTwoParameters ? .oneParameter : .twoParameters
    }

    /// What was fitted.
    public let kind: Kind
    /// The items, in the matrix's order.
    public let items: ItemCurves
    /// Standard errors of the discriminations: from the expected information of the item given the posteriors, and the
    /// priors'. With one discrimination for all, its error, repeated.
    ///
    /// They take the scale as given: the uncertainty of the models' own mean and deviation (about 1/√models), which
    /// moves all items together, is not in them, nor that of the single abilities, which counts below about fifty: with
    /// 40 items the 95 % interval of b held the truth in 92 % of items.
    public let discriminationErrors: [Double]
    /// Standard errors of the difficulties, in the same sense.
    public let difficultyErrors: [Double]
    /// Posterior mean and standard deviation of each model's ability (EAP), in the matrix's order.
    public let abilities: [Ability]
    /// Marginal log-likelihood at the estimates, without the priors.
    public let logLikelihood: Double
    /// Cycles done.
    public let iterations: Int
    /// The largest change of a log a or of an a·b in the last cycle.
    public let lastChange: Double
    /// Whether `lastChange` came under the tolerance.
    public let converged: Bool

    /// Fits `responses`; `kind` nil takes `kind(models:)` of the models with any answer.
    ///
    /// Stops after `iterations` cycles or when no log a and no a·b moves by more than `tolerance`. `start`, where it has as
    /// many items, is where the cycles begin: a fit of nearly the same answers saves most of them.
    public init(
        _ responses: ResponseMatrix,
        kind: Kind? = nil,
        start: ItemCurves? = nil,
        iterations: Int = 500,
        tolerance: Double = 1e-4
    ) {
        var estimation = ItemEstimation(responses, kind: kind)
        if let start, start.count == responses.items {
            for item in 0..<start.count {
                estimation.place(item, logA: log(start.discriminations[item]), b: start.difficulties[item])
            }
        }
        let result = estimation.run(iterations: max(0, iterations), tolerance: tolerance)
        self.kind = estimation.common ? .oneParameter : .twoParameters
        items = ItemCurves(checked: estimation.a, estimation.b)
        let errors = estimation.errors()
        discriminationErrors = errors.map(\.x)
        difficultyErrors = errors.map(\.y)
        abilities = zip(estimation.means, estimation.variances).map { Ability(value: $0, error: $1.squareRoot()) }
        logLikelihood = estimation.logLikelihood
        self.iterations = result.iterations
        lastChange = result.change
        converged = result.converged
    }
}
