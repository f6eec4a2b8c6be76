// When does the suite end, and what is wrong with it today?

public import AuditModel

/// GOV-02.
public struct RetirementRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "GOV-02",
        checks: "Criteria for retirement, a changelog and the open defects are stated",
        inputs: [.statement],
        severity: .minor,
        fails: "One of them is not stated.",
        cannotShow: "That the list of defects is complete.",
        remedy: "State when the suite will be retired, what changed, and what is known to be wrong.",
        reference: "rules.md GOV-02"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        answered(
            subject,
            [
                (["retirement"], "retirement criteria"),
                (["changelog"], "changelog"),
                (["open_defects"], "open defects"),
            ]
        )
    }
}
