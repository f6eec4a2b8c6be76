// Is the first application of an operator dearer than the second? Then it took more away than the operator's own cost.

/// Difference in differences over generations of twins, D = (ȳ₀ − ȳ₁) − (ȳ₁ − ȳ₂).
///
/// Null hypothesis: each application of the operator costs the same, in points (`points`) or on the logit scale above
/// the chance floor (`logit`, by which to decide: a constant cost there is not constant in points). Both are read
/// against Student's t with clusters − 1 degrees of freedom, with the cluster-robust covariance of the three means; so
/// items may differ between generations, and only clusters in both make their errors go together. The logit contrast is
/// the delta method's. A cost that is constant item by item, on items of very unequal difficulty, is not quite constant
/// in the logit of their mean: at clean accuracy .9 and 10 to 20 points it leaves D of +.03 to +.12 (item logits with
/// standard deviation 1 to 3), which a thousand items can take for a leak; require D above a margin there.
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
    /// D on the logit scale above the chance floor, log((m − floor)/(1 − m)); nil where `logitRefusal` says why.
    public let logit: GenerationContrast?
    /// Why `logit` is nil.
    public let logitRefusal: Refusal?
    /// Whether the originals were so near the ceiling that they were moved down to be tested: `logit` understates then.
    public let movedFromCeiling: Bool

    /// Fewest items a generation.
    public static let fewestItems = 30
    /// Fewest clusters a generation.
    public static let fewestClusters = 10

    /// Compares generations `start`, `start + 1` and `start + 2` of `data`: 0 tests the originals, 1 checks linearity.
    ///
    /// `floor` is the score of guessing, in 0..<1. The logit contrast is refused where a mean, as observed or as it
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
            logit = nil
            logitRefusal = refusal
            movedFromCeiling = false
            return
        }
        let scale = GenerationLogit(means, floor: floor, movesFirst: start == 0)
        logit = scale.contrast
        logitRefusal = scale.refusal
        movedFromCeiling = scale.moved
    }
}
