// Why a trend is not fitted: too little to fit it to.

/// What keeps a trend from being estimated.
public enum TrendRefusal: String, Error, Hashable, Sendable, CaseIterable {
    /// Fewer usable points than the fit needs.
    case tooFewPoints = "too-few-points"
    /// All points at one place.
    case noSpread = "no-spread"
    /// The ceiling is not above the floor, or the share asked for not between the two.
    case badCeiling = "bad-ceiling"
    /// No start led to a curve: the scores show none.
    case noCurve = "no-curve"
}
