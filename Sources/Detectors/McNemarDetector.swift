// Original against its first twin: the textbook test beside the sibling test.

public import AuditModel
import Statistics

/// McNemar's exact test of originals against first twins.
///
/// - What it asks: is the original right and the first twin wrong more often than the other way round?
/// - Null model: of the items answered differently, half fall either way.
/// - Assumes: exchangeable siblings, independent items, scores of 0 and 1. An unread answer counts as wrong.
/// - Cannot show: what the other twins know; it uses one of k.
/// - Reference: McNemar 1947; mid-p by Fagerland, Lydersen and Laake 2013.
public struct McNemarDetector: Detector {
    /// Its card.
    public let card = DetectorCard(
        id: "mcnemar",
        scope: .arm,
        asks: "Is the original right and the first twin wrong more often than the other way round?",
        nullModel: "Of the items answered differently, half fall either way.",
        assumes: "Exchangeable siblings, independent items, scores of 0 and 1.",
        cannotShow: "What the other twins know: it uses one of k.",
        reference: "McNemar 1947; Fagerland, Lydersen and Laake 2013"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence with `gap` (original minus first twin); it speaks to contamination only where siblings are
    /// exchangeable, and refuses scores other than 0 and 1.
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        guard let arm = input.arm, let table = input.siblings, let model = input.model else { return [] }
        var evidence = Evidence(
            detector: card.id,
            hypothesis: input.exchangeable ? .contaminated : nil,
            model: model,
            operatorID: arm.operatorID,
            items: table.items.count
        )
        let reason: String? =
            if table.items.isEmpty || table.usable == 0 {
                "No item with a twin had an answer that could be read."
            } else if !table.isBinary {
                "The scores are not only 0 and 1; the sibling test on mid-ranks stands in."
            } else {
                nil
            }
        if let reason {
            evidence.notRun = reason
            return [evidence]
        }
        let pairs = table.items.map { ($0.scores.first == 1, $0.scores.dropFirst().first == 1) }
        let test = McNemarTest(
            firstOnly: pairs.count { $0 && !$1 },
            secondOnly: pairs.count { !$0 && $1 }
        )
        let differences = pairs.map { Double(($0 ? 1 : 0) - ($1 ? 1 : 0)) }
        let mean = ClusteredMean(differences, clusters: table.clusters)
        let range = (mean.interval(level: input.policy.intervalLevel) ?? Interval(-1, 1)).clipped(to: -1, 1)
        let reach =
            mean.standardError > 0 ? 0 : UnseenShare.bound(units: mean.clusters, level: input.policy.intervalLevel)
        evidence.effects["gap"] = Estimate(
            mean.mean,
            low: max(-1, range.low - reach),
            high: min(1, range.high + reach)
        )
        evidence.p = test.oneSided
        evidence.midP = test.oneSidedMid
        evidence.assumptions = [
            Evidence.Assumption(
                "Original and twin are exchangeable for a model that never met the original.",
                input.exchangeable ? .byConstruction : .failed
            ),
            Evidence.Assumption(
                "Items are independent of one another.",
                table.clusters == nil ? .unchecked : .failed
            ),
        ]
        return [evidence]
    }
}
