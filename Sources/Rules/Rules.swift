// The registry of rules.

public import AuditModel

/// All rules.
public enum Rules {
    /// The registry, in the order of their ids: a new rule is one file and one line here.
    public static let all: [any Rule] = ACCRules.all + GRMRules.all + UNCRules.all + SuiteRules.all + StatementRules.all

    /// The outcomes of every rule, in the order of the registry.
    public static func outcomes(_ subject: RuleSubject) -> [RuleOutcome] { all.flatMap { $0.outcomes(subject) } }
}
