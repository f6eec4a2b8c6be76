// One model's two abilities: on the published items, and on their twins.

/// The ability a model shows on one form of a suite minus the one it shows on the other.
public struct FormShift: Hashable, Sendable {
    /// Ability on the originals.
    public let original: Ability
    /// Ability on the twins.
    public let twin: Ability
    /// original − twin.
    public var value: Double { original.value - twin.value }
    /// √(SE₀² + SE₁²): the two forms' errors are independent given the items.
    public var error: Double { (original.error * original.error + twin.error * twin.error).squareRoot() }

    /// The shift between two given abilities.
    public init(original: Ability, twin: Ability) {
        self.original = original
        self.twin = twin
    }

    /// The shift of a model with `responses` (one an item of `items`: 0, 1, else missing), by weighted likelihood on
    /// each form; nil where a form has no answer.
    ///
    /// Weighted likelihood and not a posterior: a prior would pull a short form's ability further in than a long one's,
    /// and so shift able models by itself.
    public init?(_ responses: [UInt8], on items: ItemCurves, originals: [Int], twins: [Int]) {
        func ability(_ form: [Int]) -> Ability? {
            let kept = form.filter { $0 >= 0 && $0 < items.count && $0 < responses.count }
            return items.selecting(kept).weightedLikelihood(of: kept.map { responses[$0] })
        }
        guard let original = ability(originals), let twin = ability(twins) else { return nil }
        self.init(original: original, twin: twin)
    }
}
