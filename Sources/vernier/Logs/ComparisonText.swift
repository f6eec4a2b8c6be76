// A comparison for a person at a terminal.

import AuditModel
import Verdicts

/// The text of `vernier compare`, at most `width` columns.
struct ComparisonText {
    /// Columns.
    let width: Int

    /// The text.
    func text(_ comparison: ModelComparison, _ first: LogOutcomes, _ second: LogOutcomes) -> String {
        var lines = Folding.lines(comparison.sentence, width: width)
        lines.append("")
        for (outcomes, score) in [(first, comparison.scores.first), (second, comparison.scores.second)] {
            lines += Folding.lines(
                "\(outcomes.model): \(points(score.value)) (\(points(score.low)) to \(points(score.high))) on "
                    + "\(comparison.method == .unpaired ? outcomes.items.count : comparison.items) items, "
                    + "\(outcomes.metric)\(outcomes.scorer.isEmpty ? "" : ", \(outcomes.scorer)")",
                indent: "  ",
                width: width
            )
        }
        let test: String =
            switch comparison.method {
            case .mcNemar: "McNemar's exact test on shared items"
            case .pairedT: comparison.clusters.map { "paired t test over \($0) clusters" } ?? "paired t test over items"
            case .unpaired: "two independent samples"
            }
        lines += Folding.lines("Test: \(test).", indent: "  ", width: width)
        if let detectable = comparison.detectable {
            lines += Folding.lines(
                "Smallest difference shown four times in five: \(points(detectable)) points.",
                indent: "  ",
                width: width
            )
        }
        if !comparison.limits.isEmpty {
            lines += ["", "Limits:"]
            lines += comparison.limits.flatMap { Folding.lines("· " + $0, indent: "  ", width: width) }
        }
        return lines.joined(separator: "\n")
    }

    private func points(_ share: Double) -> String {
        guard share.isFinite, abs(share) < 1e7 else { return "?" }
        let tenths = Int((share * 1000).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
