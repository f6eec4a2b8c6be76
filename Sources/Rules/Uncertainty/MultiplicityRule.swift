// Out of how many comparisons was this one shown?

public import AuditModel

/// UNC-06.
public struct MultiplicityRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-06",
        checks: "The number of models, suites and variants compared is stated, and corrected for where above one",
        inputs: [.statement, .models],
        severity: .major,
        fails: "The statement says that several were compared and leaves open how that was corrected for.",
        cannotShow: "Comparisons that were made and not stated.",
        remedy: "State how many comparisons were made, and correct (Holm) the one that is published.",
        reference: "rules.md UNC-06; Holm 1979"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let statement = Statement(subject)
        guard let answer = statement.answer("comparisons", "comparisons_made") else {
            return missing("How many comparisons were made is not stated (comparisons: N).")
        }
        guard let count = Int(answer), count > 0 else {
            return [outcome(.fail, "The number of comparisons is given as “\(answer.prefix(40))”, which is no number.")]
        }
        guard count > 1 else { return [outcome(.pass, "One comparison was made.")] }
        let correction = statement.answer("correction", "multiplicity_correction")
        return correction.map { !Statement.isOpen($0) && !["none", "no"].contains($0.lowercased()) } ?? false
            ? [outcome(.pass, "\(count) comparisons, corrected (\(correction?.prefix(40) ?? "")).")]
            : [outcome(.fail, "\(count) comparisons were made, and no correction is stated.")]
    }
}
