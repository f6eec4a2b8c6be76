// How finely a set of items tells models apart at a given ability.
import Foundation

/// The Fisher information of items about ability, and the separation it implies.
public struct TestInformation: Hashable, Sendable {
    private let items: ItemCurves

    /// The information of `items`.
    public init(_ items: ItemCurves) { self.items = items }

    /// a²·P·(1 − P) of `item` at `ability`; NaN for an item outside.
    public func item(_ item: Int, at ability: Double) -> Double {
        guard item >= 0, item < items.count else { return .nan }
        let a = items.discriminations[item]
        let odds = exp(-abs(a * (ability - items.difficulties[item])))
        return a * a * odds / ((1 + odds) * (1 + odds))
    }

    /// The sum over all items; 0 without items, NaN where `ability` is not a number.
    public func test(at ability: Double) -> Double {
        (0..<items.count).reduce(0) { $0 + item($1, at: ability) }
    }

    /// The standard error of an ability estimated from all items, 1/√information; infinite where there is none.
    public func error(at ability: Double) -> Double { 1 / test(at: ability).squareRoot() }

    /// The share of the spread among `abilities` (estimates from these items) that is not their estimation error.
    ///
    /// (observed variance − mean squared error)/observed variance, not below 0 (Wright and Masters 1982, ch. 5); the
    /// observed variance has n − 1 below it. 0 where abilities do not differ; nil below two finite abilities.
    public func separationReliability(of abilities: [Double]) -> Double? {
        let usable = abilities.filter(\.isFinite)
        guard usable.count >= 2 else { return nil }
        let n = Double(usable.count)
        let mean = usable.reduce(0, +) / n
        let observed = usable.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
        let noise = usable.reduce(0) { $0 + 1 / test(at: $1) } / n
        guard observed > 0, noise < observed else { return 0 }
        return (observed - noise) / observed
    }
}
