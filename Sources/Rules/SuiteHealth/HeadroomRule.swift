// Is there room between the best score and what right keys, or people, allow?

public import AuditModel
import Foundation
import Statistics

/// SAT-03.
public struct HeadroomRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "SAT-03",
        checks: "There is headroom to the ceiling that label errors set, and to people's score",
        inputs: [.suite, .aggregate],
        severity: .major,
        fails: "The score's Wilson interval reaches 1 less the published share of wrong keys.",
        cannotShow: "Headroom where nobody measured the keys.",
        remedy: "Correct the keys, or take a suite with headroom; a higher score here means little.",
        reference: "rules.md SAT-03; the manifest's source of the error rate"
    )

    /// The rule.
    public init() {}

    /// An outcome for the claim, or for the best score of each column of this suite.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        guard let facts = subject.facts else { return missing("The suite is not known to the catalogue.") }
        guard let rate = facts.labelErrorRate else {
            return missing("Nobody is known to have measured the wrong keys of \(facts.title).")
        }
        var scores: [(about: String, share: Double, count: Int)] = []
        if let claim = subject.claim, let share = claim.value.asShare,
            let count = claim.count ?? subject.part?.count ?? facts.n?.count, count > 0, count <= 1 << 40
        {
            scores.append(("claim", share, count))
        }
        for column in CountedColumn.all(subject) where column.isSubjects {
            if let best = column.shares.max() { scores.append((column.name, best, column.count)) }
        }
        guard !scores.isEmpty else { return missing("No score with a known number of items.") }
        return scores.map { score in
            let right = min(score.count, Int((score.share * Double(score.count)).rounded()))
            let interval = ProportionInterval.wilson(right, of: score.count, level: subject.policy.intervalLevel)
            let ceiling = 1 - rate.rate
            func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
            let people = facts.human.first.map { " People (\($0.who)) score \(percent($0.score))." } ?? ""
            let reaches = interval.high >= ceiling
            return outcome(
                reaches ? .fail : .pass,
                "The interval \(percent(interval.low)) to \(percent(interval.high)) \(reaches ? "reaches" : "stays below") "
                    + "the ceiling of \(percent(ceiling)) (\(rate.source)).\(people)",
                about: score.about,
                figures: ["ceiling": ceiling, "high": interval.high]
            )
        }
    }
}
