// The report on a leaderboard: what each column can bear, with its picture and its numbers.

public import AuditModel

/// Writes the report on a leaderboard.
public enum BoardPage {
    /// Most columns with a section of their own; the rest is counted.
    static let mostColumns = 30

    /// As HTML, one file. Throws `ReportError`.
    public static func html(_ report: BoardReport) throws -> String { try PageHTML.write(page(report)) }

    /// As Markdown.
    public static func markdown(_ report: BoardReport) -> String { PageMarkdown.write(page(report)) }

    static func page(_ report: BoardReport) -> ReportPage {
        let columns = report.boards.flatMap(\.columns)
        let failures = report.outcomes.filter { $0.outcome == .fail && $0.severity >= .major }
        let known = columns.filter { $0.count != nil && !$0.places.isEmpty }
        let headline =
            !failures.isEmpty
            ? "\(Numbers.count(failures.count, "thing")) in this table \(failures.count == 1 ? "is" : "are") wrong or worn."
            : known.isEmpty
                ? "What this table can bear is not known: numbers of items are missing."
                : "Nothing wrong was found in this table."
        var sections = columns.prefix(mostColumns).enumerated().map { number, column in
            ReportPage.Section(
                headline: BoardWording.headline(column),
                figures: BoardChart.figure(column, id: "column-\(number + 1)").map { [$0] } ?? [],
                sentences: BoardWording.sentences(column),
                tables: [table(column)],
                notes: [
                    "Intervals: Wilson, 95%. Ties and ranks: two-proportion tests, Holm over all pairs; nothing pairs the "
                        + "scores of a table, so paired logs may show more."
                ]
            )
        }
        sections.append(RuleSections.section(report.outcomes))
        var limits = columns.flatMap { column in column.limits.map { "\(column.column.name): \($0)" } }
        if columns.count > mostColumns {
            limits.append("\(columns.count - mostColumns) more columns are in --format json only.")
        }
        limits.append("No item's outcome was seen, no twins were asked: exposure to items was not examined.")
        return ReportPage(
            kicker: "vernier · leaderboard \(report.source)",
            headline: headline,
            lead: failures.prefix(3).map { "\($0.id): \($0.about.isEmpty ? "" : $0.about + ": ")\($0.why)" },
            sections: sections,
            limits: limits,
            provenance: [
                ("Source", report.source), ("vernier", report.version), ("Wording", BoardWording.version),
                ("Tables", report.boards.map(\.board.title).joined(separator: "; ")),
            ]
        )
    }

    private static func table(_ column: BoardColumnVerdict) -> ReportTable {
        ReportTable(
            "Scores on \(column.column.name)",
            ["Model", "#Printed", "#Interval", "#Ranks not ruled out"],
            rows: column.places.prefix(100).map { place in
                [
                    VisibleText.of(place.model), VisibleText.of(place.printed),
                    place.interval.map(Numbers.percentInterval) ?? Numbers.none,
                    place.ranks.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
                        ?? Numbers.none,
                ]
            }
        )
    }
}
