// Do several reports of one model on one suite agree?

public import AuditModel
import Foundation
import Statistics

/// REP-03.
public struct OtherReportsRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "REP-03",
        checks: "The same model on the same suite elsewhere is within combined error",
        inputs: [.models, .aggregate],
        severity: .major,
        fails: "Two reports differ with p at most α by two proportions, Holm over the pairs compared.",
        cannotShow: "Which of two reports is right: prompts, shots or revisions may differ.",
        remedy: "Compare the settings of the two reports before either number is used.",
        reference: "rules.md REP-03; two-proportion z, Holm 1979"
    )

    /// The rule.
    public init() {}

    private struct Report {
        var model: String
        var suite: String
        var share: Double
        var count: Int
        var source: String
    }

    /// An outcome for each model and suite with several reports.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let reports = reports(subject)
        let groups = Dictionary(grouping: reports) { $0.model + "\u{0}" + $0.suite }.filter { group in
            Set(group.value.map(\.source)).count > 1
        }
        guard !groups.isEmpty else {
            return missing("No model has two reports on one suite with a known number of items.")
        }
        var pairs: [(Report, Report, p: Double)] = []
        for key in groups.keys.sorted() {
            let group = groups[key] ?? []
            for first in group.indices {
                for second in group.indices where second > first && group[first].source != group[second].source {
                    let (a, b) = (group[first], group[second])
                    let test = TwoProportionTest(
                        Int((a.share * Double(a.count)).rounded()),
                        of: a.count,
                        against: Int((b.share * Double(b.count)).rounded()),
                        of: b.count
                    )
                    pairs.append((a, b, test.twoSided))
                }
            }
        }
        let adjusted = HolmAdjustment.adjusted(pairs.map(\.p))
        return zip(pairs, adjusted).map { pair, p in
            let (a, b) = (pair.0, pair.1)
            func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
            let text = "\(percent(a.share)) in \(a.source) and \(percent(b.share)) in \(b.source)"
            return outcome(
                p <= subject.policy.alpha ? .fail : .pass,
                p <= subject.policy.alpha ? "\(text) differ beyond chance." : "\(text) agree within their errors.",
                about: "\(a.model) on \(a.suite)",
                figures: ["p_adjusted": p, "difference": a.share - b.share]
            )
        }
    }

    private func reports(_ subject: RuleSubject) -> [Report] {
        var reports: [Report] = []
        for (number, board) in subject.boards.enumerated() {
            for (place, column) in board.columns.enumerated() {
                guard let count = column.count, count > 0, count < 1 << 40, column.higherIsBetter != false else {
                    continue
                }
                for entry in board.entries {
                    guard place < entry.cells.count, let value = entry.cells[place].value,
                        let share = value.asShare
                    else { continue }
                    reports.append(
                        Report(
                            model: entry.model.rawValue,
                            suite: column.suite ?? column.name,
                            share: share,
                            count: count,
                            source: board.file ?? "table \(number + 1)"
                        )
                    )
                }
            }
        }
        for log in subject.logs {
            for score in log.reported where score.part == nil {
                guard let count = score.count, count > 0, count < 1 << 40, let share = score.value.asShare else {
                    continue
                }
                reports.append(
                    Report(
                        model: log.model.rawValue,
                        suite: "\(log.suite) \(score.metric) \(score.scorer ?? "")",
                        share: share,
                        count: count,
                        source: log.file ?? "a log"
                    )
                )
            }
        }
        return reports
    }
}
