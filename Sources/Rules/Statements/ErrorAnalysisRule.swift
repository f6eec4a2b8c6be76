// Did anybody look at the wrong answers?

public import AuditModel

/// VAL-04.
public struct ErrorAnalysisRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "VAL-04",
        checks: "An analysis of errors is present",
        inputs: [.statement],
        severity: .minor,
        fails: "No analysis of errors is named.",
        cannotShow: "That the analysis is right.",
        remedy: "Read a sample of wrong answers and say what kinds there are.",
        reference: "rules.md VAL-04"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        answered(
            subject,
            [
                (["error_analysis"], "error analysis")
            ]
        )
    }
}
