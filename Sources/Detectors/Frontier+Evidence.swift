// The evidence on a frontier, the same for an audit and for a table.

import AuditModel
import Statistics

extension Frontier {
    /// What both detectors of the frontier say: `separable_pairs`, `pairs` and `models` (counts), `resolvable_gap` (one
    /// pair, two-sided at the policy's α, 80 % power; median and range over the pairs), `top_score`, `headroom` to the
    /// ceiling (1 where it is not known), `chance` and, where label errors are known, `ceiling`.
    ///
    /// One effect more is named for the kind of the frontier (`SaturationSplit.Kind.name`) and is 1; none where the
    /// number of items is not known.
    func evidence(
        _ detector: String,
        labelErrors: SourcedRate?,
        chance: Double,
        _ policy: Policy
    ) -> Evidence {
        var evidence = Evidence(detector: detector, hypothesis: .saturated, items: items)
        guard models.count >= 2, items > 0, let first = models.first else {
            evidence.notRun =
                "Telling models apart needs at least two models with outcomes; \(models.count) were given."
            return evidence
        }
        let pairs = pairs(policy).map(\.comparison)
        let gaps = pairs.map(\.resolvableGap).sorted()
        let top = first.interval(level: policy.intervalLevel)
        let ceiling = labelErrors.flatMap { NoiseCeiling(rate: $0.rate) }
        let split = SaturationSplit(
            scores: models.map(\.score),
            interval: Interval(top.low, top.high),
            comparisons: pairs,
            items: items,
            ceiling: ceiling,
            delta: policy.delta,
            alpha: policy.alpha
        )
        guard let split else {
            evidence.notRun = "The scores of the best models are not shares in [0, 1]."
            return evidence
        }
        evidence.effects = [
            "separable_pairs": .exactly(Double(split.separable)), "pairs": .exactly(Double(split.pairs)),
            "models": .exactly(Double(models.count)),
            "resolvable_gap": Estimate(split.resolvableGap, low: gaps.first ?? 1, high: gaps.last ?? 1),
            "top_score": top, "chance": .exactly(chance),
        ]
        let most = ceiling?.estimate ?? 1
        evidence.effects["headroom"] = Estimate(most - top.value, low: most - top.high, high: most - top.low)
        if ceiling != nil { evidence.effects["ceiling"] = .exactly(most) }
        evidence.assumptions = [
            Evidence.Assumption("The models given are the frontier of this suite.", .unchecked),
            ceiling == nil
                ? Evidence.Assumption("The ceiling is 1: the share of wrong keys is not known.", .unchecked)
                : Evidence.Assumption("The ceiling is 1 less the published share of wrong keys.", .held),
        ]
        if models.allSatisfy({ $0.items != nil }) {
            evidence.effects[split.kind.name] = .exactly(1)
        } else {
            evidence.assumptions.append(
                Evidence.Assumption(
                    "Scores are over \(ArmScores.unknownSize) items each: their number is not given, so what the "
                        + "frontier is like is not said.",
                    .unchecked
                )
            )
        }
        return evidence
    }
}
