// The items of a fitted scale, and where a model that answered them stands.
import Foundation

/// Items of a two-parameter logistic scale: P(right at θ) = 1/(1 + exp(−a(θ − b))).
public struct ItemCurves: Hashable, Sendable {
    /// Discriminations a, item by item.
    public let discriminations: [Double]
    /// Difficulties b, item by item, in standard deviations of ability.
    public let difficulties: [Double]
    /// Number of items.
    public var count: Int { discriminations.count }

    /// Items with `discriminations` in (0, 20] and `difficulties` within ±20; nil outside, or if the counts differ.
    public init?(discriminations: [Double], difficulties: [Double]) {
        guard discriminations.count == difficulties.count,
            discriminations.allSatisfy({ $0 > 0 && $0 <= 20 }), difficulties.allSatisfy({ abs($0) <= 20 })
        else { return nil }
        self.init(checked: discriminations, difficulties)
    }

    init(checked discriminations: [Double], _ difficulties: [Double]) {
        self.discriminations = discriminations
        self.difficulties = difficulties
    }

    /// The items at `indices`, in that order; indices outside are left out.
    public func selecting(_ indices: some Sequence<Int>) -> ItemCurves {
        let kept = indices.filter { $0 >= 0 && $0 < count }
        return ItemCurves(checked: kept.map { discriminations[$0] }, kept.map { difficulties[$0] })
    }

    /// P(right) of `item` at `ability`; NaN for an item outside.
    public func probability(_ item: Int, at ability: Double) -> Double {
        guard item >= 0, item < count else { return .nan }
        return 1 / (1 + exp(-discriminations[item] * (ability - difficulties[item])))
    }

    /// The posterior mean and standard deviation of the ability of a model with `responses`, prior N(0, 1) (EAP).
    ///
    /// One response an item: 0 wrong, 1 right, anything else missing; a shorter array misses the rest. Without answers
    /// 0 with standard deviation 1. Abilities end at ±8.
    public func posterior(of responses: [UInt8]) -> Ability {
        let answered = responses.indices.prefix(count).filter { responses[$0] <= 1 }
        guard !answered.isEmpty else { return Ability(value: 0, error: 1) }
        let table = InformationTable(self, answered)
        var quadrature = PosteriorQuadrature()
        let score = answered.reduce(0.0) { $0 + (responses[$1] == 1 ? discriminations[$1] : 0) }
        table.logOdds.withUnsafeBufferPointer { quadrature.integrate(score: score, curve: $0) }
        return Ability(value: quadrature.mean, error: quadrature.variance.squareRoot())
    }

    /// Warm's weighted likelihood estimate (1989) of the ability of a model with `responses`, and 1/√information there.
    ///
    /// No prior pulls it to the fitted models' mean and it is finite for all right and all wrong. `responses` as in
    /// `posterior(of:)`; nil without answers. Between ±8.
    public func weightedLikelihood(of responses: [UInt8]) -> Ability? {
        let answered = responses.indices.prefix(count).filter { responses[$0] <= 1 }
        guard !answered.isEmpty else { return nil }
        let table = InformationTable(self, answered)
        let score = answered.reduce(0.0) { $0 + (responses[$1] == 1 ? discriminations[$1] : 0) }
        return polished(table.weightedLikelihood(score: score), answered, score)
    }

    /// Takes the table's root, good to about 1e-8, to full precision: scoring steps on exact sums.
    private func polished(_ start: Ability, _ answered: [Int], _ score: Double) -> Ability {
        var value = start.value
        var information = 0.0
        for _ in 0..<4 {
            var (expected, third) = (0.0, 0.0)
            information = 0
            for item in answered {
                let a = discriminations[item]
                let odds = exp(a * (value - difficulties[item]))
                let miss = 1 / (1 + odds)
                let hit = odds * miss
                expected += a * hit
                information += a * a * hit * miss
                third += a * a * a * hit * miss * (miss - hit)
            }
            guard information > 1e-300, abs(start.value) < AbilityGrid.limit - 1e-6 else { return start }
            let step = (score - expected + third / (2 * information)) / information
            // A step this large means that the root is not simple: the bracketed one stands.
            guard abs(step) < 1e-4 else { return start }
            value += step
            if abs(step) < 1e-14 { break }
        }
        return Ability(value: value, error: 1 / information.squareRoot())
    }
}
