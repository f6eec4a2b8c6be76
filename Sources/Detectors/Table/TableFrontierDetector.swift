// Whether the table's best models can be told apart on the originals.

public import AuditModel
import Statistics

/// Resolution at the frontier, from a table.
///
/// - What it asks: of the best models, how many pairs does the suite tell apart, and how small a gap could it show?
/// - Null model: the two models of a pair are equally good.
/// - Assumes: items (or clusters) are independent; the models of the table are the frontier.
/// - Cannot show: whether models that are not told apart are equal. The ceiling is taken to be 1: a table states no
///   label errors.
/// - Reference: as `FrontierResolutionDetector`; the two-proportion z test where only scores are known.
public struct TableFrontierDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "frontier-resolution",
        scope: .suite,
        asks: "Of the best models, how many pairs does the suite tell apart, and how small a gap could it show?",
        nullModel: "The two models of a pair are equally good.",
        assumes: "Items or clusters are independent; the models of the table are the frontier.",
        cannotShow: "Whether models that are not told apart are equal.",
        reference: "Paired t or two-proportion z, Holm 1979"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence: `separable_pairs`, `pairs`, `models`, `resolvable_gap`, `top_score`, `headroom`.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        let members = Self.members(input)
        var evidence = Evidence(
            detector: card.id,
            hypothesis: .saturated,
            items: members.first.map { Int($0.size) } ?? 0
        )
        guard members.count >= 2 else {
            evidence.notRun = "Telling models apart needs at least two models."
            return [evidence]
        }
        var p: [Double] = []
        var errors: [Double] = []
        for first in members.indices {
            for second in members.indices where second > first {
                let (difference, error) = Self.compare(members[first], members[second], input.table)
                errors.append(error)
                p.append(
                    error > 0 ? 2 * NormalDistribution.upperTail(abs(difference) / error) : difference == 0 ? 1 : 0
                )
            }
        }
        let separable = HolmAdjustment.adjusted(p).count { $0 <= input.policy.alpha }
        let reach = NormalDistribution.quantile(1 - input.policy.alpha / 2) + NormalDistribution.quantile(0.8)
        let gaps = errors.map { min(1, reach * $0) }.sorted()
        evidence.effects["separable_pairs"] = .exactly(Double(separable))
        evidence.effects["pairs"] = .exactly(Double(p.count))
        evidence.effects["models"] = .exactly(Double(members.count))
        evidence.effects["resolvable_gap"] = Estimate(
            ClusterBootstrap.quantile(gaps, 0.5),
            low: gaps.first ?? 1,
            high: gaps.last ?? 1
        )
        let top = Estimate.share(
            ScorePoint(share: members[0].score, size: members[0].size),
            level: input.policy.intervalLevel
        )
        evidence.effects["top_score"] = top
        evidence.effects["headroom"] = Estimate(1 - top.value, low: 1 - top.high, high: 1 - top.low)
        evidence.assumptions = [
            Evidence.Assumption("The models of the table are the frontier of this suite.", .unchecked),
            Evidence.Assumption("The ceiling is 1: the share of wrong keys is not known.", .unchecked),
        ]
        return [evidence]
    }

    private struct Member {
        let model: Int
        let score: Double
        let size: Double
        let means: ItemMeans?
    }

    /// The best models by score on all their originals.
    private static func members(_ input: TableDetectorInput) -> [Member] {
        let all = input.table.models.indices.compactMap { index -> Member? in
            let model = input.table.models[index]
            if input.table.form == .scores {
                guard let pair = model.scores.first else { return nil }
                let size = Double(pair.nOriginal ?? ArmScores.unknownSize)
                return Member(model: index, score: pair.original, size: size, means: nil)
            }
            guard !model.originals.isEmpty else { return nil }
            let means = ItemMeans(model.originals)
            let score = means.values.reduce(0, +) / Double(means.values.count)
            return Member(model: index, score: score, size: Double(means.values.count), means: means)
        }
        return Array(
            all.sorted { $0.score != $1.score ? $0.score > $1.score : $0.model < $1.model }.prefix(
                input.policy.topModels
            )
        )
    }

    private static func compare(_ a: Member, _ b: Member, _ table: ScoreTable) -> (difference: Double, error: Double) {
        if let first = a.means, let second = b.means {
            let shared = ItemMeans.shared(first, second)
            if shared.items.count >= 2 {
                let differences = zip(shared.first, shared.second).map { $0 - $1 }
                let labels =
                    table.clusters.contains { $0 >= 0 }
                    ? shared.items.map {
                        Int(table.clusters[Int($0)]) < 0 ? -1 - Int($0) : Int(table.clusters[Int($0)])
                    } : nil
                let mean = ClusteredMean(differences, clusters: labels)
                return (mean.mean, mean.standardError)
            }
        }
        let pooled = (a.score * a.size + b.score * b.size) / (a.size + b.size)
        return (a.score - b.score, (pooled * (1 - pooled) * (1 / a.size + 1 / b.size)).squareRoot())
    }
}
