// A suite's facts in words: each with its source, and what nobody knows said as unknown.

import AuditModel
import Foundation
import Suites

/// Words for facts.
enum FactsText {
    /// Everything known of a suite, a fact a line.
    static func whole(_ facts: SuiteFacts) -> String {
        var lines = ["\(facts.title) (\(facts.id))"]
        if !facts.describesItems { lines.append("  \(SuiteReader.catalogueEntry)") }
        func add(_ name: String, _ value: String?, _ source: String? = nil) {
            let source = source.map { $0.isEmpty ? " [no source stated]" : " [\($0)]" } ?? ""
            lines.append("  " + name.padding(toLength: 14, withPad: " ", startingAt: 0) + (value ?? "unknown") + source)
        }
        add("measures", facts.measures.isEmpty ? nil : facts.measures)
        if !facts.aliases.isEmpty { add("also called", facts.aliases.joined(separator: ", ")) }
        if !facts.sharedNames.isEmpty { add("shares names", facts.sharedNames.joined(separator: ", ")) }
        add("items", facts.n.map { "\($0.count) (\($0.split))" }, facts.n?.source)
        for split in facts.splits { add("", "\(split.count) (\(split.split))", split.source) }
        let kinds = facts.score.map { $0.kinds.map(\.rawValue).joined(separator: ", ") }
        add("score", kinds.map { "\(facts.metric); \($0)" } ?? facts.metric, facts.score?.source)
        if let note = facts.score?.note { add("", note) }
        add(
            "clusters",
            facts.clusters.map { ($0.count.map { "\($0): " } ?? "") + $0.unit },
            facts.clusters?.source
        )
        add("chance", facts.chance.map { "\($0.rate)" }, facts.chance?.source)
        add("released", facts.released?.text, facts.released?.source)
        add("licence", facts.licence?.text, facts.licence?.source)
        add("label errors", facts.labelErrorRate.map { "\($0.rate)" }, facts.labelErrorRate?.source)
        if facts.human.isEmpty { add("people", nil) }
        for human in facts.human { add("people", "\(human.score) (\(human.who))", human.source) }
        if facts.contaminationReports.isEmpty { add("contamination", "no report known, which clears nobody") }
        for report in facts.contaminationReports { add("contamination", report.note, report.source) }
        add("successors", facts.successors?.names.joined(separator: ", "), facts.successors?.source)
        return lines.joined(separator: "\n")
    }

    /// A table of many suites: id, items, chance, release, label errors, title.
    static func table(_ suites: [SuiteFacts]) -> String {
        var rows = [["id", "items", "chance", "released", "label errors", "title"]]
        for suite in suites {
            let count = suite.n.map { "\($0.count)" } ?? "unknown"
            let chance = suite.chance.map { "\($0.rate)" } ?? "unknown"
            let errors = suite.labelErrorRate.map { "\($0.rate)" } ?? "unknown"
            rows.append([
                suite.id.rawValue, count, chance, suite.released?.text ?? "unknown", errors, suite.title,
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let last = row.count - 1
            let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
            return (cells[..<last] + [row[last]]).joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
