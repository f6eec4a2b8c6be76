// Is the gap larger than these twins have ever been seen to cost a model?

public import AuditModel
import Statistics

/// The gap against a bound on what the operator costs an unexposed model.
///
/// - What it asks: does the model lose more on the twins than the operator is known to cost at most?
/// - Null model: an unexposed model loses at most the bound; each item's loss varies freely.
/// - Assumes: the bound, which is generous and has a source; twins whose content is the original's (an order of
///   options), or whose keys were proved here.
/// - Cannot show: exposure worth less than the bound; it exists for the model that is alone and has no placebos.
/// - Reference: bounds below; cluster-robust t.
public struct BoundedCostDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "bounded-cost",
        scope: .arm,
        asks: "Does the model lose more on the twins than the operator is known to cost at most?",
        nullModel: "An unexposed model loses at most the bound.",
        assumes: "The bound; twins whose content is the original's, or whose keys were proved here.",
        cannotShow: "Exposure worth less than the bound.",
        reference: "Bounds from published scores; cluster-robust t"
    )

    /// What an operator costs an unexposed model at most, in share units.
    ///
    /// Another order of options: 10 points. Five models of a reduced MMLU, as published and shuffled, lost at most 5.2
    /// points if they were not trained on it (metabench, Kipnis et al. 2024: .333 to .281). New numbers: 20 points. Of 28
    /// models on GSM-Plus's numerical substitution the median lost 6.4 and the most 16.1 (Li et al. 2024).
    public static func bound(_ id: OperatorID) -> Double? {
        switch id {
        case "option-permutation", "option-cycle": 0.10
        case "number-resampling": 0.20
        default: nil
        }
    }

    /// Operators that leave the content as it is: no proof of a key is needed to compare.
    private static let sameContent: Set<OperatorID> = ["option-permutation", "option-cycle"]

    /// Fewest items that have both.
    static let fewestItems = 30

    /// The detector.
    public init() {}

    /// One piece of evidence a model and arm with a bound: `score`, `twin_score`, `gap`, `bound`, `inflation` (at least:
    /// the gap less the bound, or none), `clean_score` (at most), `leak_fraction`.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        input.arms(far: false).flatMap { arm -> [Evidence] in
            guard let id = input.table.arms[arm].operatorID, let bound = Self.bound(id),
                input.table.arms[arm].exchangeable != true,
                input.areTwinsProven || Self.sameContent.contains(id)
            else { return [] }
            return input.table.models.indices.compactMap { evidence(input, arm, $0, bound) }
        }
    }

    private func evidence(_ input: TableDetectorInput, _ arm: Int, _ model: Int, _ bound: Double) -> Evidence? {
        guard let own = input.scores[arm][model] else { return nil }
        var evidence = Evidence(
            detector: card.id,
            hypothesis: .contaminated,
            model: input.table.models[model].model,
            operatorID: input.table.arms[arm].label,
            items: own.originals
        )
        evidence.effects = ReferenceLineDetector.measured(own, level: input.policy.intervalLevel)
        evidence.effects["bound"] = .exactly(bound)
        guard own.isPaired, own.units >= Self.fewestItems else {
            evidence.notRun = "Fewer than \(Self.fewestItems) items (or clusters) with both original and twins."
            return evidence
        }
        let others = input.references(for: model, arms: [arm]).compactMap { input.scores[arm][$0]?.gap }.sorted()
        if others.count >= 2, others[others.count / 2] > bound {
            evidence.notRun =
                "Most other models drop far on these twins too, so the bound on their cost cannot be held."
            return evidence
        }
        // Never surer than one answer in all.
        let error = max(own.gapError, 0.5 / Double(own.units))
        let degrees = Double(own.units - 1)
        let reach = StudentT.quantile(0.5 + input.policy.intervalLevel / 2, degrees: degrees) * error
        let excess = own.gap - bound
        // What the bound leaves nearest to none: the excess, or nothing where it is not exceeded.
        let least = max(excess, min(0, own.gap))
        evidence.p = StudentT.upperTail(excess / error, degrees: degrees)
        let inflation = Estimate(least, low: excess - reach, high: own.gap + reach)
        let clean = min(max(own.pair.original.share - least, 0), 1)
        evidence.effects["inflation"] = inflation.clipped
        TableSiblingDetector.boundUnread(own, inflation, input, times: 1, into: &evidence)
        evidence.effects["clean_score"] = Estimate(
            clean,
            low: min(max(own.pair.original.share - own.gap - reach, 0), 1),
            high: min(max(clean + reach, 0), 1)
        )
        evidence.effects["leak_fraction"] = .leak(inflation, clean: clean)
        evidence.assumptions = [
            Evidence.Assumption(
                "The operator costs an unexposed model at most \(Int((bound * 100).rounded())) points.",
                .unchecked
            )
        ]
        return evidence
    }
}
