// What another form, or other names of persons, cost each model.

public import AuditModel
import Statistics

/// The gap of a model on twins that differ in form or names alone.
///
/// - What it asks: does the same question in another form, or with other names in it, move the model's score?
/// - Null model: none; it describes, and the verdict's controls judge over models that show no exposure.
/// - Assumes: nothing beyond independent items or clusters.
/// - Cannot show: contamination; a model that met the items may well show a gap under another form.
/// - Reference: method.md 0, the twin gate; cluster-robust t.
public struct SurfaceGapDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "surface-gap",
        scope: .control,
        asks: "Does the same question in another form, or with other names in it, move the model's score?",
        nullModel: "None: it describes, and the verdict's controls judge.",
        assumes: "Items or clusters are independent.",
        cannotShow: "Contamination: a model that met the items may show a gap under another form.",
        reference: "Twin gate of the method; cluster-robust t"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence a model and arm of `TableArm.surfaces`: `score`, `twin_score`, `gap`.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        input.table.arms.indices.filter { arm in
            input.table.arms[arm].operatorID.map(TableArm.surfaces.contains) ?? false
        }.flatMap { arm in
            input.table.models.indices.compactMap { evidence(input, arm, $0) }
        }
    }

    private func evidence(_ input: TableDetectorInput, _ arm: Int, _ model: Int) -> Evidence? {
        guard let own = input.scores[arm][model] else { return nil }
        let level = input.policy.intervalLevel
        var evidence = Evidence(
            detector: card.id,
            model: input.table.models[model].model,
            operatorID: input.table.arms[arm].label,
            items: min(own.originals, own.twins)
        )
        evidence.effects = ReferenceLineDetector.measured(own, level: level)
        // Never surer than one answer in all; where units are known they are few, and t has the wider tail.
        let size = own.units > 0 ? Double(own.units) : min(own.pair.original.size, own.pair.twin.size)
        let quantile =
            own.units > 1
            ? StudentT.quantile(0.5 + level / 2, degrees: Double(own.units - 1))
            : NormalDistribution.quantile(0.5 + level / 2)
        let reach = own.units == 1 ? 1 : quantile * max(own.gapError, 0.5 / max(1, size))
        evidence.effects["gap"] = Estimate(own.gap, low: own.gap - reach, high: own.gap + reach)
        return evidence
    }
}
