// Did the skill follow, or only the template?

public import AuditModel
import Statistics

/// Near twins against far twins, beyond what references lose.
///
/// - What it asks: does the model lose more from near twins to far or fresh ones than references of its skill do?
/// - Null model: as `ReferenceLineDetector`, with near twins in the place of originals.
/// - Assumes: far twins keep the skill and change the template; the references were not fitted to the template.
/// - Cannot show: fitting to the template that all references share.
/// - Reference: method.md 5.
public struct NearFarDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "near-far",
        scope: .model,
        asks: "Does the model lose more from near twins to far ones than references of its skill do?",
        nullModel: "The model differs from the references as they differ from one another.",
        assumes: "Far twins keep the skill and change the template; references were not fitted to the template.",
        cannotShow: "Fitting to the template that all references share.",
        reference: "as reference-line"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence a model: `score` (near), `twin_score` (far), `gap`, `inflation`, `clean_score`.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        let (near, far) = (input.arms(far: false), input.arms(far: true))
        guard let first = widest(near, input), let second = widest(far, input) else {
            let missing = near.isEmpty ? "near" : "far or fresh"
            return input.table.models.map { model in
                var evidence = Evidence(detector: card.id, hypothesis: .overfit, model: model.model, items: 0)
                evidence.notRun =
                    "No \(missing) twins: only near and far ones side by side can tell the template from the skill."
                return evidence
            }
        }
        let pairs = input.table.models.indices.map { model -> PairedScore? in
            guard let a = input.scores[first][model], let b = input.scores[second][model] else { return nil }
            return PairedScore(original: a.pair.twin, twin: b.pair.twin)
        }
        var line = ReferenceLine(pairs, chance: input.chance)
        return input.table.models.indices.map { model in
            var evidence = Evidence(
                detector: card.id,
                hypothesis: .overfit,
                model: input.table.models[model].model,
                operatorID: input.table.arms[second].label,
                items: input.scores[second][model]?.twins ?? 0
            )
            guard let pair = pairs[model] else {
                evidence.notRun = "The model did not answer both near and far twins."
                return evidence
            }
            evidence.effects["score"] = .share(pair.original, level: input.policy.intervalLevel)
            evidence.effects["twin_score"] = .share(pair.twin, level: input.policy.intervalLevel)
            let others = input.references(for: model, arms: [first, second])
            ReferenceLineDetector.judge(pair, by: others, &line, input, into: &evidence)
            return evidence
        }
    }

    /// The arm that most models have; the first among equals.
    private func widest(_ arms: [Int], _ input: TableDetectorInput) -> Int? {
        func models(_ arm: Int) -> Int { input.scores[arm].count { $0 != nil } }
        let most = arms.map(models).max() ?? 0
        return most == 0 ? nil : arms.first { models($0) == most }
    }
}
