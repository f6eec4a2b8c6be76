// What rules found on logs, as a page: the worst first, what to do, and which rules could not look.

import AuditModel

/// Writes the page of a check.
public enum RuleReportPage {
    /// As HTML, one file; `sentences` are what was counted and may be said. Throws `ReportError`.
    public static func html(_ report: RuleReport, sentences: [String] = []) throws -> String {
        try PageHTML.write(page(report, sentences))
    }

    static func page(_ report: RuleReport, _ sentences: [String]) -> ReportPage {
        let failures = report.outcomes.filter { $0.outcome == .fail && $0.severity >= .major }
        let blocking = failures.count { $0.severity == .blocking }
        let headline =
            blocking > 0
            ? "\(Numbers.count(blocking, "thing")) here \(blocking == 1 ? "blocks" : "block") the claim."
            : !failures.isEmpty
                ? "Nothing blocks the claim; \(Numbers.count(failures.count, "thing")) here \(failures.count == 1 ? "weakens" : "weaken") it."
                : report.count(.pass) > 0
                    ? "Nothing wrong was found by the rules that could look." : "No rule could look."
        let remedies = unique(failures.map(\.id)).compactMap { id in
            report.card(id).map { [id, VisibleText.of($0.remedy), VisibleText.of($0.cannotShow)] }
        }
        var sections = [RuleSections.section(report.outcomes)]
        if !sentences.isEmpty {
            sections.insert(ReportPage.Section(headline: "What was counted", sentences: sentences), at: 0)
        }
        if !remedies.isEmpty {
            let table = ReportTable("What to do", ["Rule", "What to do", "A pass would not show"], rows: remedies)
            sections.append(ReportPage.Section(headline: "What to do", tables: [table]))
        }
        return ReportPage(
            kicker: "vernier · check \(report.subject)",
            headline: headline,
            lead: failures.sorted { $0.severity > $1.severity }.prefix(3).map {
                "\($0.id): \($0.about.isEmpty ? "" : $0.about + ": ")\($0.why)"
            },
            sections: sections,
            limits: ["No twins were asked: exposure to the items was not examined."],
            provenance: [("Logs", report.subject), ("vernier", report.version)]
        )
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
