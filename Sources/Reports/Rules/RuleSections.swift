// Outcomes of rules as a section of a page.

import AuditModel

/// Lays out outcomes.
enum RuleSections {
    /// Most failures in the table.
    static let mostFailures = 200

    /// Failures with what to do, worst first, and which rules could not look.
    static func section(_ outcomes: [RuleOutcome], cards: [RuleCard] = []) -> ReportPage.Section {
        let failures = outcomes.filter { $0.outcome == .fail }
        let ordered = failures.enumerated().sorted { left, right in
            left.element.severity != right.element.severity
                ? left.element.severity > right.element.severity : left.offset < right.offset
        }.map(\.element)
        let passed = unique(outcomes.filter { $0.outcome == .pass }.map(\.id))
        let silent = outcomes.filter { $0.outcome == .notAssessable }
        let headline =
            failures.isEmpty
            ? "No rule failed" : "\(Numbers.count(failures.count, "outcome")) of the rules failed"
        return ReportPage.Section(
            headline: headline,
            sentences: passed.isEmpty ? [] : ["Passed: \(passed.joined(separator: ", "))."],
            tables: [
                ReportTable(
                    "Failures, worst first",
                    ["Rule", "Weight", "About", "What was seen", "Where"],
                    rows: ordered.prefix(mostFailures).map { outcome in
                        [
                            outcome.id, outcome.severity.rawValue,
                            VisibleText.of(outcome.about.isEmpty ? "–" : outcome.about),
                            VisibleText.of(outcome.why, limit: 2000),
                            outcome.places.first.map { VisibleText.of($0.description) } ?? "–",
                        ]
                    }
                ),
                ReportTable(
                    "Not assessable",
                    ["Rule", "What is missing"],
                    rows: unique(silent.map { $0.id + "\u{0}" + $0.why }).map { pair in
                        pair.split(separator: "\u{0}", maxSplits: 1).map { VisibleText.of(String($0), limit: 2000) }
                    }
                ),
            ]
        )
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
