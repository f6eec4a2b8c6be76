// The registry of rules.

public import AuditModel

/// All rules.
public enum Rules {
    /// The registry, in the order of their ids: a new rule is one file and one line in its family's list.
    public static let all: [any Rule] = ACCRules.all + GRMRules.all + UNCRules.all + SuiteRules.all + StatementRules.all

    /// The cards of all rules, AUD-01 last.
    public static let cards: [RuleCard] = all.map(\.card) + [AuditCompleteRule.card]

    /// The outcomes of every rule, in the order of the registry; AUD-01 looks at the others and comes last.
    public static func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let found = all.flatMap { $0.outcomes(subject) }
        return found + [AuditCompleteRule.outcome(found, policy: subject.policy)]
    }
}
