// What every rule of an audit is.

public import AuditModel

/// A check of one thing about logs, scores, tables or claims.
public protocol Rule: Sendable {
    /// What it is, for people and machines.
    var card: RuleCard { get }

    /// What it found, an outcome for each thing looked at; where it cannot look, one *not assessable* that says why.
    func outcomes(_ subject: RuleSubject) -> [RuleOutcome]
}

extension Rule {
    /// An outcome of this rule at its card's severity.
    func outcome(
        _ result: RuleOutcome.Result,
        _ why: String,
        about: String = "",
        figures: [String: Double] = [:],
        places: [Place] = [],
        severity: RuleCard.Severity? = nil
    ) -> RuleOutcome {
        RuleOutcome(
            card.id,
            result,
            severity ?? card.severity,
            why,
            about: about,
            figures: figures,
            places: places
        )
    }

    /// The outcome of a rule whose input is not there.
    func missing(_ what: String, about: String = "") -> [RuleOutcome] {
        [outcome(.notAssessable, what, about: about)]
    }
}
