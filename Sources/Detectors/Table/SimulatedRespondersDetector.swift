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

    /// Responders of each kind.
    public static let draws = 400
    /// Share of the items that the leaky responder has memorised.
    public static let leak = 0.5

    /// The detector.
    public init() {}

    /// One piece of evidence an arm that references can calibrate: `clean_accused` and `leaky_found`, shares.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        (input.arms(far: false) + input.arms(far: true)).compactMap { arm in
            let references = input.table.models.indices.filter {
                input.scores[arm][$0] != nil && (!input.hasReferences || input.table.models[$0].isReference == true)
            }
            let scores = references.compactMap { input.scores[arm][$0]?.pair }
            guard let calibration = ReferenceCalibration(scores, chance: input.chance) else { return nil }
            let sizes = scores.sorted { $0.original.size < $1.original.size }
            let like = sizes[sizes.count / 2]
            func share(_ leak: Double, _ purpose: String) -> Double {
                let found = calibration.simulated(
                    leak: leak,
                    like: like,
                    draws: Self.draws,
                    level: input.policy.intervalLevel,
                    source: { SeededSource(seed: input.seed, purpose: purpose, stream: $0) }
                )
                let established = found.count { departure in
                    departure.p <= input.policy.alpha && departure.inflation >= input.policy.delta
                        && departure.interval.low > 0
                }
                return Double(established) / Double(max(1, found.count))
            }
            var evidence = Evidence(detector: card.id, operatorID: input.table.arms[arm].label, items: Self.draws)
            evidence.effects["clean_accused"] = .exactly(share(0, "simulated-clean"))
            evidence.effects["leaky_found"] = .exactly(share(Self.leak, "simulated-leaky"))
            return evidence
        }
    }
}
