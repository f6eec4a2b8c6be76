// Whether the suite can still tell the best models apart.

public import AuditModel
import Statistics

/// Resolution at the frontier.
///
/// - What it asks: of the best models, how many pairs does the suite tell apart, and how small a gap could it show?
/// - Null model: the two models of a pair are equally good.
/// - Assumes: items (or clusters) are independent; the models given are the frontier.
/// - Cannot show: whether models that are not told apart are equal, or the suite too blunt; the resolvable gap says
///   which is likelier.
/// - Reference: McNemar's exact test on the items both were asked (a clustered t test for other scores), Holm over
///   pairs; resolvable gap by Connor 1987.
public struct FrontierResolutionDetector: Detector {
    /// Its card.
    public let card = DetectorCard(
        id: "frontier-resolution",
        scope: .suite,
        asks: "Of the best models, how many pairs does the suite tell apart, and how small a gap could it show?",
        nullModel: "The two models of a pair are equally good.",
        assumes: "Items or clusters are independent; the models given are the frontier.",
        cannotShow: "Whether models that are not told apart are equal.",
        reference: "McNemar 1947, Holm 1979, Connor 1987"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence: `separable_pairs` and `pairs` (counts), `resolvable_gap` (one pair, two-sided at the
    /// policy's α, 80 % power; its range over the pairs), `top_score` and `headroom` to the ceiling.
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        let frontier = Frontier(input, size: input.policy.topModels)
        var evidence = Evidence(detector: card.id, hypothesis: .saturated, items: frontier.items)
        guard frontier.models.count >= 2, frontier.items > 0 else {
            evidence.notRun =
                "Telling models apart needs at least two models with outcomes; \(frontier.models.count) were given."
            return [evidence]
        }
        let pairs = frontier.pairs(level: input.policy.intervalLevel)
        let separable = HolmAdjustment.adjusted(pairs.map(\.p)).count { $0 <= input.policy.alpha }
        let gaps = pairs.map {
            PairedPower.resolvableGap(
                discordance: $0.discordance,
                items: $0.items,
                alpha: input.policy.alpha,
                power: 0.8
            )
        }.sorted()
        evidence.effects["separable_pairs"] = Self.exactly(Double(separable))
        evidence.effects["pairs"] = Self.exactly(Double(pairs.count))
        evidence.effects["models"] = Self.exactly(Double(frontier.models.count))
        evidence.effects["resolvable_gap"] = Estimate(
            ClusterBootstrap.quantile(gaps, 0.5),
            low: gaps.first ?? 1,
            high: gaps.last ?? 1
        )
        if let top = frontier.models.first {
            let ceiling = 1 - (input.manifest.labelErrorRate?.rate ?? 0)
            let score = top.interval(level: input.policy.intervalLevel)
            evidence.effects["top_score"] = score
            evidence.effects["headroom"] = Estimate(
                ceiling - score.value,
                low: ceiling - score.high,
                high: ceiling - score.low
            )
        }
        evidence.assumptions = [
            Evidence.Assumption("The models given are the frontier of this suite.", .unchecked),
            input.manifest.labelErrorRate == nil
                ? Evidence.Assumption("The ceiling is 1: the share of wrong keys is not known.", .unchecked)
                : Evidence.Assumption("The ceiling is 1 less the published share of wrong keys.", .held),
        ]
        return [evidence]
    }

    private static func exactly(_ value: Double) -> Estimate { Estimate(value, low: value, high: value) }
}
