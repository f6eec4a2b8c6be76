// The published saturation index, so that figures compare with the study's.

public import AuditModel
import Statistics

/// The saturation index of the 2026 study.
///
/// - What it asks: how wide is the spread of the best five models beside its (deliberately wide) error?
/// - Null model: none; it is an index.
/// - Assumes: the five best models of the field are among those given.
/// - Cannot show: whether two models can be told apart: with the plain number of items instead of its root, half of
///   the suites it calls saturated still separate first from fifth.
/// - Reference: benchmark saturation study 2026, arXiv 2602.16763.
public struct SaturationIndexDetector: Detector {
    /// Number of models of the published definition.
    public static let publishedModels = 5

    /// Its card.
    public let card = DetectorCard(
        id: "saturation-index",
        scope: .suite,
        asks: "How wide is the spread of the best five models beside its (deliberately wide) error?",
        nullModel: "None: it is an index.",
        assumes: "The five best models of the field are among those given.",
        cannotShow: "Whether two models can be told apart.",
        reference: "Benchmark saturation study 2026, arXiv 2602.16763"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence with `saturation_index`; its interval carries over that of the spread between first and
    /// last. With fewer than five models the last of them stands in for the fifth, and the assumption is marked failed.
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        let frontier = Frontier(input, size: Self.publishedModels)
        var evidence = Evidence(detector: card.id, hypothesis: .saturated, items: frontier.items)
        guard frontier.models.count >= 2, let first = frontier.models.first, let last = frontier.models.last else {
            evidence.notRun = "The index needs at least two models with outcomes; \(frontier.models.count) were given."
            return [evidence]
        }
        let index = SaturationIndex(first: first.score, last: last.score, items: frontier.items)
        let spread = Frontier.compare(first, last, input.policy).difference
        // R is the spread over a fixed error, so the spread's interval carries over to R and to S = exp(−R²).
        func value(at difference: Double) -> Double {
            index.error > 0 ? SaturationIndex.value(spread: max(0, difference) / index.error) : index.value
        }
        evidence.effects["saturation_index"] = Estimate(
            index.value,
            low: min(index.value, value(at: spread.high)),
            high: max(index.value, value(at: spread.low))
        )
        let count = frontier.models.count
        evidence.assumptions = [
            Evidence.Assumption(
                count < Self.publishedModels
                    ? "The published index takes the fifth best model; here the last of \(count) stands in."
                    : "The five best of the models given are the five best of the field.",
                count < Self.publishedModels ? .failed : .unchecked
            )
        ]
        return [evidence]
    }
}
