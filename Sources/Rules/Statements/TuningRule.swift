// Was the model fitted to this suite?

public import AuditModel

/// SEL-02.
public struct TuningRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "SEL-02",
        checks: "Whether model or prompt were tuned on the suite is answered",
        inputs: [.statement],
        severity: .major,
        fails: "The question of tuning on the development or test items is left open.",
        cannotShow: "That the answer is true.",
        remedy: "Answer tuned_on: none, dev, test, or the name of what was tuned on.",
        reference: "rules.md SEL-02"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        answered(
            subject,
            [
                (["tuned_on", "trained_on"], "what was tuned on")
            ]
        )
    }
}
