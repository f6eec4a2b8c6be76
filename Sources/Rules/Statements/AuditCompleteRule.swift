// Is our own audit complete?

public import AuditModel

/// AUD-01: looks at the outcomes of all other rules, and so is run after them.
public struct AuditCompleteRule: Sendable {
    /// Its card.
    public static let card = RuleCard(
        id: "AUD-01",
        checks: "Rules that could not look are listed, and thresholds were fixed before data",
        inputs: [.statement],
        severity: .blocking,
        fails: "The policy has no version, so that nobody can know its thresholds were fixed.",
        cannotShow: "What rules that were skipped would have found.",
        remedy: "Supply what the rules listed as not assessable ask for.",
        reference: "rules.md AUD-01"
    )

    /// Its outcome, given those of the others.
    public static func outcome(_ others: [RuleOutcome], policy: Policy) -> RuleOutcome {
        var order: [String] = []
        var looked: Set<String> = []
        for other in others {
            if !order.contains(other.id) { order.append(other.id) }
            if other.outcome != .notAssessable { looked.insert(other.id) }
        }
        let skipped = order.filter { !looked.contains($0) }
        let figures = ["looked": Double(looked.count), "skipped": Double(skipped.count)]
        guard !looked.isEmpty else {
            return RuleOutcome(
                card.id,
                .notAssessable,
                card.severity,
                "No rule could look at anything.",
                figures: figures
            )
        }
        guard !policy.version.isEmpty else {
            return RuleOutcome(card.id, .fail, card.severity, "The policy has no version.", figures: figures)
        }
        let list = skipped.isEmpty ? "none" : skipped.joined(separator: ", ")
        return RuleOutcome(
            card.id,
            .pass,
            card.severity,
            "Policy \(policy.version) was fixed before data; \(looked.count) rules looked; skipped for want of input: \(list).",
            figures: figures
        )
    }
}
