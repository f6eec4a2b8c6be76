// Is the first application of an operator dearer than the second? Then it took more away than the operator's own cost.

/// Difference in differences over generations of twins, D = (ȳ₀ − ȳ₁) − (ȳ₁ − ȳ₂).
///
/// Null hypothesis: each application of the operator costs the same, in points (`points`) or item by item (`scaled`,
/// by which to decide: such a cost is not constant in points). Both are read against Student's t with clusters − 1
/// degrees of freedom, with the cluster-robust covariance of the three means; so items may differ between generations,
/// and only clusters in both make their errors go together. The scaled contrast is the delta method's.
///
/// Why the probit of the mean above the floor, Φ⁻¹((m − floor)/(1 − floor)): items are of unequal difficulty, and a
/// cost constant in each item's log-odds is not constant in the logit of their mean, while a normal mixture of probits
/// is a probit. Items are not quite that either. By quadrature over logit items (difficulties' standard
/// deviation 1 to 3; slopes LogN(0, .35) with difficulties N(−.3, 1.2)), clean accuracy .3 to .9, 5 to 20 points a
/// generation and at least .1 left, equal costs leave D from −.04 to +.03 probits (the logit −.08 to +.17 log-odds),
/// and from −.08 to +.05 where the cost is equal in ability or all items are equally hard; up to +.15 where less is
/// left. So `scaled` carries a bound on it, some tenths of the squared cost (`GenerationContrast.scaleError`), and only
/// what exceeds it is held against the model. Items of other shapes (half of them never missed) can exceed the bound.
///
/// Started one generation later, the same contrast checks whether the cost is linear.
public struct GenerationDifference: Hashable, Sendable {
    /// Why a contrast is not given.
    public enum Refusal: String, Hashable, Sendable {
        /// A generation has fewer than 30 items.
        case tooFewItems = "too-few-items"
        /// A generation has fewer than 10 clusters.
        case tooFewClusters = "too-few-clusters"
        /// A mean cannot be told from the chance floor.
        case nearFloor = "near-floor"
        /// A mean of twins cannot be told from the ceiling.
        case nearCeiling = "near-ceiling"
    }

    /// Means of the three generations.
    public let means: [Double]
    /// Items in each of the three generations.
    public let items: [Int]
    /// Clusters in the generation that has the fewest; an item that stands alone is one.
    public let clusters: Int
    /// Cost of the first application in points, ȳ₀ − ȳ₁.
    public let firstCost: GenerationContrast
    /// Cost of the second application in points, ȳ₁ − ȳ₂.
    public let secondCost: GenerationContrast
    /// D in points (1 is all); nil where `pointsRefusal` says why.
    public let points: GenerationContrast?
    /// Why `points` is nil.
    public let pointsRefusal: Refusal?
    /// D in probits above the chance floor, Φ⁻¹((m − floor)/(1 − floor)); nil where `scaledRefusal` says why.
    public let scaled: GenerationContrast?
    /// Why `scaled` is nil.
    public let scaledRefusal: Refusal?
    /// Whether the originals were so near the ceiling that they were moved down to be tested: `scaled` understates then.
    public let movedFromCeiling: Bool

    /// Fewest items a generation.
    public static let fewestItems = 30
    /// Fewest clusters a generation.
    public static let fewestClusters = 10

    /// Compares generations `start`, `start + 1` and `start + 2` of `data`: 0 tests the originals, 1 checks linearity.
    ///
    /// `floor` is the score of guessing, in 0..<1. The scaled contrast is refused where a mean, as observed or as it
    /// would be were the costs equal, is within 1.5 and 2 standard errors of floor or ceiling. Originals near the
    /// ceiling are not refused: their share of errors is taken to be at least 3 in as many as there are clusters.
    public init(_ data: [GenerationItem], floor: Double = 0, from start: Int = 0) {
        let means = GenerationMeans(data, from: max(0, start))
        self.means = means.means
        items = means.items
        clusters = means.clusters
        firstCost = means.contrast([1, -1, 0])
        secondCost = means.contrast([0, 1, -1])
        var refusal: Refusal?
        if (means.items.min() ?? 0) < Self.fewestItems {
            refusal = .tooFewItems
        } else if means.clusters < Self.fewestClusters {
            refusal = .tooFewClusters
        }
        pointsRefusal = refusal
        points = refusal == nil ? means.contrast([1, -2, 1]) : nil
        guard refusal == nil else {
            scaled = nil
            scaledRefusal = refusal
            movedFromCeiling = false
            return
        }
        let scale = GenerationScale(means, floor: floor, movesFirst: start == 0)
        scaled = scale.contrast
        scaledRefusal = scale.refusal
        movedFromCeiling = scale.moved
    }
}
