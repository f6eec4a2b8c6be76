// Is the score laid beside what guessing and people score?

public import AuditModel
import Foundation
import Statistics

/// VAL-03.
public struct BaselinesRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "VAL-03",
        checks: "The score is above chance, and chance, human and trivial baselines are known",
        inputs: [.aggregate, .statement],
        severity: .major,
        fails: "The score's Wilson interval reaches the chance level.",
        cannotShow: "That a trivial strategy other than guessing does no better.",
        remedy: "State the chance level and a trivial baseline beside the score.",
        reference: "rules.md VAL-03; Wilson 1927"
    )

    /// The rule.
    public init() {}

    /// One outcome for the claim.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let statement = Statement(subject)
        let stated = statement.answer("chance").flatMap { PrintedNumber($0)?.asShare }
        guard let claim = subject.claim else { return missing("There is no claim of a score.") }
        guard let chance = stated ?? subject.facts?.chance?.rate, chance >= 0, chance < 1 else {
            return missing("The chance level is not known.")
        }
        guard let count = claim.count ?? subject.part?.count ?? subject.facts?.n?.count, count > 0, count < 1 << 40
        else {
            return missing("The number of items is not known.")
        }
        guard let share = claim.value.asShare else { return missing("The score is no share of items.") }
        let right = min(count, Int((share * Double(count)).rounded()))
        let interval = ProportionInterval.wilson(right, of: count, level: subject.policy.intervalLevel)
        let percent = "\((chance * 1000).rounded() / 10)%"
        let figures = ["chance": chance, "low": interval.low]
        return interval.low > chance || chance == 0
            ? [outcome(.pass, "The score is above the chance level of \(percent).", figures: figures)]
            : [outcome(.fail, "The score's interval reaches the chance level of \(percent).", figures: figures)]
    }
}
