// The sentences of a verdict on a claim: what may be said, what may not and why, what to ask for.

import AuditModel

/// Writes the sentences. Change a text, and change `version`.
enum ClaimSentences {
    /// Version of the texts.
    static let version = "1"

    static func write(_ verdict: inout ClaimVerdict, _ policy: Policy) {
        let name = verdict.suite?.title ?? verdict.claim.suite ?? "the suite"
        let model = verdict.claim.model.map(\.rawValue) ?? "the model"
        let level = Wording.level(policy)
        score(&verdict, name, model, level)
        differences(&verdict, level)
        ceiling(&verdict, name)
        scope(&verdict, name)
        verdict.askFor.append("The log of items of this run, and of the run it is compared with.")
        if verdict.claim.tried == nil {
            verdict.askFor.append(
                "How many models, prompts or checkpoints were tried, and how the published one was chosen."
            )
        }
        verdict.askFor.append("The training cutoff, and whether items of the suite were met in training or tuning.")
        if verdict.claim.count == nil, verdict.count == nil { verdict.askFor.append("The number of items scored.") }
        verdict.limits += [
            "No item's outcome was seen: how answers were read, and whether items were left out, was not examined.",
            "No twins were asked: prior exposure to the items was not examined.",
        ]
    }

    private static func score(_ verdict: inout ClaimVerdict, _ name: String, _ model: String, _ level: String) {
        guard let count = verdict.count, let interval = verdict.interval else {
            verdict.mayNotSay.append(
                "Any comparison or interval: without a number of items or with scores that are no share of them, none "
                    + "can be computed."
            )
            return
        }
        guard verdict.reachable != .no else {
            let why = verdict.rules.first { $0.id == "GRM-01" && $0.outcome == .fail }?.why ?? ""
            verdict.mayNotSay.append("“\(verdict.claim.value) on \(name)”, until it is explained: \(why)")
            verdict.askFor.append("How many answers were right, out of how many items, and how parts were averaged.")
            return
        }
        let runs = verdict.claim.repeats.map { "\($0) runs" } ?? "one run unless said otherwise"
        verdict.maySay.append(
            "On \(Wording.count(count, "item")) of \(name), \(model) answered \(Wording.percent(interval.value)) "
                + "correctly, as reported (\(level) interval \(Wording.points(interval.low))–"
                + "\(Wording.points(interval.high))%, \(runs), items taken as independent)."
        )
        if let clusters = verdict.suite?.clusters {
            verdict.mayNotSay.append(
                "That the interval above is all of the uncertainty: items share a \(clusters.unit), which widens it."
            )
        }
    }

    private static func differences(_ verdict: inout ClaimVerdict, _ level: String) {
        guard let resolvable = verdict.resolvable, let count = verdict.count else { return }
        if let apart = verdict.toldApart, verdict.reachable != .no {
            verdict.maySay.append(
                "Scores of other models on as many items differ from it beyond chance below "
                    + "\(Wording.percent(apart.below)) or above \(Wording.percent(apart.above)); paired logs can show "
                    + "smaller differences."
            )
        }
        var text = "“Outperforms” of a difference below \(Wording.points(resolvable)) points: \(count) items against "
        text += "\(count) show smaller ones less than 80% of the time."
        if let rival = verdict.claim.rival, let other = rival.asShare, let apart = verdict.toldApart {
            let isApart = other <= apart.below || other >= apart.above
            text =
                isApart
                ? text
                : "“Outperforms” the model at \(rival): that score lies between \(Wording.percent(apart.below)) and "
                    + "\(Wording.percent(apart.above)), where these items do not tell two models apart."
        }
        verdict.mayNotSay.append(text)
    }

    private static func ceiling(_ verdict: inout ClaimVerdict, _ name: String) {
        guard let rate = verdict.suite?.labelErrorRate, let interval = verdict.interval else { return }
        let ceiling = 1 - rate.rate
        guard interval.high >= ceiling else { return }
        verdict.mayNotSay.append(
            interval.low > ceiling
                ? "That the score is skill alone: it stands above the \(Wording.percent(ceiling)) that right keys allow "
                    + "(\(rate.source))."
                : "That a higher score would be better: the interval reaches \(Wording.percent(ceiling)), where wrong "
                    + "keys begin (\(rate.source))."
        )
    }

    private static func scope(_ verdict: inout ClaimVerdict, _ name: String) {
        if let suite = verdict.suite, !suite.measures.isEmpty {
            verdict.mayNotSay.append(
                "Anything beyond its scope: \(name) measures this: \(suite.measures) No evidence beyond it was supplied."
            )
        }
        if let suite = verdict.suite, !suite.contaminationReports.isEmpty {
            let reports = suite.contaminationReports.prefix(2).map { "\($0.note) (\($0.source))" }
            verdict.mayNotSay.append(
                "That the items were new to the model: prior exposure is reported for \(name): "
                    + reports.joined(separator: "; ") + "."
            )
        }
        if let suite = verdict.suite, let chance = suite.chance, let interval = verdict.interval,
            interval.low <= chance.rate
        {
            verdict.mayNotSay.append(
                "That the model does better than guessing: the interval reaches the chance level of "
                    + "\(Wording.percent(chance.rate))."
            )
        }
    }
}
