// The score of a model on the originals, with an interval.

public import AuditModel
import Statistics

/// The score with its interval.
///
/// - What it asks: how well the model does on the published items.
/// - Null model: none; it describes.
/// - Assumes: items are a sample of the items that might have been asked; clusters, where named, are the units.
/// - Cannot show: why the score is what it is.
/// - Reference: Wilson 1927 for scores of 0 and 1 without clusters; else a cluster-robust standard error with
///   Student's t on clusters − 1 degrees of freedom (Miller 2024, arXiv 2411.00640).
public struct ScoreDetector: Detector {
    /// Its card.
    public let card = DetectorCard(
        id: "score",
        scope: .model,
        asks: "How well does the model do on the published items?",
        nullModel: "None: it describes.",
        assumes: "Items are a sample of the items that might have been asked; named clusters are the units.",
        cannotShow: "Why the score is what it is.",
        reference: "Wilson 1927; Miller 2024, arXiv 2411.00640"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence with the effects `score` and `unread_share`.
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        guard let outcomes = input.outcomes, let table = input.originals else { return [] }
        var evidence = Evidence(detector: card.id, model: outcomes.model, items: table.items.count)
        guard !table.items.isEmpty else {
            evidence.notRun = "No outcome of an original was given; ask the model the suite's items."
            return [evidence]
        }
        let level = input.policy.intervalLevel
        let clusters = table.clusters
        var range: Interval
        if table.isBinary, clusters == nil {
            let right = table.scores.count { $0 == 1 }
            range = ProportionInterval.wilson(right, of: table.scores.count, level: level)
        } else {
            let mean = ClusteredMean(table.scores, clusters: clusters)
            range = (mean.interval(level: level) ?? Interval(0, 1)).clipped(to: 0, 1)
            if mean.standardError == 0 {
                // No spread is not no doubt: as many units, all alike, still allow an unlike share of them.
                let reach = UnseenShare.bound(units: mean.clusters, level: level)
                range = Interval(max(0, mean.mean - reach), min(1, mean.mean + reach))
            }
        }
        let unread = Double(table.unread) / Double(table.items.count)
        evidence.effects["score"] = Estimate(table.mean, low: range.low, high: range.high)
        evidence.effects["unread_share"] = Estimate(unread, low: unread, high: unread)
        evidence.assumptions = [
            Evidence.Assumption(
                table.unread == 0
                    ? "Every answer was read." : "\(table.unread) unread answers count as wrong.",
                table.unread == 0 ? .held : .unchecked
            ),
            clusters == nil
                ? Evidence.Assumption("Items are independent of one another.", .unchecked)
                : Evidence.Assumption("Items of one cluster go together.", .byConstruction),
        ]
        return [evidence]
    }
}
