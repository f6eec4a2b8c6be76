// Models whose truth is known, put through the same judgement: what the instrument would have said of them.

public import AuditModel
import Statistics

/// The simulated clean and leaky responders of a table.
///
/// - What it asks: would this table accuse a clean model, and would it find one that memorised half of the items?
/// - Null model: responders drawn around the references' curve with the references' own spread.
/// - Assumes: the calibration's.
/// - Cannot show: faults that the references share.
/// - Reference: method.md 0.
public struct SimulatedRespondersDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "simulated-responders",
        scope: .suite,
        asks: "Would this table accuse a clean model, and would it find one that memorised half of the items?",
        nullModel: "Responders drawn around the references' curve with the references' own spread.",
        assumes: "The calibration's.",
        cannotShow: "Faults that the references share.",
        reference: "method.md 0"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence an arm that references can calibrate: `clean_accused` and `leaky_found`, shares.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        (input.arms(far: false) + input.arms(far: true)).compactMap { arm in
            let references = input.table.models.indices.filter {
                input.scores[arm][$0] != nil && (!input.hasReferences || input.table.models[$0].isReference == true)
            }
            guard references.count >= ReferenceCalibration.fewestReferences else { return nil }
            var line = ReferenceLine(input.scores[arm].map { $0?.pair }, chance: input.chance)
            var evidence = Evidence(
                detector: card.id,
                operatorID: input.table.arms[arm].label,
                items: ReferenceLine.draws
            )
            for (name, leak) in [("clean_accused", 0), ("leaky_found", ReferenceLine.leak)] {
                evidence.effects[name] = .exactly(
                    line.established(references, leak: leak, input.policy, seed: input.seed)
                )
            }
            return evidence
        }
    }
}
