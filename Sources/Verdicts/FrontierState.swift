// What the frontier makes of a suite: solved, at its noise ceiling, worn, or too small; of audits and tables alike.

import AuditModel
import Statistics

/// The state that evidence on the best models speaks for.
enum FrontierState {
    /// *Saturated*, for one of three reasons, or *under-powered*; nil where models are told apart or nothing is known.
    ///
    /// The kind is the one `SaturationSplit` found. *Worn* says more than the others: the best models do not differ
    /// on a suite large enough to show it, and is said only where as many models were there as the policy calls the
    /// best, and the best of them scores above chance: models that all guess do not differ either.
    static func of(_ evidence: Evidence?, _ policy: Policy) -> (state: SuiteState, why: String)? {
        guard let evidence, evidence.notRun == nil,
            let kind = SaturationSplit.Kind.allCases.first(where: { evidence.effects[$0.name] != nil }),
            let top = evidence.effects["top_score"], let gap = evidence.effects["resolvable_gap"],
            let headroom = evidence.effects["headroom"]
        else { return nil }
        let count = Int(min(max(evidence.effects["models"]?.value ?? 2, 0), 1e6))
        let none = "none of the pairs among the best \(count) models can be told apart"
        let best = "the best score, \(Wording.percent(top.value)) (\(Wording.range(top)))"
        let items = Wording.count(evidence.items, "item")
        let ceiling = evidence.effects["ceiling"]?.value
        switch kind {
        case .resolving: return nil
        case .solved:
            return (
                .saturated,
                "Solved: \(none), and \(best), is as good as all of it: what is missing is within its error."
            )
        case .noiseCeiling:
            return (
                .saturated,
                "At its noise ceiling: \(none), and \(best), is at the \(Wording.percent(ceiling ?? 1)) that wrong "
                    + "keys leave (headroom \(Wording.range(headroom)) points)."
            )
        case .worn:
            guard count >= policy.topModels, top.low > evidence.effects["chance"]?.value ?? 0 else { return nil }
            return (
                .saturated,
                "Worn: \(none), though \(items) would show a difference of \(Wording.points(gap.value)) points, and "
                    + "\(best), leaves headroom"
                    + (ceiling == nil
                        ? "; the share of wrong keys is not known, so this may be its noise ceiling." : ".")
            )
        case .underPowered:
            return (
                .underPowered,
                "None of the pairs among the best \(count) models can be told apart: \(items) can show only "
                    + "differences above \(Wording.points(gap.value)) points, with "
                    + "\(Wording.points(headroom.value)) points of headroom."
            )
        }
    }
}
