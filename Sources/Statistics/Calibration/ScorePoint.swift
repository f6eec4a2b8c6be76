// A score on the scale where reference lines are straight: log-odds above chance, with its sampling error.
import Foundation

/// A share right of so many items.
public struct ScorePoint: Hashable, Sendable {
    /// Share right, in [0, 1].
    public var share: Double
    /// Effective number of items: share·(1 − share)/SE², the plain count where items are independent.
    public var size: Double

    /// A score; a share outside [0, 1] is cut to it, a size below 1 counts as 1.
    public init(share: Double, size: Double) {
        self.share = share.isFinite ? min(max(share, 0), 1) : 0
        self.size = size.isFinite ? max(size, 1) : 1
    }

    /// Log-odds above `chance` of (right + ½)/(n + 1), and its variance by the delta method.
    ///
    /// A share at or below chance is put half an item above it: nothing is lost, and the variance says how little
    /// such a score tells.
    public func logit(chance: Double) -> (value: Double, variance: Double) {
        let smooth = (share * size + 0.5) / (size + 1)
        let least = 0.5 / (size + 1)
        let above = min(max((smooth - chance) / (1 - chance), least), 1 - least)
        let slope = above * (1 - above) * (1 - chance)
        return (log(above / (1 - above)), smooth * (1 - smooth) / size / (slope * slope))
    }

    /// The share at log-odds `value` above `chance`.
    static func share(logit value: Double, chance: Double) -> Double {
        chance + (1 - chance) / (1 + exp(-value))
    }
}

/// One model's scores on originals and on twins.
public struct PairedScore: Hashable, Sendable {
    /// On the published items.
    public var original: ScorePoint
    /// On their twins.
    public var twin: ScorePoint

    /// A pair of scores.
    public init(original: ScorePoint, twin: ScorePoint) {
        self.original = original
        self.twin = twin
    }
}
