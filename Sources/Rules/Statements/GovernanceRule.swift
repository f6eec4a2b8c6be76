// Who answers for the evaluation?

public import AuditModel

/// GOV-01.
public struct GovernanceRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "GOV-01",
        checks: "Owner, funder, auditor, conflicts, contact and next review are named",
        inputs: [.statement],
        severity: .major,
        fails: "One of them is not named.",
        cannotShow: "That the persons named are independent.",
        remedy: "Name them; none is an answer where there is none.",
        reference: "rules.md GOV-01"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        answered(
            subject,
            [
                (["owner"], "owner"),
                (["funder"], "funder"),
                (["auditor"], "auditor"),
                (["conflicts"], "conflicts of interest"),
                (["contact"], "contact"),
                (["next_review"], "date of the next review"),
            ]
        )
    }
}
