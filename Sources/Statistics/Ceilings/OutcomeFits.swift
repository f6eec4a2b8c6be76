// How well every model's outcomes follow what the others find hard.
import Foundation

/// Every model's outcomes, item by item, beside what the other models' success rates predict.
///
/// For every model in turn P(right) = σ(height + steepness·logit(rate of the others)) is fitted to its own outcomes by
/// logistic regression, with its own height and the median of the models' steepnesses. The misfit is the mean squared
/// standardised residual, (y − P)²/(P(1 − P)) (the outfit of Wright and Stone 1979).
///
/// The outfit hangs on the few least expected outcomes, and its spread on how many such items there are at a skill. The
/// surprise is the same sum with what any one outcome can weigh cut at odds of 12 to 1, less its expectation and over its
/// standard deviation, both given the model's height: about normal, with variance 1 or a little more.
public struct OutcomeFits: Sendable {
    /// One model's line.
    public struct Fit: Hashable, Sendable {
        /// Mean squared standardised residual.
        public let misfit: Double
        /// Standardised surprise: large where it is right on what it should miss, and wrong on what it should get.
        public let surprise: Double
        /// Level on the logit scale where the others' rate is ½.
        public let height: Double
        /// The model's own slope.
        public let steepness: Double
        /// Items it answered and at least one other.
        public let items: Int
    }

    /// The models' fits in the order given; nil below 30 items, with all or none right, or where the rates sort right
    /// from wrong without exception.
    public let fits: [Fit?]
    /// The median of the models' slopes.
    public let commonSteepness: Double

    /// Fits every one of `rows`, the same items in one order; nil where not answered.
    ///
    /// Models that are `held` do not count in the rates nor in the median: they are fitted beside the others. Nil where
    /// no model can be fitted; a row of another length than the first cannot.
    public init?(_ rows: [[Bool?]], held: Set<Int> = []) {
        let count = rows.first?.count ?? 0
        var right = [Int](repeating: 0, count: count)
        var answered = right
        for (place, row) in rows.enumerated() where row.count == count && !held.contains(place) {
            for (item, outcome) in row.enumerated() {
                if let outcome {
                    answered[item] += 1
                    right[item] += outcome ? 1 : 0
                }
            }
        }
        var lines: [OutcomeLine?] = []
        var slopes: [Double] = []
        for (place, row) in rows.enumerated() {
            let own = held.contains(place) ? 0 : 1
            var line = OutcomeLine()
            for (item, outcome) in row.enumerated() where row.count == count {
                guard let outcome, answered[item] > own else { continue }
                let successes = Double(right[item] - (outcome ? own : 0))
                // Half a success and half a failure more, so that the logit is finite (Haldane 1956).
                line.logits.append(log((successes + 0.5) / (Double(answered[item] - own) - successes + 0.5)))
                line.outcomes.append(outcome)
            }
            let fit = line.outcomes.count >= 30 ? line.fit() : nil
            lines.append(fit == nil ? nil : line)
            slopes.append(fit?.slope ?? .nan)
        }
        let sorted = slopes.indices.filter { !held.contains($0) && !slopes[$0].isNaN }.map { slopes[$0] }.sorted()
        guard !sorted.isEmpty else { return nil }
        let common = ClusterBootstrap.quantile(sorted, 0.5)
        commonSteepness = common
        fits = lines.indices.map { place in
            lines[place]?.fit(slope: common).map {
                Fit(
                    misfit: $0.misfit,
                    surprise: $0.surprise,
                    height: $0.height,
                    steepness: slopes[place],
                    items: $0.items
                )
            }
        }
    }

    /// The shift of the model at `row` against the models at `others`, those that could not be fitted left out.
    ///
    /// Nil where fewer than eight are left, or where the model itself could not be fitted.
    public func shift(of row: Int, among others: [Int]) -> OutcomeShift? {
        guard let own = fits[row] else { return nil }
        let earlier = others.compactMap { $0 == row ? nil : fits[$0] }
        guard earlier.count >= 8 else { return nil }
        return OutcomeShift(own, among: earlier, commonSteepness: commonSteepness)
    }

    /// The surprise to expect at a height; nil where the models are too few or too much alike.
    ///
    /// A standardised sum has variance 1 by sampling alone.
    public func curve(among models: [Int]) -> SkillCurve? { Self.curve(models.compactMap { fits[$0] }) }

    static func curve(_ fits: [Fit]) -> SkillCurve? {
        SkillCurve(skills: fits.map(\.height), values: fits.map(\.surprise), least: 1)
    }
}
