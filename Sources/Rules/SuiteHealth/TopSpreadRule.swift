// Can the suite still tell the best models apart?

public import AuditModel
import Foundation
import Statistics

/// SAT-01.
public struct TopSpreadRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "SAT-01",
        checks: "The spread of the best models is more than the error of a difference",
        inputs: [.models],
        severity: .major,
        fails:
            "No pair of the best five is told apart (Holm) with the ordinary n; the published index with √n is beside it.",
        cannotShow: "That models which are not told apart are equal.",
        remedy: "Do not rank the best models on this suite; take a harder or a larger one.",
        reference: "rules.md SAT-01; method.md 7; arXiv 2602.16763 for the index"
    )

    /// The rule.
    public init() {}

    /// An outcome for each column with a known number of items.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let found = CountedColumn.all(subject).compactMap { column -> RuleOutcome? in
            let ceiling = subject.facts?.labelErrorRate.flatMap { NoiseCeiling(rate: $0.rate) }
            guard
                let split = SaturationSplit(
                    scores: column.shares,
                    items: column.count,
                    top: subject.policy.topModels,
                    ceiling: column.isSubjects ? ceiling : nil,
                    delta: subject.policy.delta,
                    alpha: subject.policy.alpha,
                    level: subject.policy.intervalLevel
                )
            else { return nil }
            return outcome(
                split.kind == .resolving ? .pass : .fail,
                "\(split.kind.rawValue): \(split.reason) The published index says \(split.index.category.rawValue).",
                about: column.name,
                figures: [
                    "separable_pairs": Double(split.separable), "pairs": Double(split.pairs),
                    "resolvable_gap": split.resolvableGap, "p": split.p,
                ],
                severity: split.kind == .underPowered ? .minor : .major
            )
        }
        return found.isEmpty
            ? missing("A table of at least two models with a known number of items is needed.") : found
    }
}
