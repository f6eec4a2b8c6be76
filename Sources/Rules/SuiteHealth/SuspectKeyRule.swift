// Do the better models agree on another answer than the key's?

public import AuditModel
import Foundation

/// ITM-02.
public struct SuspectKeyRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "ITM-02",
        checks: "No key is contradicted by the better models together",
        inputs: [.logs, .suite],
        severity: .major,
        fails: "An item discriminates negatively (as ITM-01) and two thirds of the better half give one other answer.",
        cannotShow: "That the key is wrong: models may share an error. A person has to look.",
        remedy: "Read the items named, correct their keys, and give the score with and without them.",
        reference: "rules.md ITM-02; Northcutt, Athalye and Mueller 2021 for what is found by reading"
    )

    /// The rule.
    public init() {}

    /// An outcome a suite.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let grids = OutcomeGrid.grids(subject.logs).filter { $0.answers.contains { $0.contains { $0 != nil } } }
        guard !grids.isEmpty else { return missing("Answers of several models, item by item, are needed.") }
        return grids.map { grid in
            guard let found = Discrimination(grid, seed: subject.seed) else {
                return outcome(
                    .notAssessable,
                    "Suspecting keys takes \(Discrimination.fewestModels) models with scores of 0 and 1; "
                        + "here \(grid.models.count).",
                    about: grid.suite
                )
            }
            let means = grid.means
            let better = means.indices.sorted { means[$0] != means[$1] ? means[$0] > means[$1] : $0 < $1 }
                .prefix((means.count + 1) / 2)
            let suspects = grid.items.indices.filter { item in
                guard found.adjusted[item] <= 0.05, found.differences[item] < 0 else { return false }
                return Self.rival(grid, item, Array(better)) != nil
            }
            let without = grid.items.indices.filter { !suspects.contains($0) }
            let shift =
                without.isEmpty ? 0 : Self.mean(grid, Array(without)) - Self.mean(grid, Array(grid.items.indices))
            let named = suspects.prefix(10).map { item in
                "\(grid.items[item].rawValue) (\(Self.rival(grid, item, Array(better)) ?? "?"))"
            }
            let figures = ["items": Double(grid.items.count), "suspects": Double(suspects.count), "shift": shift]
            return suspects.isEmpty
                ? outcome(.pass, "None of \(grid.items.count) keys.", about: grid.suite, figures: figures)
                : outcome(
                    .fail,
                    "\(suspects.count) keys are contradicted: \(named.joined(separator: ", ")). Without them the mean score "
                        + "moves by \((shift * 1000).rounded() / 10) points.",
                    about: grid.suite,
                    figures: figures
                )
        }
    }

    /// The wrong answer that two thirds of the better models give.
    private static func rival(_ grid: OutcomeGrid, _ item: Int, _ better: [Int]) -> String? {
        var counts: [String: Int] = [:]
        for model in better where grid.rows[model][item] == 0 {
            if let answer = grid.answers[model][item] { counts[answer, default: 0] += 1 }
        }
        return counts.filter { $0.value * 3 >= better.count * 2 && $0.key != grid.keys[item] }.keys.sorted().first
    }

    private static func mean(_ grid: OutcomeGrid, _ items: [Int]) -> Double {
        let sum = grid.rows.reduce(0) { total, row in total + items.reduce(0) { $0 + row[$1] } }
        return sum / Double(grid.rows.count * items.count)
    }
}
