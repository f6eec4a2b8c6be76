// What a control arm moved: the noise of asking twice, or the cost of another form.

public import AuditModel
import Statistics

/// The gap of a control arm.
///
/// - What it asks: does asking the same again, or in another form, move the score?
/// - Null model: none; it describes, and the verdict's controls judge.
/// - Assumes: nothing beyond independent items or clusters.
/// - Cannot show: contamination; a leaked model may well show a gap under another form.
/// - Reference: method.md 0, the twin gate.
public struct ControlGapDetector: Detector {
    /// Its card.
    public let card = DetectorCard(
        id: "control-gap",
        scope: .control,
        asks: "Does asking the same again, or in another form, move the score?",
        nullModel: "None: it describes, and the verdict's controls judge.",
        assumes: "Items or clusters are independent.",
        cannotShow: "Contamination: a leaked model may show a gap under another form.",
        reference: "Twin gate of the method"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence with `score`, `twin_score`, `gap`, `mean_absolute_difference` (of original and the mean of
    /// its twins) and `discordance`: the share of twins scored unlike their original, with Wilson's interval.
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        guard let arm = input.arm, let table = input.siblings, let model = input.model else { return [] }
        var evidence = Evidence(
            detector: card.id,
            model: model,
            operatorID: arm.operatorID,
            items: table.items.count
        )
        guard table.usable > 0 else {
            evidence.notRun = "No item of this control had an answer that could be read."
            return [evidence]
        }
        evidence.effects = SiblingEffects.of(table, exchangeable: false, policy: input.policy, seed: input.seed)
        let absolute = table.items.reduce(0) { $0 + abs($1.gap) } / Double(table.items.count)
        evidence.effects["mean_absolute_difference"] = Estimate(absolute, low: absolute, high: absolute)
        let cells = table.items.reduce(0) { $0 + $1.scores.count - 1 }
        let unlike = table.items.reduce(0) { sum, item in
            sum + item.scores.dropFirst().count { $0 != item.scores.first }
        }
        let range = ProportionInterval.wilson(unlike, of: cells, level: input.policy.intervalLevel)
        evidence.effects["discordance"] = Estimate(
            Double(unlike) / Double(max(1, cells)),
            low: range.low,
            high: range.high
        )
        return [evidence]
    }
}
