// UNC-05: is one model better than another on the items both answered?

import AuditModel
import Statistics

/// Tests claims of being better by pairs of answers to the same items.
struct PairedComparison: Rule {
    let card = RuleCard(
        id: "UNC-05",
        checks: "Who says \"beats\" has a paired test and an interval on the difference that lies above 0.",
        inputs: [.logs, .aggregate],
        severity: .blocking,
        fails: """
            With both logs: the paired difference's interval reaches 0 or p is above the policy's α. Without them: even if \
            the better model lost no item that the other won, the difference would not show; or a stated p or z is none that \
            the printed scores can have.
            """,
        cannotShow: "That the difference matters, or that it holds on other items.",
        remedy: "Give item logs of both models; say \"tied\" where the interval on the difference holds 0.",
        reference: "McNemar 1947; Newcombe 1998; Miller 2024 (arXiv 2411.00640)"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let tables = SuiteTable.all(subject)
        var found: [RuleOutcome] = []
        if let pair = ClaimedPair(subject, tables) {
            found.append(judged(pair, subject))
        } else if subject.claimsToBeat {
            found.append(withoutLogs(subject))
        } else {
            found += tables.filter { $0.models.count >= 2 }.map { described($0, subject) }
        }
        if let printed = PrintedPair(subject), let stated = statedTest(printed, subject) { found.append(stated) }
        return found.isEmpty
            ? missing("No comparison was claimed, and no logs of two models on one suite were given.") : found
    }

    private func judged(_ pair: ClaimedPair, _ subject: RuleSubject) -> RuleOutcome {
        let names = [pair.first, pair.second].map { Wording.name(pair.table.models[$0]) }
        let about = "\(names[0]) against \(names[1]) on \(Wording.name(pair.table.suite))"
        let level = 1 - subject.policy.alpha
        guard let found = ModelDifference(pair.table, pair.first, pair.second, level: level),
            let interval = found.interval
        else { return outcome(.notAssessable, "The two logs share too few items.", about: about) }
        let figures = [
            "difference": found.difference, "low": interval.low, "high": interval.high, "p": found.p,
            "items": Double(found.items),
        ]
        let why =
            "On the \(found.items) items both answered \(names[0]) is \(Wording.points(found.difference)) points ahead, "
            + "interval \(Wording.range(interval.low, interval.high)), \(Wording.p(found.p))"
            + (pair.table.clusters == nil ? "" : ", by clusters")
        // Where every difference is the same nothing varies, and the exact test alone decides.
        let isShown = found.difference > 0 && interval.low > 0 && found.p <= subject.policy.alpha
        return outcome(
            isShown ? .pass : .fail,
            why + (isShown ? "." : ": that is no lead that these items show."),
            about: about,
            figures: figures
        )
    }

    private func withoutLogs(_ subject: RuleSubject) -> RuleOutcome {
        let about = StatedScore(claimOf: subject)?.about ?? ""
        guard let pair = PrintedPair(subject) else {
            return outcome(
                .notAssessable,
                "The claim is of being better, and neither both logs nor both scores with their number of items are given.",
                about: about
            )
        }
        let lead = pair.first - pair.second
        let test = pair.test(level: 1 - subject.policy.alpha)
        let interval = test.interval
        let figures = [
            "difference": pair.difference, "low": interval.low, "high": interval.high, "items": Double(pair.items),
        ]
        let range =
            "\(Wording.points(pair.difference)) points, unpaired interval \(Wording.range(interval.low, interval.high))"
        guard lead > 0 else {
            return outcome(
                .fail,
                "\(pair.scores.first) is not above \(pair.scores.second).",
                about: about,
                figures: figures
            )
        }
        // All discordant items on one side is the most that pairing can do for a lead; rounding may hide one item a score.
        let most = lead + 1
        let best = McNemarTest(firstOnly: most, secondOnly: 0).twoSided
        if best > subject.policy.alpha {
            return outcome(
                .fail,
                "The lead is \(lead) of \(pair.items) items (\(range)): no paired test could show it (\(Wording.p(best)) at best).",
                about: about,
                figures: figures
            )
        }
        if interval.low > 0, test.twoSided <= subject.policy.alpha {
            return outcome(
                .pass,
                "The lead is \(range), and shows even without pairing, if items are independent.",
                about: about,
                figures: figures
            )
        }
        return outcome(
            .notAssessable,
            "The lead is \(range): it does not show without pairing, and item logs of both models are not given.",
            about: about,
            figures: figures
        )
    }

    /// A failure where the claimant's own p or z cannot come from the printed scores; nil where none is stated.
    private func statedTest(_ pair: PrintedPair, _ subject: RuleSubject) -> RuleOutcome? {
        // A paired test may have any p; only an unpaired one follows from the two scores.
        guard subject.answer("test").map({ $0.contains("unpaired") || $0.contains("two-proportion") }) ?? false,
            let range = TestRange(
                pair.scores.first,
                of: pair.items,
                against: pair.scores.second,
                of: pair.items,
                unit: pair.scores.first.unit
            )
        else { return nil }
        let about = (StatedScore(claimOf: subject)?.about ?? "") + ", stated test"
        let p = "p \(Wording.decimal(range.p.low, places: 4)) to \(Wording.decimal(range.p.high, places: 4))"
        if let stated = subject.answer("p_value", "p"), let agrees = TestRange.agrees(stated, with: range.p) {
            return outcome(
                agrees ? .pass : .fail,
                "The printed scores have \(p), and \(Wording.name(stated)) is stated.",
                about: about
            )
        }
        if let stated = subject.answer("z").flatMap({ PrintedNumber($0) }), let window = PrintingWindow(stated) {
            let agrees = window.low.doubleValue <= range.z.high && window.high.doubleValue >= range.z.low
            let z = "z \(Wording.decimal(range.z.low, places: 2)) to \(Wording.decimal(range.z.high, places: 2))"
            return outcome(
                agrees ? .pass : .fail,
                "The printed scores have \(z), and \(stated) is stated.",
                about: about
            )
        }
        return nil
    }

    /// What pairs of models differ by, where nobody claims anything: ties are no fault.
    private func described(_ table: SuiteTable, _ subject: RuleSubject) -> RuleOutcome {
        let models = Array(table.models.indices.prefix(20))
        var texts: [String] = []
        var (shown, pairs) = (0, 0)
        var raw: [Double] = []
        for (place, first) in models.enumerated() {
            for second in models[(place + 1)...] {
                guard let found = ModelDifference(table, first, second, level: 1 - subject.policy.alpha),
                    let interval = found.interval
                else { continue }
                pairs += 1
                raw.append(found.p)
                if texts.count < 3 {
                    texts.append(
                        "\(Wording.name(table.models[first])) less \(Wording.name(table.models[second])) "
                            + "\(Wording.points(found.difference)) points (\(Wording.range(interval.low, interval.high)))"
                    )
                }
            }
        }
        guard pairs > 0 else {
            return outcome(.notAssessable, "The models share no items.", about: Wording.name(table.suite))
        }
        shown = HolmAdjustment.adjusted(raw).count { $0 <= subject.policy.alpha }
        return outcome(
            .pass,
            "Nobody claims a lead. Paired differences: \(texts.joined(separator: "; ")). \(shown) of \(pairs) pairs are told apart.",
            about: Wording.name(table.suite),
            figures: ["pairs": Double(pairs), "resolved": Double(shown)]
        )
    }
}
