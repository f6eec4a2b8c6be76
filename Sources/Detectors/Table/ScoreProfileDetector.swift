// Does a model's profile of scores lie in the space that the earlier models span, or is it no stronger copy of them?

public import AuditModel
import Statistics

/// The residual of a model's score profile outside the low-rank space of the others.
///
/// - What it asks: can the model's scores on originals and several kinds of twins, or on several suites, be had from the
///   others' by making them stronger or weaker?
/// - Null model: its distance from the space is one more of theirs: F with what their own spread of distances allows.
/// - Assumes: at least three columns and twelve other models, earlier ones where all are dated; sampling errors as stated;
///   a skill within the others' or half their standard deviation beyond.
/// - Cannot show: why a profile is out of line: exposure on one suite, another training, another reader.
/// - Reference: method.md 9; ridge regression on factors, leave-one-out.
public struct ScoreProfileDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "score-profile",
        scope: .model,
        asks:
            "Can the model's scores over originals, twins and suites be had from the others' by making them stronger?",
        nullModel: "Its distance from the low-rank space of the others is one more of theirs.",
        assumes: "At least three columns of scores and twelve other models, earlier ones where all are dated.",
        cannotShow: "Why a profile is out of line: exposure on one suite, another training, another reader.",
        reference: "Low-rank score profiles, leave-one-out; F of a ratio of mean squares"
    )

    /// Fewest columns.
    public static let fewestColumns = 3
    /// Fewest other models.
    public static let fewestModels = 12
    /// Most models that span the space, evenly chosen from more.
    static let mostModels = 200
    /// Where models are dated each has a space of its own: only the newest are asked, by the latest before them.
    static let mostDated = (asked: 100, earlier: 100)

    /// The detector.
    public init() {}

    /// One piece of evidence a model: `profile_distance` (mean square off the space, in usual ones), `usual_distance`
    /// (the others' mean, up to the largest of one more), `factors`, `columns`; `e_value` where models are dated.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        let models = input.table.models
        func blank(_ model: Int, _ reason: String) -> Evidence {
            Evidence(detector: card.id, hypothesis: .shifted, model: models[model].model, items: 0, notRun: reason)
        }
        let profiles = ScoreProfileTable(input)
        let pool = models.indices.filter { !input.hasReferences || models[$0].isReference == true }
        let complete = pool.filter { profiles.known($0) >= Self.fewestColumns }
        guard profiles.matrix.columns >= Self.fewestColumns, complete.count > Self.fewestModels,
            let rank = try? ScoreProfiles(
                ScoreMatrix(Self.thinned(complete, to: Self.mostModels).map { profiles.matrix.rows[$0] }),
                ranks: 3,
                cellLimit: 100
            ).rank
        else {
            let reason =
                "A profile needs at least \(Self.fewestColumns) columns of scores (originals and each kind of twins are "
                + "one) and more than \(Self.fewestModels) models with all of them; here \(profiles.matrix.columns) and "
                + "\(complete.count)."
            return models.indices.map { blank($0, reason) }
        }
        // Without a factor a stronger copy would be a stranger.
        let space = ProfileSpace(profiles, pool: pool, rank: max(rank, 1))
        return models.indices.map { model in
            guard profiles.known(model) >= Self.fewestColumns else {
                return blank(model, "The model has fewer than \(Self.fewestColumns) scores.")
            }
            let others = input.references(for: model, arms: []).filter { profiles.known($0) >= Self.fewestColumns }
            switch space.departure(of: model, among: others) {
            case .refused(let reason): return blank(model, reason)
            case .found(let found): return described(found, model, space, input)
            }
        }
    }

    private func described(
        _ found: ProfileResidual,
        _ model: Int,
        _ space: ProfileSpace,
        _ input: TableDetectorInput
    ) -> Evidence {
        var evidence = Evidence(
            detector: card.id,
            hypothesis: .shifted,
            model: input.table.models[model].model,
            items: space.profiles.items
        )
        evidence.p = found.pByVariance
        evidence.effects["profile_distance"] = .exactly(found.distance)
        evidence.effects["usual_distance"] = Estimate(
            found.usual,
            low: 0,
            high: found.largest(level: input.policy.intervalLevel)
        )
        evidence.effects["factors"] = .exactly(Double(space.rank))
        evidence.effects["columns"] = .exactly(Double(space.profiles.known(model)))
        evidence.effects["references"] = .exactly(Double(found.models))
        if space.profiles.years != nil { evidence.effects["e_value"] = .exactly(EValue.calibrated(found.pByVariance)) }
        let isSized =
            input.table.form == .outcomes
            || input.table.models[model].scores.allSatisfy { $0.nOriginal != nil && $0.nTwin != nil }
        evidence.assumptions = [
            Evidence.Assumption(
                isSized
                    ? "Scores have the sampling error of so many independent items."
                    : "Numbers of items are not stated; \(ArmScores.unknownSize) were assumed.",
                .unchecked
            )
        ]
        return evidence
    }

    /// `count` of `places`, evenly spread.
    static func thinned(_ places: [Int], to count: Int) -> [Int] {
        places.count <= count ? places : (0..<count).map { places[$0 * places.count / count] }
    }
}
