// Do better models get an item wrong more often than worse ones?

public import AuditModel
import Foundation

/// ITM-01.
public struct NegativeDiscriminationRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "ITM-01",
        checks: "No item is answered better by worse models",
        inputs: [.logs, .models],
        severity: .major,
        fails: "An item's discrimination is below zero at 5% after Benjamini and Hochberg, with at least 20 models.",
        cannotShow: "Why: a wrong key, an ambiguous question, or a trap that only better models step into.",
        remedy: "Read the items named; correct or drop them, and give the score with and without.",
        reference: "rules.md ITM-01; permutation of models, Benjamini and Hochberg 1995"
    )

    /// The rule.
    public init() {}

    /// An outcome a suite.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let grids = OutcomeGrid.grids(subject.logs)
        guard !grids.isEmpty else { return missing("Item outcomes of several models on one suite are needed.") }
        return grids.map { grid in
            guard let found = Discrimination(grid, seed: subject.seed) else {
                return outcome(
                    .notAssessable,
                    "Suspecting items takes \(Discrimination.fewestModels) models with scores of 0 and 1; "
                        + "here \(grid.models.count).",
                    about: grid.suite
                )
            }
            let flagged = grid.items.indices.filter { found.adjusted[$0] <= 0.05 && found.differences[$0] < 0 }
            let names = flagged.prefix(10).map { grid.items[$0].rawValue }.joined(separator: ", ")
            let figures = ["items": Double(grid.items.count), "flagged": Double(flagged.count)]
            return flagged.isEmpty
                ? outcome(.pass, "None of \(grid.items.count) items.", about: grid.suite, figures: figures)
                : outcome(
                    .fail,
                    "\(flagged.count) of \(grid.items.count) items are answered better by worse models: \(names)"
                        + (flagged.count > 10 ? ", …" : "."),
                    about: grid.suite,
                    figures: figures
                )
        }
    }
}
