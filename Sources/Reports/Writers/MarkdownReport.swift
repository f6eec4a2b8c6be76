// The report for places that take plain text: the same sentences and tables, without pictures.

public import AuditModel

/// Writes report.md in GitHub-flavoured Markdown.
public struct MarkdownReport: ReportWriter {
    /// A writer.
    public init() {}

    /// `markdown`.
    public var id: String { "markdown" }
    /// `report.md`.
    public var fileName: String { "report.md" }

    /// The report; every text of the record is escaped, in cells too.
    public func write(_ record: AuditRecord) throws -> String {
        let facts = RecordFacts(record: record)
        let tables = ReportTables(facts: facts)
        var out = "# \(MarkdownText.escape(Wording.headline(facts)))\n\n"
        if let void = Wording.void(facts) { out += "> **✗ Void.** \(void)\n\n" }
        for (index, state) in record.verdict.states.enumerated() {
            out += "- **\(state.word).** \(Wording.meaning(state))"
            if record.verdict.reasons.indices.contains(index) {
                out += " " + MarkdownText.escape(VisibleText.of(record.verdict.reasons[index]))
            }
            out += "\n"
        }
        out += "\n\(Wording.tally(facts))\n\n" + MarkdownText.table(tables.models())
        for verdict in record.verdict.models { out += model(verdict, facts) }
        out += "## What was not checked\n\n" + list(facts.notChecked)
        out += section(Wording.scatterHeadline(facts), [])
        out += section(Wording.forestHeadline(facts), [tables.gaps(), tables.inflation(), tables.findings()])
        out += section("What else could make a gap", [tables.rivals()])
        out += section(Wording.coverageHeadline(facts), [tables.coverage(), tables.operators(), tables.balance()])
        out += section(Wording.controlsHeadline(facts), [tables.controls()])
        out += section(
            Wording.readingsHeadline(facts),
            [tables.readings(), tables.unanswered(), tables.diagnostics(), tables.evidence()]
        )
        out += "## What would change this verdict\n\n" + list(Wording.changes(facts))
        out += "## Made from\n\n" + list(facts.provenance.map { "\($0.name): \($0.value)" })
        out += "To check this report: `vernier verify DIR`, with the folder that holds `record.json`.\n"
        return out
    }

    private func model(_ verdict: ModelVerdict, _ facts: RecordFacts) -> String {
        var out =
            "### \(FindingMark.character(verdict.finding)) \(MarkdownText.escape(VisibleText.of(verdict.model)))\n\n"
        out += "**\(Wording.claim(verdict))** (\(Wording.finding(.contaminated, verdict.finding))). "
        out +=
            "\(MarkdownText.escape(Wording.sentence(verdict, facts))) \(Wording.decision(verdict.finding, facts))\n\n"
        out += "Certainty: **\(Wording.certainty(verdict.certainty))**\n\n"
        if !verdict.reasons.isEmpty { out += list(verdict.reasons.prefix(2).map { VisibleText.of($0) }) }
        for (name, texts) in [
            ("You may say", Wording.may(verdict, facts)), ("You may not say", Wording.mayNot(verdict, facts)),
            ("Ask for", Wording.ask(verdict, facts)),
        ] {
            out += "- *\(name)*: \(texts.map(MarkdownText.escape).joined(separator: " "))\n"
        }
        return out + "\n"
    }

    private func section(_ headline: String, _ tables: [ReportTable]) -> String {
        "## \(MarkdownText.escape(headline))\n\n" + tables.filter { !$0.rows.isEmpty }.map(MarkdownText.table).joined()
    }

    private func list(_ texts: [String]) -> String {
        texts.map { "- \(MarkdownText.escape($0))\n" }.joined() + "\n"
    }
}
