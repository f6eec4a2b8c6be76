// The verdict on a claim for a person at a terminal.

import AuditModel
import Verdicts

/// The text of `vernier claim`, at most `width` columns.
struct ClaimText {
    /// Columns.
    let width: Int

    /// The text.
    func text(_ verdict: ClaimVerdict) -> String {
        var lines = Folding.lines("“\(verdict.claim.text)”", width: width)
        let suite = verdict.suite.map { "\($0.title)" } ?? "not known"
        let count = verdict.count.map { "\($0) items (\(verdict.countSource))" } ?? "number of items not known"
        lines += Folding.lines("Suite: \(suite); \(count).", indent: "  ", width: width)
        lines += Folding.lines(
            "Finding: \(verdict.finding.rawValue). Certainty: \(verdict.certainty.rawValue.replacing("-", with: " ")).",
            indent: "  ",
            width: width
        )
        lines += verdict.reasons.flatMap { Folding.lines("− " + $0, indent: "    ", width: width) }
        let can: String =
            switch verdict.reachable {
            case .yes: "some count of right answers gives this number."
            case .no: "no count of right answers gives this number."
            case .undetermined: "not determined."
            }
        lines += Folding.lines("Can it be? " + can, indent: "  ", width: width)
        lines += section("You may say", verdict.maySay)
        lines += section("You may not say", verdict.mayNotSay)
        lines += section("Ask for", verdict.askFor)
        lines += RuleLines(width: width).lines(verdict.rules)
        lines += section("Not examined", verdict.limits)
        return lines.joined(separator: "\n")
    }

    private func section(_ title: String, _ sentences: [String]) -> [String] {
        guard !sentences.isEmpty else { return [] }
        return ["", title] + sentences.flatMap { Folding.lines("· " + $0, indent: "  ", width: width) }
    }
}
