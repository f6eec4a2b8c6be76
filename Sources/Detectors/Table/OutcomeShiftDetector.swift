// Is a model right where the others are wrong, and wrong where they are right, more than models of its skill are?

public import AuditModel
import Statistics

/// The distribution of a model's outcomes over items that the others find easy or hard.
///
/// - What it asks: does the model miss what models of its skill get, and get what they miss?
/// - Null model: its standardised surprise is one more about the parabola that the references draw on skill (Student's
///   t, variance at least that of sampling).
/// - Assumes: scores of 0 and 1 on independent items, at least thirty answered and twelve references, a skill within
///   theirs and above chance (`SkillReach`).
/// - Cannot show: why: exposure of hard items, another training, a reader that fails on easy ones.
/// - Reference: method.md 9; outfit of Wright and Stone 1979 with bounded weights; Student's t of a prediction.
public struct OutcomeShiftDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "outcome-shift",
        scope: .model,
        asks: "Does the model miss what models of its skill get, and get what they miss?",
        nullModel: "Its standardised surprise is one more about the curve that the references draw on skill.",
        assumes: "Scores of 0 and 1 on independent items, at least thirty answered and twelve references.",
        cannotShow: "Why: exposure of hard items, another training, a reader that fails on easy ones.",
        reference: "Outfit with bounded weights; Student's t of a prediction"
    )

    /// Fewest references that can be fitted.
    public static let fewestReferences = 12
    /// Fewest items that a model must have answered.
    static let fewestItems = 30
    /// Items used at most, evenly spread.
    static let mostItems = 1000

    /// The detector.
    public init() {}

    /// One piece of evidence a model: `surprise`, `reference_surprise` (at its skill, with the range of one more),
    /// `misfit`; `e_value` where models are dated.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        let models = input.table.models
        func blank(_ model: Int, _ reason: String) -> Evidence {
            Evidence(detector: card.id, hypothesis: .shifted, model: models[model].model, items: 0, notRun: reason)
        }
        guard input.table.form == .outcomes else {
            return models.indices.map { blank($0, "This needs outcomes item by item; the table has scores only.") }
        }
        guard !input.table.clusters.contains(where: { $0 >= 0 }) else {
            return models.indices.map { blank($0, "This takes items as independent; here they come in clusters.") }
        }
        let table = BinaryOutcomes(input.table, mostItems: Self.mostItems)
        let held = models.indices.filter { input.hasReferences && models[$0].isReference != true }
        let fits = OutcomeFits(table.rows, held: Set(held))
        let level = input.policy.intervalLevel
        let isDated = models.contains { $0.date != nil }
        return models.indices.map { model in
            let others = input.references(for: model, arms: []).filter { fits?.fits[$0] != nil }
            guard others.count >= Self.fewestReferences, let fits else {
                return blank(
                    model,
                    "Only \(others.count) references have thirty scores of 0 and 1 that can be fitted; "
                        + "\(Self.fewestReferences) are needed."
                )
            }
            guard let own = fits.fits[model], let curve = fits.curve(among: others) else {
                return blank(model, "The model's own outcomes, or the references', are too few or all alike.")
            }
            guard curve.reaches(own.height) else {
                return blank(
                    model,
                    "The model is stronger or weaker than the references by more than they show: what fits there is "
                        + "not known."
                )
            }
            let shares = others.map { Self.share(table.rows[$0]) }
            if let refusal = SkillReach.refusal(Self.share(table.rows[model]), among: shares, chance: input.chance) {
                return blank(model, refusal)
            }
            var evidence = Evidence(
                detector: card.id,
                hypothesis: .shifted,
                model: models[model].model,
                items: own.items
            )
            let p = curve.upperTail(own.surprise, at: own.height)
            let range = curve.interval(at: own.height, level: level)
            evidence.p = p
            evidence.effects["surprise"] = .exactly(own.surprise)
            evidence.effects["reference_surprise"] = Estimate(
                curve.prediction(at: own.height).value,
                low: range.low,
                high: range.high
            )
            evidence.effects["misfit"] = .exactly(own.misfit)
            evidence.effects["references"] = .exactly(Double(others.count))
            if isDated { evidence.effects["e_value"] = .exactly(EValue.calibrated(p)) }
            return evidence
        }
    }

    /// Share of the answered items that is right.
    private static func share(_ row: [Bool?]) -> Double {
        let known = row.compactMap(\.self)
        return Double(known.count { $0 }) / Double(max(1, known.count))
    }
}
