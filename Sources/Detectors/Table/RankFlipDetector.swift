// Does the order of the models survive the twins?

public import AuditModel
import Statistics

/// Ranking damage.
///
/// - What it asks: do more pairs of models change places between originals and twins than sampling error explains?
/// - Null model: the true orders are the same (`RankFlips`).
/// - Assumes: models are independent, or answered the same items (then their common errors are taken out).
/// - Cannot show: which of the two orders is right.
/// - Reference: method.md 8; `RankFlips`.
public struct RankFlipDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "rank-flips",
        scope: .suite,
        asks: "Do more pairs of models change places between originals and twins than sampling error explains?",
        nullModel: "The true orders are the same.",
        assumes: "Models are independent, or answered the same items.",
        cannotShow: "Which of the two orders is right.",
        reference: "Conditional draws given the part on which true differences bear"
    )

    /// More models than this are judged by the best of them.
    static let mostModels = 200

    /// The detector.
    public init() {}

    /// For the first arm that most models have: `rank-flips` over all models and `frontier-flips` over the policy's top
    /// models, each with `flipped` (low and high are the numbers of true flips not ruled out), `expected`, `pairs` and a
    /// one-sided p.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        let arms = input.arms(far: false) + input.arms(far: true)
        func models(_ arm: Int) -> [Int] { input.table.models.indices.filter { input.scores[arm][$0] != nil } }
        guard let most = arms.map({ models($0).count }).max(), let arm = arms.first(where: { models($0).count == most })
        else { return [] }
        let found = models(arm).compactMap { input.scores[arm][$0] }
            .sorted { $0.pair.original.share > $1.pair.original.share }
        let label = input.table.arms[arm].label
        return [
            Self.flips(Array(found.prefix(Self.mostModels)), card.id, label, input),
            Self.flips(Array(found.prefix(input.policy.topModels)), "frontier-flips", label, input),
        ]
    }

    private static func flips(
        _ found: [ArmScores],
        _ name: String,
        _ label: OperatorID,
        _ input: TableDetectorInput
    ) -> Evidence {
        var evidence = Evidence(detector: name, operatorID: label, items: found.map(\.originals).max() ?? 0)
        let originals = found.map { $0.pair.original.logit(chance: input.chance) }
        let twins = found.map { $0.pair.twin.logit(chance: input.chance) }
        guard found.count >= 2,
            let flips = RankFlips(
                originals: originals.map(\.value),
                originalErrors: originals.map { $0.variance.squareRoot() },
                twins: twins.map(\.value),
                twinErrors: twins.map { $0.variance.squareRoot() },
                draws: 1000,
                source: { SeededSource(seed: input.seed, purpose: name, stream: $0) }
            )
        else {
            evidence.notRun = "Ranking damage needs at least two models."
            return evidence
        }
        evidence.effects["flipped"] = Estimate(
            Double(flips.flips),
            low: Double(flips.trueFlips.lowerBound),
            high: Double(flips.trueFlips.upperBound)
        )
        evidence.effects["expected"] = Estimate(flips.expected, low: flips.chance.low, high: flips.chance.high)
        evidence.effects["pairs"] = .exactly(Double(flips.pairs))
        evidence.p = flips.p
        return evidence
    }
}
