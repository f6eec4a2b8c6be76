// The exact sibling test of one model under one operator, with the size of the gap.

public import AuditModel
import Statistics

/// The exact sibling test.
///
/// - What it asks: does the model answer the published items better than siblings drawn the same way?
/// - Null model: each of the k + 1 siblings of an item is equally likely to be the published one.
/// - Assumes: the operator's siblings are exchangeable with the original for a model that never met it; items (or the
///   clusters they are in) are independent. An unread answer counts as wrong on both sides.
/// - Cannot show: memory that helps on the twins too, such as a memorised answer text under permuted options. Whether
///   memory misleads on the twins, so that leak fraction and clean score are bounds (`SiblingEffects`).
/// - Reference: method.md 2; McNemar 1947 for one twin; the null distribution by convolution.
public struct SiblingExactDetector: Detector {
    /// Fewest items with something read that are tested.
    public static let fewestItems = 10

    /// Its card.
    public let card = DetectorCard(
        id: "sibling-exact",
        scope: .arm,
        asks: "Does the model answer the published items better than siblings drawn the same way?",
        nullModel: "Each of the k + 1 siblings of an item is equally likely to be the published one.",
        assumes:
            "Siblings are exchangeable for a model that never met the original; items or clusters are independent.",
        cannotShow: "Memory that helps on the twins too, such as memorised answer text under permuted options.",
        reference: "McNemar 1947 for one twin; exact null distribution by convolution"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence: `score`, `twin_score`, `gap`, `clean_score`, `inflation`, `leak_fraction`, and
    /// `minimum_detectable_gap` (80 % power, Holm's strictest level over the models of the call).
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        guard let arm = input.arm, let table = input.siblings, let model = input.model else { return [] }
        var evidence = Evidence(
            detector: card.id,
            hypothesis: .contaminated,
            model: model,
            operatorID: arm.operatorID,
            items: table.items.count
        )
        if let reason = Self.refusal(table, exchangeable: input.exchangeable, operatorID: arm.operatorID) {
            evidence.notRun = reason
            // What was measured is still shown, without what only exchangeable siblings would allow to say.
            if table.usable > 0 {
                evidence.effects = SiblingEffects.of(
                    table,
                    exchangeable: false,
                    policy: input.policy,
                    seed: input.seed
                )
            }
            return [evidence]
        }
        guard let test = Self.test(table, input) else { return [evidence] }
        evidence.effects = SiblingEffects.of(table, exchangeable: true, policy: input.policy, seed: input.seed)
        evidence.effects["minimum_detectable_gap"] = Self.detectable(table, test, input)
        evidence.p = test.p
        evidence.midP = test.midP
        evidence.assumptions = Self.assumptions(table, test, input)
        return [evidence]
    }

    /// Why the test refuses, in one sentence; nil where it runs.
    static func refusal(_ table: SiblingTable, exchangeable: Bool, operatorID: OperatorID) -> String? {
        if !exchangeable {
            return "Twins of \(operatorID) are not exchangeable with the originals of this suite, so a gap may be "
                + "due to their difficulty."
        }
        if table.usable < fewestItems {
            return "Only \(table.usable) items with twins had an answer that could be read; "
                + "the test needs \(fewestItems)."
        }
        return nil
    }

    static func test(_ table: SiblingTable, _ input: DetectorInput) -> SiblingTest? {
        SiblingTest(table.items) { SeededSource(seed: input.seed, purpose: "sibling-exact", stream: 0) }
    }

    private static func detectable(_ table: SiblingTable, _ test: SiblingTest, _ input: DetectorInput) -> Estimate {
        let error = ClusteredMean(table.items.map(\.gap), clusters: table.clusters).standardError
        let gap = PairedPower.detectableGap(
            nullError: test.nullError,
            error: error,
            alpha: input.policy.alpha / Double(max(1, input.allModels.count)),
            level: input.policy.intervalLevel,
            power: 0.8,
            materiality: input.policy.delta
        )
        return Estimate(min(gap, 1), low: min(gap, 1), high: min(gap, 1))
    }

    /// A drawn option order is the manifest's word; a seed makes it one that can be drawn again.
    private static func exchangeability(_ input: DetectorInput) -> Evidence.Assumption {
        let isShown = input.declaration?.exchangeability == .always || input.manifest.optionOrder?.seed != nil
        return Evidence.Assumption(
            "Original and twins are exchangeable for a model that never met the original"
                + (isShown ? "." : ", on the manifest's word that the option order was drawn; it names no seed."),
            isShown ? .byConstruction : .unchecked
        )
    }

    private static func assumptions(
        _ table: SiblingTable,
        _ test: SiblingTest,
        _ input: DetectorInput
    ) -> [Evidence.Assumption] {
        let difference = abs(table.unreadOriginals - table.unreadTwins)
        var list = [
            exchangeability(input),
            Evidence.Assumption(
                "Memory does not help on the twins: leak fraction and clean score speak of what these twins can see.",
                .unchecked
            ),
            Evidence.Assumption(
                "An unread answer counts as wrong; the unread shares of originals and twins differ by no more than "
                    + "\(points(input.policy.unreadTolerance)) points (here \(points(difference))).",
                difference <= input.policy.unreadTolerance ? .held : .failed
            ),
            table.clusters == nil
                ? Evidence.Assumption("Items are independent of one another.", .unchecked)
                : Evidence.Assumption(
                    "Clusters are independent; the role is permuted once a cluster.",
                    .byConstruction
                ),
        ]
        if test.scale == .midRanks {
            list.append(
                Evidence.Assumption("Scores other than 0 and 1 were replaced by mid-ranks.", .byConstruction)
            )
        }
        if let draws = test.draws {
            list.append(
                Evidence.Assumption("The null distribution was sampled with \(draws) seeded draws.", .byConstruction)
            )
        }
        return list
    }

    private static func points(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
