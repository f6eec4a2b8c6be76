// The outcomes of rules as JUnit XML: the form in which CI systems show a full list of passes and failures.

import AuditModel

/// Writes JUnit XML: a rule's outcome is a test case, a failure a failure, *not assessable* is skipped.
public enum JUnitReport {
    /// The whole file. No clock: the time of every case is 0.
    public static func write(_ report: RuleReport) -> String {
        let total = report.outcomes.count
        let failures = report.count(.fail)
        let skipped = report.count(.notAssessable)
        let counts = "tests=\"\(total)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\" time=\"0\""
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<testsuites name=\"vernier\" \(counts)>",
            "  <testsuite name=\"\(text(report.subject))\" \(counts)>",
        ]
        for outcome in report.outcomes {
            let about = outcome.about.isEmpty ? "" : ": " + outcome.about
            let head =
                "    <testcase classname=\"\(text(outcome.id))\" name=\"\(text(outcome.id + about))\" time=\"0\""
            switch outcome.outcome {
            case .pass: lines.append(head + "/>")
            case .fail:
                let places = outcome.places.prefix(20).map(\.description).joined(separator: "\n")
                let remedy = report.card(outcome.id).map { "\n" + $0.remedy } ?? ""
                lines.append(head + ">")
                lines.append(
                    "      <failure type=\"\(outcome.severity.rawValue)\" message=\"\(text(outcome.why))\">"
                        + "\(text(outcome.why))\(text(places, after: "\n"))\(text(remedy, after: ""))</failure>"
                )
                lines.append("    </testcase>")
            case .notAssessable:
                lines.append(head + "><skipped message=\"\(text(outcome.why))\"/></testcase>")
            }
        }
        return (lines + ["  </testsuite>", "</testsuites>", ""]).joined(separator: "\n")
    }

    /// Foreign text, with what cannot be seen written out: XML 1.0 forbids most of it.
    private static func text(_ text: String) -> String { MarkupText.escape(VisibleText.of(text, limit: 2000)) }

    /// Lines of foreign text after `lead`; nothing for no text.
    private static func text(_ lines: String, after lead: String) -> String {
        guard !lines.isEmpty else { return "" }
        return lead
            + lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.isEmpty ? "" : text(String(line))
            }.joined(separator: "\n")
    }
}
