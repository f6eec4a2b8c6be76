// Every sentence a report may say about a score: fixed words, filled with the record's numbers by rule.
//
// A sentence speaks about the score and never about anyone's intent. Change a text, and change `version`.

import AuditModel

/// The fixed words and the sentences made from them.
enum Wording {
    /// Version of the texts in this file; equal records and equal versions read equally.
    static let version = "2"

    // MARK: Fixed words (reports.md 4.2)

    /// The finding on the claim that the published score is the model's score on such items.
    static func claim(_ verdict: ModelVerdict) -> String {
        switch verdict.finding {
        case .established: "Contradicted"
        case .ruledOut: verdict.certainty == .high ? "Supported" : "Supported with limits"
        case .inconclusive: "Not shown"
        case .notAssessable: "Not assessable"
        }
    }

    /// The finding of a hypothesis in the record's words: `contaminated: established`.
    static func finding(_ hypothesis: Hypothesis, _ finding: Finding) -> String {
        "\(hypothesis.rawValue): \(finding.rawValue.replacing("-", with: " "))"
    }

    /// The certainty in a word.
    static func certainty(_ certainty: Certainty) -> String {
        switch certainty {
        case .high: "High"
        case .moderate: "Moderate"
        case .low: "Low"
        case .veryLow: "Very low"
        }
    }

    /// The certainty as steps out of four: `●●●○`.
    static func steps(_ certainty: Certainty) -> String {
        let filled =
            switch certainty {
            case .high: 4
            case .moderate: 3
            case .low: 2
            case .veryLow: 1
            }
        return String(repeating: "●", count: filled) + String(repeating: "○", count: 4 - filled)
    }

    /// What a state of the suite means.
    static func meaning(_ state: SuiteState) -> String {
        switch state {
        case .sound: "Nothing wrong was found, and enough was seen to say so."
        case .saturated: "The best models cannot be told apart on it, and it has nothing more to tell about them."
        case .underPowered: "It has too few items to tell the best models apart, though there is headroom."
        case .contaminated: "A score that carries its headline is consistent with prior exposure to its items."
        case .overfit: "A score that carries its headline holds on the items' template, not on the skill behind it."
        case .faulty: "A fault in accounting, key or grader makes its numbers unreliable."
        case .brokenSilently: "Its public face still looks healthy, and it no longer measures what it says."
        case .unfit: "It does not serve the use stated for it."
        case .inconclusive: "What was seen does not settle its state."
        }
    }

    /// The sign and word of a control.
    static func control(_ status: Control.Status) -> String {
        switch status {
        case .passed: "✓ behaved"
        case .failed: "✗ failed"
        case .notRun: "– not run"
        }
    }

    // MARK: One model

    /// What the finding says of the score, in one sentence.
    static func sentence(_ verdict: ModelVerdict, _ facts: RecordFacts) -> String {
        if let found = inflation(verdict) { return sentence(verdict.finding, found, facts) }
        guard let gap = verdict.gap, gap.isFinite else {
            return "The published score was not laid beside a twin score, so this cannot be said."
        }
        let interval = "\(facts.level) interval \(Numbers.pointsInterval(gap))"
        switch verdict.finding {
        case .established:
            return "The score is consistent with prior exposure to the published items: it is "
                + "\(Numbers.points(gap.value)) points above the score on their twins (\(interval))."
        case .ruledOut:
            return "No gap larger than \(facts.deltaPoints) points: the published score and the twin score differ by "
                + "\(Numbers.points(gap.value)) points (\(interval))."
        case .inconclusive:
            return "Not shown either way: the gap is \(Numbers.points(gap.value)) points (\(interval)), which does "
                + "not settle whether it is larger than \(facts.deltaPoints) points."
        case .notAssessable:
            return "The gap is \(Numbers.points(gap.value)) points (\(interval)), and what it means could not be asked."
        }
    }

    /// What a reader who has to decide may do with the score.
    static func decision(_ finding: Finding, _ facts: RecordFacts) -> String {
        if facts.isVoid { return "A control failed: ask for a new audit before relying on it." }
        return switch finding {
        case .established: "Do not rely on this score."
        case .ruledOut: "Rely on it within the limits named here."
        case .inconclusive, .notAssessable: "Ask before relying on it."
        }
    }

