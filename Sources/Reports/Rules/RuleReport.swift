// What rules found, before it has a format.

public import AuditModel

/// The outcomes of the rules on one subject, with the cards that explain them.
public struct RuleReport: Sendable {
    /// What was checked, such as the names of the logs.
    public var subject: String
    /// The tool's version.
    public var version: String
    /// The cards of all rules that were run.
    public var cards: [RuleCard]
    /// Their outcomes, in the order of the cards.
    public var outcomes: [RuleOutcome]

    /// A report.
    public init(subject: String, version: String, cards: [RuleCard], outcomes: [RuleOutcome]) {
        self.subject = subject
        self.version = version
        self.cards = cards
        self.outcomes = outcomes
    }

    /// The card of a rule.
    func card(_ id: String) -> RuleCard? { cards.first { $0.id == id } }

    /// How many outcomes are of this kind.
    public func count(_ result: RuleOutcome.Result) -> Int { outcomes.count { $0.outcome == result } }
}
