// When did the suite last show that a new best model was better?

public import AuditModel
import Foundation
import Statistics

/// SAT-04.
public struct LastSeparationRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "SAT-04",
        checks: "A new best model was told apart from the one before within the last year of the table",
        inputs: [.models],
        severity: .information,
        fails: "No new best model within the table's last year is above the best before it at 5%.",
        cannotShow: "Models that the table leaves out.",
        remedy: "Plan the suite's successor.",
        reference: "rules.md SAT-04; two-proportion z"
    )

    /// The rule.
    public init() {}

    /// An outcome for each dated column with a known number of items.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let found = CountedColumn.all(subject).compactMap { column -> RuleOutcome? in
            let dated = column.shares.indices.compactMap { place in
                column.years[place].map { (year: $0, share: column.shares[place]) }
            }.sorted { $0.year != $1.year ? $0.year < $1.year : $0.share < $1.share }
            guard dated.count >= 3, let newest = dated.last?.year else { return nil }
            var best = dated[0].share
            var last: Double?
            for entry in dated.dropFirst() where entry.share > best {
                func right(_ share: Double) -> Int { min(column.count, Int((share * Double(column.count)).rounded())) }
                let test = TwoProportionTest(
                    right(entry.share),
                    of: column.count,
                    against: right(best),
                    of: column.count
                )
                // Records that creep up unseen are compared with the last one that was told apart.
                if test.twoSided <= 0.05 {
                    last = entry.year
                    best = entry.share
                }
            }
            func shown(_ year: Double) -> String { "\((year * 10).rounded(.down) / 10)" }
            guard let last else {
                return outcome(
                    .fail,
                    "No model of \(dated.count) was ever told apart from the first.",
                    about: column.name
                )
            }
            return outcome(
                newest - last > 1 ? .fail : .pass,
                "The last new best that was told apart came in \(shown(last)); the newest model in \(shown(newest)).",
                about: column.name,
                figures: ["last": last, "newest": newest]
            )
        }
        return found.isEmpty
            ? missing("A table of at least three dated models with a known number of items is needed.") : found
    }
}