    /// What may be said.
    static func may(_ verdict: ModelVerdict, _ facts: RecordFacts) -> [String] {
        let count = Numbers.count(facts.items(verdict.model), "item")
        var result = [
            "On the \(count) of \(facts.title) the model answered \(Numbers.percent(verdict.score.value)) correctly "
                + "(\(facts.level) interval \(Numbers.percentInterval(verdict.score)))."
        ]
        if let gap = verdict.gap, gap.isFinite {
            let side = gap.value < 0 ? "higher" : "lower"
            var text = "Scores on twins of these items were \(Numbers.points(abs(gap.value))) points \(side) "
            text += "(gap \(Numbers.pointsInterval(gap)))"
            let found = inflation(verdict)
            if verdict.finding == .ruledOut {
                text += "; \(found == nil ? "a drop" : "an inflation") above \(facts.deltaPoints) points is ruled out"
            }
            result.append(text + ".")
            if let (route, value) = found, verdict.finding == .established {
                result.append(
                    "\(Numbers.points(value.value)) points (\(Numbers.pointsInterval(value))) of the score are beyond "
                        + "\(route.beyond)."
                )
            }
        }
        if verdict.finding == .established, let leak = verdict.leakFraction, leak.isFinite {
            result.append(
                "\(Numbers.percent(leak.value)) of the items behave as memorised "
                    + "(\(facts.level) interval \(Numbers.percentInterval(leak)))."
            )
        }
        return result
    }

    /// What may not be said.
    static func mayNot(_ verdict: ModelVerdict, _ facts: RecordFacts) -> [String] {
        switch verdict.finding {
        case .established:
            [
                "“\(Numbers.percent(verdict.score.value))” as the model's score on items it has not met.",
                "That anyone intended it: a gap does not tell how the items were met.",
            ]
        case .ruledOut:
            ["That the model never met these items: twins of this kind have blind spots, listed below."]
        case .inconclusive, .notAssessable:
            ["That the score is raised by prior exposure, or that it is not: neither is shown."]
        }
    }

    /// What to ask for next.
    static func ask(_ verdict: ModelVerdict, _ facts: RecordFacts) -> [String] {
        switch verdict.finding {
        case .established:
            ["The score on items written after the training cutoff, with item-level logs; the training cutoff."]
        case .ruledOut:
            ["The score on far twins or fresh items, which see what the twins used here cannot."]
        case .inconclusive:
            Route(verdict) == .bound
                ? [
                    "Answers to twins of twins (placebos), or reference models on the same twins, not more items."
                ]
                : [power(verdict, facts) ?? "More items or more twins an item, and item-level logs."]
        case .notAssessable:
            ["Item-level answers to the originals and to at least one kind of twin."]
        }
    }

    /// What the audit could see, and how many items would settle it; nil where that is unknown.
    static func power(_ verdict: ModelVerdict, _ facts: RecordFacts) -> String? {
        guard let mde = verdict.minimumDetectableGap, mde.isFinite, mde > 0, facts.record.policy.delta > 0
        else { return nil }
        let found = inflation(verdict)
        let what = found == nil ? "gaps" : "inflations"
        let seen = "this audit can only be relied on to see \(what) above \(Numbers.points(mde)) points"
        // How well other models calibrate does not grow with the items alone.
        if found?.route == .references { return "More items and more reference models; \(seen)." }
        let ratio = mde / facts.record.policy.delta
        guard ratio > 1 else { return "More items or more twins an item; \(seen)." }
        // The standard error falls with the square root of the number of items.
        let needed = (Double(facts.items(verdict.model)) * ratio * ratio).rounded(.up)
        guard needed < 1e7 else { return "More items; \(seen)." }
        return "About \(Numbers.count(Int(needed))) items like these to settle \(facts.deltaPoints) points; \(seen)."
    }

    // MARK: The suite

    /// The sentence over the whole report.
    static func headline(_ facts: RecordFacts) -> String {
        let words = facts.record.verdict.states.map(\.word)
        return "\(facts.title): \(words.isEmpty ? SuiteState.inconclusive.word : words.joined(separator: ", "))"
    }

    /// How many models have which finding.
    static func tally(_ facts: RecordFacts) -> String {
        let total = facts.record.verdict.models.count
        guard total > 0 else { return "No model was audited." }
        let parts = [
            (Finding.established, "contradicted"), (.ruledOut, "supported"), (.inconclusive, "not shown"),
            (.notAssessable, "not assessable"),
        ].compactMap { finding, word in
            facts.count(finding) == 0 ? nil : "\(facts.count(finding)) \(word)"
        }
        return "\(Numbers.count(total, "model")) audited: \(parts.joined(separator: ", "))."
    }

    /// What makes every finding void, where something does.
    static func void(_ facts: RecordFacts) -> String? {
        guard facts.isVoid else { return nil }
        return "A control failed. Until it is mended nothing below may be relied on."
    }

    /// The headline of the scatter.
    static func scatterHeadline(_ facts: RecordFacts) -> String {
        let models = facts.record.verdict.models
        guard models.contains(where: { $0.twinScore != nil }) else {
            return "No twins were scored, so nothing lies beside the published scores."
        }
        let count = facts.count(.established)
        let isExplained = models.contains { $0.finding == .established && inflation($0) != nil }
        if count > 0 {
            if isExplained {
                return
                    "\(count) of \(Numbers.count(models.count, "model")) \(count == 1 ? "scores" : "score") higher on the "
                    + "published items than their twins explain, beyond chance and by at least \(facts.deltaPoints) points."
            }
            return
                "\(count) of \(Numbers.count(models.count, "model")) \(count == 1 ? "scores" : "score") higher on the "
                + "published items than on their twins, beyond chance and by at least \(facts.deltaPoints) points."
        }
        if facts.count(.ruledOut) == models.count {
            let what = models.contains { inflation($0) != nil } ? "inflation" : "gap"
            return "No \(what) is larger than \(facts.deltaPoints) points."
        }
        return "No model is shown to score higher on the published items; "
            + "for \(models.count - facts.count(.ruledOut)) of \(models.count) that is not settled."
    }

