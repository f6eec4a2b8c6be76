// Is it written what the suite measures, on which items, for what use?

public import AuditModel

/// VAL-01.
public struct ConstructRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "VAL-01",
        checks: "Construct, item population and intended use are written",
        inputs: [.statement, .suite],
        severity: .major,
        fails: "A statement was supplied and one of the three is open in it and in the catalogue.",
        cannotShow: "That the suite measures what is written.",
        remedy: "Write what is measured, which items it is sampled from, and what the score may be used for.",
        reference: "rules.md VAL-01; Standards for Educational and Psychological Testing 2014"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let statement = Statement(subject)
        guard !statement.isEmpty else {
            return missing("No statement on the run was supplied (--statement FILE).")
        }
        let construct = statement.answer("construct", "measures") ?? subject.facts?.measures
        let open = [
            construct?.isEmpty ?? true ? "construct" : nil,
            statement.answer("item_population", "items") == nil ? "item population" : nil,
            statement.answer("intended_use", "use") == nil ? "intended use" : nil,
        ].compactMap(\.self)
        return open.isEmpty
            ? [outcome(.pass, "Construct, item population and intended use are written.")]
            : [outcome(.fail, "Not written: \(open.joined(separator: ", ")).")]
    }
}
