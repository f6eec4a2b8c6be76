// Is "better" said of a difference that items show?

public import AuditModel
import Foundation
import Statistics

/// UNC-05.
public struct PairedComparisonRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-05",
        checks: "A model said to beat another does so beyond chance, item by item where logs are there",
        inputs: [.logs, .aggregate],
        severity: .blocking,
        fails: "The claim names a rival score, and the difference is within chance: by McNemar or the paired t test on "
            + "shared items where two logs are given, else by two proportions on the number of items.",
        cannotShow: "Differences of prompt, shots or revision between the two.",
        remedy: "Say tied, with the interval of the difference; or supply the items' outcomes of both.",
        reference: "rules.md UNC-05; McNemar 1947"
    )

    /// The rule.
    public init() {}

    /// An outcome for a claim with a rival.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        guard let claim = subject.claim, let rival = claim.rival, let own = claim.value.asShare,
            let other = rival.asShare
        else { return missing("No claim of beating another score was given.") }
        if let paired = paired(subject) { return [paired] }
        guard let count = claim.count ?? subject.part?.count ?? subject.facts?.n?.count, count > 0, count <= 1 << 40
        else {
            return missing("The number of items is not known, and no two logs of the suite were given.")
        }
        let test = TwoProportionTest(
            Int((own * Double(count)).rounded()),
            of: count,
            against: Int((other * Double(count)).rounded()),
            of: count
        )
        let shown = test.twoSided <= subject.policy.alpha && own > other
        return [
            outcome(
                shown ? .pass : .fail,
                "\(Headline.percent(own)) against \(Headline.percent(other)) on \(count) items: "
                    + (shown ? "beyond chance." : "within chance without the items' outcomes of both."),
                about: "claim",
                figures: ["p": test.twoSided, "difference": own - other]
            )
        ]
    }

    private func paired(_ subject: RuleSubject) -> RuleOutcome? {
        guard let grid = OutcomeGrid.grids(subject.logs).first(where: { $0.models.count == 2 && $0.items.count >= 2 })
        else {
            return nil
        }
        let differences = zip(grid.rows[0], grid.rows[1]).map { $0 - $1 }
        let mean = ClusteredMean(differences)
        let p =
            grid.isBinary
            ? McNemarTest(firstOnly: differences.count { $0 > 0 }, secondOnly: differences.count { $0 < 0 }).twoSided
            : mean.twoSided
        let shown = p <= subject.policy.alpha
        return outcome(
            shown ? .pass : .fail,
            "\(grid.models[0]) and \(grid.models[1]) differ by \(Headline.percent(mean.mean)) on \(grid.items.count) shared "
                + "items, \(shown ? "beyond" : "within") chance.",
            about: grid.suite,
            figures: ["p": p, "difference": mean.mean]
        )
    }
}
