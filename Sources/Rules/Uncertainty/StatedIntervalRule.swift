// Does every headline come with n and an interval?

public import AuditModel

/// UNC-01.
public struct StatedIntervalRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-01",
        checks: "Every headline states its number of items and an interval or standard error",
        inputs: [.aggregate],
        severity: .major,
        fails:
            "A reported score has neither standard error nor interval, or no number of items. Minor for a typed claim.",
        cannotShow: "That the interval stated is the right one.",
        remedy: "Report n, and a 95% interval that fits the score (Wilson for shares).",
        reference: "rules.md UNC-01; Miller 2024, arXiv 2411.00640"
    )

    /// The rule.
    public init() {}

    /// An outcome a headline.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let headlines = Headline.all(subject)
        guard !headlines.isEmpty else { return missing("No reported score was given.") }
        return headlines.map { headline in
            let lacking = [
                headline.count == nil ? "number of items" : nil,
                headline.standardError == nil && headline.interval == nil ? "interval or standard error" : nil,
            ].compactMap(\.self)
            return outcome(
                lacking.isEmpty ? .pass : .fail,
                lacking.isEmpty ? "Both are stated." : "Not stated: \(lacking.joined(separator: ", ")).",
                about: headline.about,
                places: [headline.place].compactMap(\.self),
                severity: headline.isClaim ? .minor : .major
            )
        }
    }
}
