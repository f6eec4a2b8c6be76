// How much harder the twins are for everybody, and whether everybody agrees on it.

public import AuditModel
import Statistics

/// The common shift from originals to twins, and its heterogeneity.
///
/// - What it asks: how many points do models lose from originals to twins, and does any depart from the common loss?
/// - Null model: all models lose equally many points, but for sampling error.
/// - Assumes: models answered independently; approximate where they share items (then Q is too small).
/// - Cannot show: exposure of all models alike.
/// - Reference: Cochran's Q; Hartung and Knapp 2001 for the interval of the mean.
public struct CommonShiftDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "common-shift",
        scope: .suite,
        asks: "How many points do models lose from originals to twins, and does any depart from the common loss?",
        nullModel: "All models lose equally many points, but for sampling error.",
        assumes: "Models answered independently; approximate where they share items.",
        cannotShow: "Exposure of all models alike.",
        reference: "Cochran 1954; Hartung and Knapp 2001"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence an arm: `shift` (mean gap in [−1, 1]), `q`, `degrees`, `models`; p of the heterogeneity.
    ///
    /// The shift is the references' where any are marked, else everybody's; Q is over all models. Of arms that change
    /// nothing but form it is called `form-shift`.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        let arms = input.arms(far: false) + input.arms(far: true)
        return (arms + input.table.arms.indices.filter { input.table.arms[$0].isControl }).map { arm in
            let name = input.table.arms[arm].isControl ? "form-shift" : card.id
            var evidence = Evidence(detector: name, operatorID: input.table.arms[arm].label, items: 0)
            let all = input.table.models.indices.filter { input.scores[arm][$0] != nil }
            let chosen = all.filter { !input.hasReferences || input.table.models[$0].isReference == true }
            evidence.items = all.compactMap { input.scores[arm][$0]?.originals }.max() ?? 0
            evidence.effects["models"] = .exactly(Double(all.count))
            guard let shift = Self.shift(chosen.compactMap { input.scores[arm][$0] }, level: input.policy.intervalLevel)
            else {
                evidence.notRun = "A common shift needs at least two models."
                return evidence
            }
            evidence.effects["shift"] = shift
            let (every, spread) = Self.gaps(all, input.scores[arm])
            if let found = Heterogeneity(effects: every, standardErrors: spread) {
                evidence.effects["q"] = .exactly(found.q)
                evidence.effects["degrees"] = .exactly(Double(found.degrees))
                evidence.p = found.p
            }
            return evidence
        }
    }

    /// The mean gap of `models` with its interval; nil below two.
    static func shift(_ models: [ArmScores], level: Double) -> Estimate? {
        let (gaps, errors) = gaps(Array(models.indices), models)
        guard let pooled = PooledEffect(effects: gaps, standardErrors: errors) else { return nil }
        let range = pooled.interval(level: level)
        return Estimate(pooled.mean, low: range.low, high: range.high).clipped
    }

    private static func gaps(_ models: [Int], _ scores: [ArmScores?]) -> (gaps: [Double], errors: [Double]) {
        let found = models.compactMap { scores[$0] }
        // A gap without any spread is still not known better than one answer in all.
        return (found.map(\.gap), found.map { max($0.gapError, 0.5 / max($0.pair.original.size, $0.pair.twin.size)) })
    }
}
