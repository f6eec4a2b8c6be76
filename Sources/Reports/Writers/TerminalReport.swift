// The report for a terminal: every line within the width, colour only where it is asked for.

public import AuditModel

/// Writes the verdict as lines of text.
public struct TerminalReport: Sendable {
    private let width: Int
    private let colour: Bool
    private static let plotIndent = 6

    /// A report of at most `width` cells a line (40 to 200); with `colour`, words of findings carry ANSI colours.
    public init(width: Int = 80, colour: Bool) {
        self.width = min(max(width, 40), 200)
        self.colour = colour
    }

    /// The text, with a newline at its end. `reportPath` is named in the last line, where there is one.
    public func text(_ record: AuditRecord, reportPath: String?) -> String {
        let facts = RecordFacts(record: record)
        var lines = head(facts)
        let plot = TerminalForest(facts, width: min(width - 40, 60) < 20 ? width - 10 : min(width - 40, 60))
        for verdict in record.verdict.models { lines += block(verdict, facts, plot) }
        if record.verdict.models.contains(where: { $0.gap?.isFinite == true }) {
            lines.append(
                TerminalLine(
                    indent(Self.plotIndent) + plot.labels() + "  gap in points, ░ ±\(facts.deltaPoints)",
                    .quiet
                )
            )
            lines.append(TerminalLine())
        }
        lines += controls(facts)
        lines += bullets("Limits", limits(facts))
        if let reportPath {
            // A path is for copying: it is broken, never cut.
            let folded = TerminalText.folded("Report: " + TerminalText.safe(reportPath, limit: 4096), to: width)
            lines += folded.map { TerminalLine($0, .strong) }
        }
        return lines.map { $0.written(width: width, colour: colour) + "\n" }.joined()
    }

    private func head(_ facts: RecordFacts) -> [TerminalLine] {
        let record = facts.record
        var lines = [
            TerminalLine(TerminalText.safe(Wording.headline(facts), limit: 200), .strong),
            TerminalLine(
                "\(TerminalText.safe(record.suite.manifest.id.rawValue, limit: 40)) · "
                    + "\(Numbers.count(record.suite.items, "item")) · seed \(record.seed) · δ \(facts.deltaPoints) points · "
                    + "vernier \(TerminalText.safe(record.vernier, limit: 20))",
                .quiet
            ),
            TerminalLine(String(repeating: "─", count: width), .quiet),
        ]
        if let void = Wording.void(facts) { lines += fold("✗ VOID. " + void, style: .vermilion) }
        for (index, state) in record.verdict.states.enumerated() {
            let reason = record.verdict.reasons.indices.contains(index) ? record.verdict.reasons[index] : ""
            let text = "\(state.word). \(Wording.meaning(state)) "
            lines += fold(text + (reason.isEmpty ? "" : TerminalText.safe(reason)))
        }
        lines += fold(Wording.tally(facts))
        lines.append(TerminalLine())
        return lines
    }

    private func block(_ verdict: ModelVerdict, _ facts: RecordFacts, _ plot: TerminalForest) -> [TerminalLine] {
        let style = TerminalLine.Style.of(verdict.finding)
        let mark = FindingMark.character(verdict.finding)
        let words = Wording.finding(.contaminated, verdict.finding)
        let claim = Wording.claim(verdict)
        let room = width - TerminalText.width(words) - TerminalText.width(claim) - 7
        var lines = [
            TerminalLine(mark + " ", style)
                .adding(TerminalText.clipped(TerminalText.safe(verdict.model.rawValue), to: max(room, 12)), .strong)
                .adding("  " + claim, style).adding(" · " + words)
        ]
        let score = "published \(Numbers.percent(verdict.score.value)) (\(Numbers.percentInterval(verdict.score)))"
        var numbers = "\(score) n=\(Numbers.count(facts.items(verdict.model)))"
        if let twin = verdict.twinScore {
            numbers += " · twins \(Numbers.percent(twin.value)) (\(Numbers.percentInterval(twin)))"
        } else {
            numbers += " · twins not scored"
        }
        lines += fold(numbers, by: 2)
        if let gap = verdict.gap {
            let text = "gap \(Numbers.points(gap.value)) (\(Numbers.pointsInterval(gap)))"
            lines.append(
                TerminalLine(indent(Self.plotIndent)).adding(plot.row(gap, mark: mark), style).adding("  " + text)
            )
        } else {
            lines.append(TerminalLine("  gap not measured"))
        }
        if let (route, value) = Wording.inflation(verdict) {
            let text = "\(Numbers.points(value.value)) (\(Numbers.pointsInterval(value)))"
            lines += fold("inflation \(text) above \(route.beyond)", by: 2)
        }
        if verdict.finding == .established, let leak = verdict.leakFraction {
            lines += fold(
                "leak fraction \(Numbers.percent(leak.value)) (\(Numbers.percentInterval(leak))) of the items behave as memorised",
                by: 2
            )
        }
        let reasons = verdict.reasons.prefix(2).map { TerminalText.sentence($0) }.joined(separator: " ")
        lines += fold(
            "certainty \(Wording.steps(verdict.certainty)) \(Wording.certainty(verdict.certainty))"
                + (reasons.isEmpty ? "" : ": " + reasons),
            by: 2
        )
        lines.append(TerminalLine())
        return lines
    }

    private func controls(_ facts: RecordFacts) -> [TerminalLine] {
        let all = facts.record.verdict.controls
        let passed = all.filter { $0.status == .passed }.map { TerminalText.safe($0.id, limit: 40) }
        let names = passed.isEmpty ? "" : " ✓ " + passed.joined(separator: ", ")
        var lines = fold("Controls: \(Wording.controlsHeadline(facts))\(names)")
        for control in all where control.status != .passed {
            let text = "\(Wording.control(control.status)) \(TerminalText.safe(control.id, limit: 40)): "
            lines += fold(
                text + TerminalText.safe(control.why),
                by: 2,
                style: control.status == .failed ? .vermilion : .plain
            )
        }
        return lines
    }

    private func limits(_ facts: RecordFacts) -> [String] {
        let all = facts.notChecked
        let shown = all.prefix(4).map { TerminalText.safe($0) }
        return all.count > 4 ? shown + ["\(all.count - 4) more in the report."] : shown
    }

    private func bullets(_ title: String, _ texts: [String]) -> [TerminalLine] {
        [TerminalLine(title + ":")]
            + texts.flatMap { text -> [TerminalLine] in
                TerminalText.folded(text, to: width - 4).enumerated().map { index, line in
                    TerminalLine((index == 0 ? "  · " : "    ") + line)
                }
            }
    }

    private func fold(_ text: String, by spaces: Int = 0, style: TerminalLine.Style = .plain) -> [TerminalLine] {
        TerminalText.folded(text, to: width - spaces).map { TerminalLine(indent(spaces) + $0, style) }
    }

    private func indent(_ spaces: Int) -> String { String(repeating: " ", count: spaces) }
}
