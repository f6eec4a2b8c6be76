// Could so few items show so small a difference at all?

public import AuditModel
import Foundation
import Statistics

/// UNC-07.
public struct DetectableRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-07",
        checks: "The smallest difference that the items show is no larger than the difference claimed",
        inputs: [.logs, .aggregate],
        severity: .blocking,
        fails: "With 80% power at 5% the items show only differences larger than the one claimed.",
        cannotShow: "That a difference which could be shown is there.",
        remedy: "Take more items, or withdraw the comparison.",
        reference: "rules.md UNC-07; Connor 1987; Fleiss, Levin and Paik 2003"
    )

    /// The rule.
    public init() {}

    /// An outcome for a claim with a rival.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        guard let claim = subject.claim, let rival = claim.rival?.asShare, let own = claim.value.asShare else {
            return missing("No claim of a difference was given.")
        }
        guard let count = claim.count ?? subject.part?.count ?? subject.facts?.n?.count, count > 0, count <= 1 << 40
        else {
            return missing("The number of items is not known.")
        }
        let claimed = abs(own - rival)
        var detectable = ProportionsPower.detectableDrop(from: max(own, rival), items: count, against: count) ?? 1
        var how = "two samples"
        if let grid = OutcomeGrid.grids(subject.logs).first(where: { $0.models.count == 2 }), grid.isBinary {
            let discordant = zip(grid.rows[0], grid.rows[1]).count { $0 != $1 }
            detectable = PairedPower.resolvableGap(
                discordance: Double(discordant) / Double(grid.items.count),
                items: grid.items.count,
                alpha: subject.policy.alpha,
                power: 0.8
            )
            how = "pairs of items"
        }
        return [
            outcome(
                detectable <= claimed ? .pass : .fail,
                "\(count) items show differences from \(Headline.percent(detectable)) on (\(how)); claimed are "
                    + "\(Headline.percent(claimed)).",
                about: "claim",
                figures: ["detectable": detectable, "claimed": claimed]
            )
        ]
    }
}
