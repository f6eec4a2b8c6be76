// The judgement for a person at a terminal: the suite first, then who stands out, then everybody.

import AuditModel

/// The text of `vernier judge`, at most `width` columns.
struct JudgeText {
    /// Columns.
    let width: Int

    /// Models listed at most without anything to say about them.
    private static let mostRows = 40

    /// The text.
    func text(_ verdict: TableVerdict, _ table: ScoreTable, chance: Double, evidence: [Evidence]) -> String {
        let trends = Self.trends(evidence)
        var lines = ["The suite: " + verdict.states.map(\.word).joined(separator: ", ") + "."]
        for reason in verdict.reasons { lines += Folding.lines(reason, indent: "  ", width: width) }
        if let shift = verdict.shift {
            let what = table.models.contains { $0.isReference == true } ? "reference models" : "all models"
            lines += Folding.lines(
                "Common shift of \(what): originals less twins \(points(shift.value)) points (\(range(shift)))"
                    + (verdict.heterogeneity.map { "; do they differ? Q = \(tenth($0.q)) on \($0.degrees) df" } ?? "")
                    + ".",
                indent: "  ",
                width: width
            )
        }
        if let ranking = verdict.ranking {
            lines += Folding.lines(
                "Pairs of models in another order on twins: \(ranking.flipped) of \(ranking.pairs); sampling error "
                    + "alone would give \(tenth(ranking.expected)).",
                indent: "  ",
                width: width
            )
        }
        lines += trends.flatMap { Folding.lines($0, indent: "  ", width: width) }
        if chance > 0 {
            lines.append(
                "  Chance level \(table.chance == nil ? "guessed from the lowest scores or given" : "stated"): \(points(chance))%."
            )
        }
        lines.append("")
        lines += rows(verdict)
        for model in verdict.models.filter({ speaks($0) }) {
            lines.append("")
            lines.append("\(Self.shown(model.verdict.model)): certainty \(words(model.verdict.certainty.rawValue))")
            for finding in model.verdict.findings
            where finding.finding == .established || finding.hypothesis == .contaminated {
                let head = "\(finding.hypothesis.rawValue), \(words(finding.finding.rawValue)): "
                lines += Folding.lines(head + finding.why, indent: "  ", width: width)
            }
            for reason in model.verdict.reasons { lines += Folding.lines("− " + reason, indent: "    ", width: width) }
        }
        lines.append("")
        lines.append("Controls:")
        for control in verdict.controls {
            lines += Folding.lines(
                "\(words(control.status.rawValue)) \(control.id): \(control.why)",
                indent: "  ",
                width: width
            )
        }
        lines.append("Limits:")
        for limit in verdict.limits { lines += Folding.lines("· " + limit, indent: "  ", width: width) }
        return lines.joined(separator: "\n")
    }

    /// What the evidence says of progress and of time, one sentence each.
    private static func trends(_ evidence: [Evidence]) -> [String] {
        guard let found = evidence.first(where: { $0.detector == "trends" && $0.notRun == nil }) else { return [] }
        var sentences: [String] = []
        func hundredth(_ value: Double) -> String {
            let whole = Int((min(max(value, -1e6), 1e6) * 100).rounded())
            let digits = String(abs(whole) % 100)
            return "\(whole < 0 ? "-" : "")\(abs(whole) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
        }
        if let rate = found.effects["exchange_rate"] {
            sentences.append(
                "A point gained on the originals is worth \(hundredth(rate.value)) on the twins "
                    + "(\(hundredth(rate.low)) to \(hundredth(rate.high)))."
            )
        }
        if let slope = found.effects["gap_per_year"] {
            sentences.append(
                "Per year of release the gap changes by \(hundredth(slope.value * 100)) points "
                    + "(\(hundredth(slope.low * 100)) to \(hundredth(slope.high * 100)))."
            )
        }
        if let year = found.effects["saturation_year"] {
            sentences.append(
                "At this pace the frontier reaches 95% in \(Int(year.value)) (\(Int(year.low)) to \(Int(year.high)))."
            )
        }
        return sentences
    }

    /// A name as it can stand in a line: whatever could break the line or move the cursor is written out first.
    private static func shown(_ model: ModelID) -> String {
        Console.harmless(model.rawValue).replacing("\n", with: "\\u{A}").replacing("\t", with: "\\u{9}")
    }

    /// Whether a model gets a paragraph: something established, or a table of few models.
    private func speaks(_ model: TableVerdict.Model) -> Bool {
        model.verdict.findings.contains { $0.finding == .established }
    }

    /// One line a model.
    private func rows(_ verdict: TableVerdict) -> [String] {
        let name = min(
            max(verdict.models.map { Self.shown($0.verdict.model).count }.max() ?? 5, 5),
            max(12, width - 56)
        )
        var lines = [pad("model", name) + "  score  twins  clean  inflation (interval)  contaminated"]
        let sorted = verdict.models.sorted { left, right in
            let (a, b) = (left.verdict.inflation?.value ?? -2, right.verdict.inflation?.value ?? -2)
            return a != b ? a > b : left.verdict.model < right.verdict.model
        }
        for model in sorted.prefix(Self.mostRows) {
            let own = model.verdict
            let inflation = own.inflation.map { "\(points($0.value)) (\(points($0.low)) to \(points($0.high)))" } ?? "–"
            let score = own.gap == nil ? "–" : points(own.score.value)
            lines.append(
                pad(clipped(Self.shown(own.model), name), name) + left(score, 7)
                    + left(own.twinScore.map { points($0.value) } ?? "–", 7)
                    + left(own.cleanScore.map { points($0.value) } ?? "–", 7) + "  " + pad(inflation, 20) + "  "
                    + words(own.finding.rawValue) + (model.isReference ? " (reference)" : "")
            )
        }
        if sorted.count > Self.mostRows {
            lines.append("… and \(sorted.count - Self.mostRows) more; --format json has all.")
        }
        return lines
    }

    private func words(_ raw: String) -> String { raw.replacing("-", with: " ") }

    private func range(_ estimate: Estimate) -> String { "\(points(estimate.low)) to \(points(estimate.high))" }

    /// A share as points with one decimal.
    private func points(_ share: Double) -> String { tenth(share * 100) }

    private func tenth(_ value: Double) -> String {
        guard value.isFinite else { return "?" }
        let tenths = Int((min(max(value, -1e9), 1e9) * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private func clipped(_ text: String, _ width: Int) -> String {
        text.count <= width ? text : "…" + text.suffix(width - 1)
    }
}
