// UNC-06: how many were tried, and was it allowed for?

import AuditModel
import Statistics

/// Corrects a claim for the number of models, prompts or suites tried for it.
struct Multiplicity: Rule {
    let card = RuleCard(
        id: "UNC-06",
        checks: "The number of models, suites or variants tried is stated, and the claim holds when corrected for it.",
        inputs: [.statement, .models, .logs],
        severity: .major,
        fails: """
            Several were tried without a stated correction, and the lead's p times their number is above the policy's α; or, \
            with no rival, the best of them is expected to gain half the materiality (1.5 points) or more by chance.
            """,
        cannotShow: "Tries that nobody counted.",
        remedy:
            "State the number tried (slot `variants_tried`), choose on other items than are reported, or correct (`correction`).",
        reference: "Holm 1979; expected maximum of N normal values"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        guard let score = StatedScore(claimOf: subject) else { return missing("No claim was given.") }
        let slots = subject.isDenied("variants_tried", "models_tried", "tried") ? 1 : nil
        guard let tried = subject.claim?.tried ?? subject.number("variants_tried", "models_tried", "tried") ?? slots
        else {
            return missing("How many models, prompts or checkpoints were tried is not stated.", about: score.about)
        }
        func say(_ result: RuleOutcome.Result, _ why: String, _ figures: [String: Double] = [:]) -> [RuleOutcome] {
            [
                outcome(
                    result,
                    why,
                    about: score.about,
                    figures: figures.merging(["tried": Double(tried)]) { own, _ in own }
                )
            ]
        }
        guard tried > 1 else { return say(.pass, "One was tried.") }
        if let correction = subject.answer("correction"), !subject.isDenied("correction") {
            return say(.pass, "\(tried) were tried, and corrected for as stated: \(Wording.name(correction)).")
        }
        if subject.claimsToBeat {
            guard let p = Self.p(subject) else {
                return say(.notAssessable, "\(tried) were tried; the lead's p cannot be computed from what is given.")
            }
            let corrected = min(1, p.value * Double(tried))
            let isHeld = corrected <= subject.policy.alpha
            // An unpaired p that fails may still hold when paired.
            let result: RuleOutcome.Result = isHeld ? .pass : p.isPaired || p.value > 0.5 ? .fail : .notAssessable
            let rest = p.isPaired || isHeld ? "" : "; without pairing, and item logs of both are not given"
            return say(
                result,
                "\(tried) were tried: the lead's \(Wording.p(p.value)) becomes \(Wording.p(corrected)) when corrected"
                    + rest + ".",
                ["p": p.value, "corrected": corrected]
            )
        }
        guard let error = Self.error(score) else {
            return say(
                .notAssessable,
                "\(tried) were tried; without a standard error or a number of items the gain is not known."
            )
        }
        let gain = BestOfMany.inflation(tries: tried, standardError: error)
        let isLarge = gain >= subject.policy.delta / 2
        return say(
            isLarge ? .fail : .pass,
            "The best of \(tried) equally good tries gains \(Wording.points(gain)) points by chance at most.",
            ["gain": gain]
        )
    }

    private static func p(_ subject: RuleSubject) -> (value: Double, isPaired: Bool)? {
        if let pair = ClaimedPair(subject, SuiteTable.all(subject)),
            let found = ModelDifference(pair.table, pair.first, pair.second, level: 0.95)
        {
            return (found.difference > 0 ? found.p : 1, true)
        }
        return PrintedPair(subject).map { ($0.difference > 0 ? $0.test(level: 0.95).twoSided : 1, false) }
    }

    private static func error(_ score: StatedScore) -> Double? {
        if let error = score.standardError.flatMap(StatedScore.share) {
            return (error.lowerBound + error.upperBound) / 2
        }
        guard score.isShare == true, let items = score.items, items > 0, let share = score.share else { return nil }
        let p = min(max((share.lowerBound + share.upperBound) / 2, 0), 1)
        return (p * (1 - p) / Double(items)).squareRoot()
    }
}
