// Was the published number the best of several?

public import AuditModel
import Foundation

/// SEL-01.
public struct SelectionRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "SEL-01",
        checks: "How many variants were tried is disclosed, and the gain from choosing the best is bounded",
        inputs: [.statement],
        severity: .major,
        fails: "The number tried is left open, or it is above one and choosing the best of them may explain δ or more.",
        cannotShow: "That the number disclosed is the true one.",
        remedy: "Say how many models, prompts and checkpoints were tried, and report one chosen before scoring.",
        reference: "rules.md SEL-01; expected maximum of N normal values"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let statement = Statement(subject)
        let answer = statement.answer("variants_tried", "tried")
        guard subject.claim?.tried != nil || answer != nil || !statement.isEmpty else {
            return missing("How many variants were tried is not stated.")
        }
        guard let tried = subject.claim?.tried ?? answer.flatMap({ Int($0) }), tried > 0 else {
            let why =
                answer.map { "The number tried is given as “\($0.prefix(40))”, which is no number." }
                ?? "The statement leaves the number of variants tried open."
            return [outcome(.fail, why)]
        }
        guard tried > 1 else { return [outcome(.pass, "One variant was tried.", figures: ["tried": 1])] }
        guard let claim = subject.claim,
            let count = claim.count ?? subject.part?.count ?? subject.facts?.n?.count, count > 0
        else {
            return missing(
                "\(tried) variants were tried; without a score and a number of items their gain is not bounded."
            )
        }
        guard let share = claim.value.asShare else { return missing("The score is no share of items.") }
        let error = (share * (1 - share) / Double(count)).squareRoot()
        let gain = BestOfMany.inflation(tries: tried, standardError: error)
        let points = "\((gain * 1000).rounded() / 10)"
        return [
            outcome(
                gain >= subject.policy.delta ? .fail : .pass,
                "The best of \(tried) equally good variants is expected to score up to \(points) points above one of them.",
                figures: ["tried": Double(tried), "gain": gain]
            )
        ]
    }
}
