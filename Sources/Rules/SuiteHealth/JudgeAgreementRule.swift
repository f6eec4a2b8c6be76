// Does a model that grades agree with people who did?

public import AuditModel
import Foundation
import Statistics

/// JDG-01.
public struct JudgeAgreementRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "JDG-01",
        checks: "Judge and people agree on the items both graded",
        inputs: [.logs],
        severity: .major,
        fails: "The upper end of the interval of their agreement is below 80%.",
        cannotShow: "Agreement on items that people did not grade.",
        remedy: "Have people grade a random sample, and use the judge only where it agrees with them.",
        reference: "rules.md JDG-01; Wilson 1927; Cohen 1960"
    )

    /// Lowest agreement.
    static let lowest = 0.8

    /// The rule.
    public init() {}

    /// An outcome for each log that has both.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let found = subject.logs.compactMap { log -> RuleOutcome? in
            guard let person = log.scorers.firstIndex(where: Self.isPerson),
                let judge = log.scorers.firstIndex(where: Self.isJudge)
            else { return nil }
            var grades: [String: (person: Double?, judge: Double?)] = [:]
            for row in log.rows where row.state == .scored {
                guard let value = row.values.first, value.isFinite else { continue }
                let key = "\(row.item.rawValue)\u{0}\(row.epoch)\u{0}\(row.variant)"
                if Int(row.scorer) == person { grades[key, default: (nil, nil)].person = value }
                if Int(row.scorer) == judge { grades[key, default: (nil, nil)].judge = value }
            }
            let both = grades.values.compactMap { pair in pair.person.flatMap { p in pair.judge.map { (p, $0) } } }
            guard both.count >= 10 else {
                return outcome(
                    .notAssessable,
                    "Judge and people graded \(both.count) items in common; ten are needed.",
                    about: log.suite
                )
            }
            let agreed = both.count { ($0.0 >= 0.5) == ($0.1 >= 0.5) }
            let interval = ProportionInterval.wilson(agreed, of: both.count, level: subject.policy.intervalLevel)
            let share = Double(agreed) / Double(both.count)
            func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
            return outcome(
                interval.high < Self.lowest ? .fail : .pass,
                "They agree on \(percent(share)) of \(both.count) items (\(percent(interval.low)) to \(percent(interval.high))), "
                    + "kappa \((Self.kappa(both) * 100).rounded() / 100).",
                about: log.suite,
                figures: ["agreement": share, "low": interval.low, "high": interval.high]
            )
        }
        return found.isEmpty ? missing("No log has grades of both a judge and people.") : found
    }

    static func isPerson(_ scorer: String) -> Bool {
        let name = scorer.lowercased()
        return name.contains("human") || name.contains("annotator")
    }

    static func isJudge(_ scorer: String) -> Bool {
        let name = scorer.lowercased()
        return name.contains("judge") || name.contains("model_graded") || name.contains("llm")
            || name.contains("autorater")
    }

    /// Cohen's kappa of the two verdicts.
    private static func kappa(_ pairs: [(Double, Double)]) -> Double {
        let n = Double(pairs.count)
        let a = Double(pairs.count { $0.0 >= 0.5 }) / n
        let b = Double(pairs.count { $0.1 >= 0.5 }) / n
        let agreed = Double(pairs.count { ($0.0 >= 0.5) == ($0.1 >= 0.5) }) / n
        let chance = a * b + (1 - a) * (1 - b)
        return chance < 1 ? (agreed - chance) / (1 - chance) : 1
    }
}
