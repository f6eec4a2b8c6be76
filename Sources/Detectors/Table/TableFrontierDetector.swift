// Whether the table's best models can be told apart on the originals.

public import AuditModel

/// Resolution at the frontier, from a table.
///
/// - What it asks: of the best models, how many pairs does the suite tell apart, and how small a gap could it show?
/// - Null model: the two models of a pair are equally good.
/// - Assumes: items (or clusters) are independent; the models of the table are the frontier.
/// - Cannot show: whether models that are not told apart are equal. The ceiling is taken to be 1: a table states no
///   label errors, so that a noise ceiling looks like wear.
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
        reference: "McNemar 1947, two-proportion z, Holm 1979, Connor 1987"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence, see `Frontier.evidence`.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        [
            Frontier(input.table, size: input.policy.topModels).evidence(
                card.id,
                labelErrors: nil,
                chance: input.chance,
                input.policy
            )
        ]
    }
}
