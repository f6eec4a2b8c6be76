// Whether the suite can still tell the best models apart.

public import AuditModel

/// Resolution at the frontier.
///
/// - What it asks: of the best models, how many pairs does the suite tell apart, and how small a gap could it show?
///   Where it tells none: is it solved, at its noise ceiling, worn, or too small?
/// - Null model: the two models of a pair are equally good.
/// - Assumes: items (or clusters) are independent; the models given are the frontier.
/// - Cannot show: whether models that are not told apart are equal, or the suite too blunt; the resolvable gap says
///   which is likelier.
/// - Reference: McNemar's exact test on the items both were asked (a clustered t test for other scores), Holm over
///   pairs; resolvable gap by Connor 1987; the kinds as in `SaturationSplit`.
public struct FrontierResolutionDetector: Detector {
    /// Its card.
    public let card = DetectorCard(
        id: "frontier-resolution",
        scope: .suite,
        asks: "Of the best models, how many pairs does the suite tell apart, and how small a gap could it show?",
        nullModel: "The two models of a pair are equally good.",
        assumes: "Items or clusters are independent; the models given are the frontier.",
        cannotShow: "Whether models that are not told apart are equal.",
        reference: "McNemar 1947, Holm 1979, Connor 1987"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence, see `Frontier.evidence`; the ceiling is the manifest's.
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        [
            Frontier(input, size: input.policy.topModels).evidence(
                card.id,
                labelErrors: input.manifest.labelErrorRate,
                chance: input.manifest.chance,
                input.policy
            )
        ]
    }
}
