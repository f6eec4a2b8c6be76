// What the page template is filled with.

import AuditModel

/// The values of the page, by the names its template uses.
struct HTMLPage {
    /// The record and its look-ups.
    let facts: RecordFacts
    /// Cards shown without unfolding.
    static let cardsInSight = 6

    /// Values by name; texts are visible text, escaped by the template.
    func context() -> [String: Any] {
        let record = facts.record
        let cards = orderedVerdicts().map { index, verdict in card(verdict, index) }
        let more = Array(cards.dropFirst(Self.cardsInSight))
        let states = record.verdict.states.isEmpty ? [SuiteState.inconclusive] : record.verdict.states
        var page: [String: Any] = [
            "vernier": VisibleText.of(record.vernier, limit: 40),
            "wording": Wording.version,
            "style": HTMLStyle.sheet,
            "headline": Wording.headline(facts),
            "suiteID": VisibleText.of(record.suite.manifest.id, limit: 120),
            "items": Numbers.count(record.suite.items, "item"),
            "states": states.enumerated().map { index, state in
                var value: [String: Any] = ["word": state.word, "meaning": Wording.meaning(state)]
                if record.verdict.reasons.indices.contains(index) {
                    value["reason"] = VisibleText.of(record.verdict.reasons[index])
                }
                return value
            },
            "level": facts.level,
            "chance": record.suite.manifest.chance > 0,
            "tally": Wording.tally(facts),
            "hasCards": !cards.isEmpty,
            "cards": Array(cards.prefix(Self.cardsInSight)),
            "hasMore": !more.isEmpty,
            "moreLabel": Numbers.count(more.count, "more model"),
            "moreCards": more,
            "limits": facts.notChecked,
            "sections": sections(),
            "changes": Wording.changes(facts),
            "provenance": facts.provenance.map { ["name": $0.name, "value": $0.value] },
        ]
        if let void = Wording.void(facts) { page["void"] = void }
        if !record.suite.manifest.measures.isEmpty { page["measures"] = VisibleText.of(record.suite.manifest.measures) }
        return page
    }

    /// Models with the gravest finding first, else in the order given; with their index in the record.
    private func orderedVerdicts() -> [(index: Int, verdict: ModelVerdict)] {
        let all = facts.record.verdict.models.enumerated().map { (index: $0.offset, verdict: $0.element) }
        guard all.count > Self.cardsInSight else { return all }
        return Finding.shown.flatMap { finding in all.filter { $0.verdict.finding == finding } }
    }

    private func card(_ verdict: ModelVerdict, _ index: Int) -> [String: Any] {
        let twin = verdict.twinScore
        var value: [String: Any] = [
            "finding": verdict.finding.rawValue,
            "model": VisibleText.of(verdict.model, limit: 120),
            "mark": FindingMark.character(verdict.finding),
            "claim": Wording.claim(verdict),
            "words": Wording.finding(.contaminated, verdict.finding),
            "score": Numbers.percent(verdict.score.value),
            "scoreInterval": Numbers.percentInterval(verdict.score),
            "n": Numbers.count(facts.items(verdict.model)),
            "twin": twin.map { Numbers.percent($0.value) } ?? "—",
            "twinInterval": twin.map(Numbers.percentInterval) ?? "not scored",
            "gap": verdict.gap.map { Numbers.points($0.value) } ?? "—",
            "gapInterval": verdict.gap.map(Numbers.pointsInterval) ?? "not measured",
            "hasGap": verdict.gap != nil,
            "sentence": Wording.sentence(verdict, facts),
            "decision": Wording.decision(verdict.finding, facts),
            "certainty": Wording.certainty(verdict.certainty),
            "steps": Wording.steps(verdict.certainty),
            "reasons": verdict.reasons.prefix(2).map { VisibleText.of($0) },
            "may": Wording.may(verdict, facts),
            "mayNot": Wording.mayNot(verdict, facts),
            "ask": Wording.ask(verdict, facts),
            "others": verdict.findings.filter { $0.hypothesis != .contaminated }.prefix(4).map {
                "\(Wording.finding($0.hypothesis, $0.finding)): \(VisibleText.of($0.why))"
            },
            "anchor": "model-\(index + 1)",
        ]
        if let strip = ScoreStrip.figure(verdict, facts, id: "strip-\(index + 1)") { value["strip"] = strip.markup }
        let twins = facts.twinsPerItem(verdict.model)
        if twin != nil, twins > 0 { value["twinNote"] = "k = \(Numbers.count(twins, "twin")) an item" }
        return value
    }

    private func sections() -> [[String: Any]] {
        let tables = ReportTables(facts: facts)
        let record = facts.record
        let headline = record.headlineOperator.map { VisibleText.of($0, limit: 60) } ?? "none"
        let source = "Source: record.json of this audit; headline operator: \(headline)."
        let method =
            "Bars are \(facts.level) intervals; the grey band is ±\(facts.deltaPoints) points, fixed before the data."
        return [
            section(
                "scores",
                Wording.scatterHeadline(facts),
                figure: ScatterChart.figure(facts, id: "scatter"),
                tables: [tables.models()],
                notes: [
                    "\(source) Method: mean score over items; a twin's score is averaged within its item. \(method)"
                ]
            ),
            section(
                "gaps",
                Wording.forestHeadline(facts),
                figure: ForestChart.figure(facts, id: "forest"),
                tables: [tables.gaps(), tables.inflation()].filter { !$0.rows.isEmpty },
                notes: [
                    "\(source) Method: mean over items of the published score minus the mean of its twins. \(method)"
                ],
                folded: [tables.findings()]
            ),
            section("rivals", "What else could make a gap", tables: [tables.rivals()]),
            section(
                "coverage",
                Wording.coverageHeadline(facts),
                figure: RefusalChart.figure(facts, id: "refusals"),
                tables: [tables.coverage()],
                notes: ["Source: coverage of the record. A guard refuses an item whose twin could have a wrong key."],
                folded: [tables.operators(), tables.balance()]
            ),
            section("controls", Wording.controlsHeadline(facts), tables: [tables.controls()]),
            section(
                "readings",
                Wording.readingsHeadline(facts),
                tables: [tables.readings(), tables.unanswered()].filter { !$0.rows.isEmpty },
                folded: [tables.diagnostics(), tables.evidence()]
            ),
        ]
    }

    private func section(
        _ id: String,
        _ headline: String,
        figure: Figure? = nil,
        tables: [ReportTable],
        notes: [String] = [],
        folded: [ReportTable] = []
    ) -> [String: Any] {
        [
            "id": id, "headline": headline, "figures": figure.map { [["svg": $0.markup]] } ?? [],
            "tables": tables.map(\.context), "notes": notes,
            "foldedTables": folded.filter { !$0.rows.isEmpty }.map(\.context),
        ]
    }
}
