// Does the claim reach further than its evidence?

public import AuditModel

/// VAL-02.
public struct ScopeRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "VAL-02",
        checks: "The claim's scope is within the evidence's: task, language, tools, date",
        inputs: [.statement],
        severity: .blocking,
        fails: "A task, language, tool or date that the claim names is not among those of the evidence.",
        cannotShow: "Scope that neither side states.",
        remedy: "Narrow the claim to what was tested, or test what it claims.",
        reference: "rules.md VAL-02"
    )

    /// The rule.
    public init() {}

    private static let facets = ["task", "language", "tools", "date"]

    /// An outcome for each facet that both sides state.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let statement = Statement(subject)
        let found = Self.facets.compactMap { facet -> RuleOutcome? in
            guard let claimed = statement.answer("claim_\(facet)", "claim_scope.\(facet)"),
                let tested = statement.answer("evidence_\(facet)", "evidence_scope.\(facet)")
            else { return nil }
            let beyond = Self.parts(claimed).subtracting(Self.parts(tested)).sorted()
            return beyond.isEmpty
                ? outcome(.pass, "The claim stays within what was tested (\(tested.prefix(80))).", about: facet)
                : outcome(
                    .fail,
                    "The claim names \(beyond.joined(separator: ", ").prefix(80)); tested was \(tested.prefix(80)).",
                    about: facet
                )
        }
        return found.isEmpty
            ? missing("The scopes of claim and evidence are not stated (claim_task, evidence_task, …).") : found
    }

    private static func parts(_ text: String) -> Set<String> {
        Set(text.lowercased().split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") })
    }
}
