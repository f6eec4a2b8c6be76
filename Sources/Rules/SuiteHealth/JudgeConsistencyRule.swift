// Does a judge give one answer the same grade twice?

public import AuditModel
import Foundation
import Statistics

/// JDG-02.
public struct JudgeConsistencyRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "JDG-02",
        checks: "A judge grades equal answers equally, whatever their repeat",
        inputs: [.logs],
        severity: .major,
        fails: "More than 5% of the equal outputs to one item got two grades, at 5% one-sided.",
        cannotShow: "Bias by order, length or family, which needs answers made for it.",
        remedy: "Pin the judge and its temperature; grade pairs in both orders.",
        reference: "rules.md JDG-02; exact binomial"
    )

    /// Share of split grades that is borne.
    static let borne = 0.05

    /// The rule.
    public init() {}

    /// An outcome for each log with a judge's grades.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let found = subject.logs.compactMap { log -> RuleOutcome? in
            guard let judge = log.scorers.firstIndex(where: JudgeAgreementRule.isJudge) else { return nil }
            var grades: [String: [Double]] = [:]
            for row in log.rows where Int(row.scorer) == judge && row.outputHash != 0 && row.state == .scored {
                guard let value = row.values.first, value.isFinite else { continue }
                grades["\(row.item.rawValue)\u{0}\(row.variant)\u{0}\(row.outputHash)", default: []].append(value)
            }
            let again = grades.values.filter { $0.count > 1 }
            guard again.count >= 20 else {
                return outcome(
                    .notAssessable,
                    "Equal outputs graded twice: \(again.count); twenty are needed.",
                    about: log.suite
                )
            }
            let split = again.count { Set($0).count > 1 }
            let p = Binomial.upperTail(split, trials: again.count, probability: Self.borne)
            return outcome(
                p <= 0.05 ? .fail : .pass,
                "\(split) of \(again.count) outputs that were graded twice got two grades.",
                about: log.suite,
                figures: ["split": Double(split), "graded_twice": Double(again.count), "p": p]
            )
        }
        return found.isEmpty ? missing("No log has a judge's grades.") : found
    }
}
