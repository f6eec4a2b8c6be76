// UNC-07: is the suite large enough to show the difference that is claimed?

import AuditModel
import Statistics

/// Compares a claimed difference with the smallest that so many items show with 80 % power.
struct DetectableDifference: Rule {
    let card = RuleCard(
        id: "UNC-07",
        checks: "The claimed difference is at least the smallest one that the items can show with 80 % power.",
        inputs: [.logs, .aggregate],
        severity: .blocking,
        fails: """
            The claimed difference is below the minimum detectable one: at the disagreement seen in the logs, or, without \
            them, even if the models disagreed on 10 % of items only. Major where the paired test shows the lead all the same.
            """,
        cannotShow: "That a detectable difference is there (UNC-05).",
        remedy: "Use more items or repeats, or claim no difference; the figures name the smallest that can be shown.",
        reference: "Connor 1987; Card et al. 2020 (arXiv 2010.06595)"
    )

    /// The least disagreement that two models of like strength are taken to have, where logs do not tell.
    static let leastDiscordance = 0.10

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        guard subject.claimsToBeat else { return missing("No difference is claimed.") }
        if let pair = ClaimedPair(subject, SuiteTable.all(subject)) { return [judged(pair, subject)] }
        let about = StatedScore(claimOf: subject)?.about ?? ""
        guard let pair = PrintedPair(subject) else {
            return missing("Both scores with their number of items, or both logs, are not given.", about: about)
        }
        return [judged(pair, about, subject.policy.alpha)]
    }

    private func judged(_ pair: ClaimedPair, _ subject: RuleSubject) -> RuleOutcome {
        let names = [pair.first, pair.second].map { Wording.name(pair.table.models[$0]) }
        let about = "\(names[0]) against \(names[1]) on \(Wording.name(pair.table.suite))"
        let alpha = subject.policy.alpha
        guard let found = ModelDifference(pair.table, pair.first, pair.second, level: 1 - alpha) else {
            return outcome(.notAssessable, "The two logs share no item.", about: about)
        }
        // Clusters make items worth fewer: the robust error says how many.
        let independent = found.discordance - found.difference * found.difference
        var items = Double(found.items)
        if pair.table.clusters != nil, let error = found.standardError, error > 0, independent > 0 {
            items = min(items, independent / (error * error))
        }
        let mde = PairedPower.resolvableGap(
            discordance: found.discordance,
            items: max(1, Int(items)),
            alpha: alpha,
            power: 0.8
        )
        let figures = ["mde": mde, "difference": found.difference, "items": items, "discordance": found.discordance]
        let why =
            "The lead is \(Wording.points(found.difference)) points; \(found.items) items, on "
            + "\(Wording.percent(found.discordance)) of which the models differ, show \(Wording.points(mde)) or more"
        guard found.difference < mde else { return outcome(.pass, why + ".", about: about, figures: figures) }
        let isShown = found.difference > 0 && found.p <= alpha
        return outcome(
            .fail,
            why + (isShown ? ": the lead shows, and its size is likely overstated." : "."),
            about: about,
            figures: figures,
            severity: isShown ? .major : .blocking
        )
    }

    private func judged(_ pair: PrintedPair, _ about: String, _ alpha: Double) -> RuleOutcome {
        let claimed = pair.difference
        let (p, q) = (Double(pair.first) / Double(pair.items), Double(pair.second) / Double(pair.items))
        let independent = p * (1 - q) + q * (1 - p)
        func mde(_ discordance: Double) -> Double {
            PairedPower.resolvableGap(discordance: discordance, items: pair.items, alpha: alpha, power: 0.8)
        }
        // Models that are nearly always right disagree on less than a tenth of items.
        let least = mde(min(Self.leastDiscordance, max(independent, abs(claimed))))
        let most = max(least, mde(max(independent, abs(claimed))))
        let figures = ["mde_least": least, "mde_most": most, "difference": claimed, "items": Double(pair.items)]
        let lead = "The lead is \(Wording.points(claimed)) points; \(pair.items) items show"
        if claimed < least {
            return outcome(
                .fail,
                "\(lead) no less than \(Wording.points(least)) to \(Wording.points(most)), as the models disagree less or more.",
                about: about,
                figures: figures
            )
        }
        if claimed >= most {
            return outcome(
                .pass,
                "\(lead) \(Wording.points(most)) even if answers are unrelated.",
                about: about,
                figures: figures
            )
        }
        return outcome(
            .notAssessable,
            "\(lead) \(Wording.points(least)) to \(Wording.points(most)), by how often the models disagree, which only item logs "
                + "tell.",
            about: about,
            figures: figures
        )
    }
}