    /// The headline of the forest plot.
    static func forestHeadline(_ facts: RecordFacts) -> String {
        let gaps = facts.record.verdict.models.compactMap { verdict in verdict.gap.map { (verdict.model, $0) } }
            .filter { $0.1.isFinite }
        guard let widest = gaps.max(by: { $0.1.value < $1.1.value }) else { return "No gap could be measured." }
        return "The largest gap is \(Numbers.points(widest.1.value)) points (\(facts.level) interval "
            + "\(Numbers.pointsInterval(widest.1))), for \(VisibleText.of(widest.0, limit: 60))."
    }

    /// The headline of the coverage chart.
    static func coverageHeadline(_ facts: RecordFacts) -> String {
        let rows = facts.record.coverage
        guard let row = rows.first(where: { $0.operatorID == facts.record.headlineOperator }) ?? rows.first else {
            return "No twins were made."
        }
        let refused = row.refused.values.reduce(0) { $0 + max(0, min($1, 1 << 40)) }
        return "\(VisibleText.of(row.operatorID, limit: 60)) made twins for \(Numbers.count(row.covered)) of "
            + "\(Numbers.count(facts.record.suite.items, "item")); its guards refused \(Numbers.count(refused))."
    }

    /// The headline of the controls.
    static func controlsHeadline(_ facts: RecordFacts) -> String {
        let controls = facts.record.verdict.controls
        guard !controls.isEmpty else { return "No control was run." }
        let failed = controls.count { $0.status == .failed }
        let passed = controls.count { $0.status == .passed }
        if failed > 0 { return "\(failed) of \(Numbers.count(controls.count, "control")) failed." }
        if passed == controls.count { return "All \(Numbers.count(passed, "control")) behaved." }
        return "\(passed) of \(Numbers.count(controls.count, "control")) behaved; the others were not run."
    }

    /// The headline of the accounting of readings.
    static func readingsHeadline(_ facts: RecordFacts) -> String {
        let counts = facts.record.models.flatMap(\.arms).flatMap {
            [$0.originalReadings, $0.twinReadings, $0.placeboReadings ?? ReadingCounts()]
        }
        let total = counts.reduce(0.0) { $0 + Double($1.read) + Double($1.unread) }
        let unread = counts.reduce(0.0) { $0 + Double($1.unread) }
        guard total > 0 else { return "No response was read." }
        guard unread > 0 else { return "An answer was read out of every response." }
        return "In \(Numbers.short(100 * unread / total, 2))% of the responses no answer could be read; "
            + "they are counted apart, never silently wrong."
    }

    // MARK: Rival explanations

    /// Rivals of prior exposure: what else makes a gap, where this audit stands on it, and what would separate it.
    static func rivals(_ facts: RecordFacts) -> [(rival: String, stands: String, separates: String)] {
        let format = facts.record.verdict.controls.first { $0.id == "format" }
        let label = facts.record.suite.manifest.labelErrorRate
        return [
            harderTwins(facts),
            (
                "Format fit",
                format.map { "Format control: \(control($0.status))." } ?? "Open: no format control was run.",
                "Twins that change only the form, judged on reference models."
            ),
            (
                "Label noise",
                label.map {
                    "\(Numbers.percent($0.rate)) of the keys are reported wrong "
                        + "(\(VisibleText.of($0.source, limit: 120)))."
                } ?? "Open: the share of wrong keys is not known.",
                "The gap with and without the items whose key is suspect."
            ),
        ]
    }

    /// What would change the verdict.
    static func changes(_ facts: RecordFacts) -> [String] {
        var result: [String] = []
        if facts.count(.established) > 0 {
            result.append("A rival explanation shown to make the gap: see the rivals above.")
            result.append("Another kind of twin, answered by the same models, without a gap.")
        }
        if facts.count(.ruledOut) > 0 {
            result.append("A gap on far twins or fresh items, which see what the twins used here cannot.")
        }
        if facts.count(.inconclusive) + facts.count(.notAssessable) > 0 {
            result.append(
                "More items or twins: an interval wholly inside ±\(facts.deltaPoints) points or wholly above 0."
            )
        }
        result.append("A failed control, a wrong key, or a response read wrongly, found on recomputing.")
        return result
    }
}

extension ReadingCounts {
    /// Responses without a readable answer.
    var unread: Int { unreadable &+ truncated &+ refused }
}
