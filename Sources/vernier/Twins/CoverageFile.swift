// coverage.json: what operators covered, how many distinct twins items have, how far twins differ from originals.

import AuditModel
import Twins

/// coverage.json (design.md names `items` and `operators`; the rest is beside them).
struct CoverageFile: Encodable {
    /// One operator.
    struct Row: Encodable {
        /// What it covered.
        let coverage: OperatorCoverage
        /// Items by their number of distinct twins.
        let distinct: [String: Int]
        /// Items by the best grade of their twins.
        let grades: [String: Int]
        /// What proofs counted, summed over twins: `mutants` and `killed`, …; nil where they count nothing.
        let figures: [String: Double]?

        private enum Key: String, CodingKey {
            case distinct, grades, figures
        }

        func encode(to encoder: any Encoder) throws {
            try coverage.encode(to: encoder)
            var box = encoder.container(keyedBy: Key.self)
            try box.encode(distinct, forKey: .distinct)
            try box.encode(grades, forKey: .grades)
            try box.encodeIfPresent(figures, forKey: .figures)
        }
    }

    /// Items of the suite.
    let items: Int
    /// Twins asked for an item and operator.
    let count: Int
    /// The seed of the draws.
    let seed: UInt64
    /// One row an operator.
    let operators: [Row]
    /// Twins against originals, covariate by covariate.
    let balance: [CovariateBalance]
    /// Twins by generation: 1 are twins of originals, above are placebos.
    let generations: [String: Int]

    /// The file for `set`, made of `originals`.
    init(_ set: TwinSet, originals: [Item], count: Int, seed: UInt64) {
        var first = set
        // A folder of placebos begins above 1.
        let lowest = set.twins.map(\.generation).min() ?? 1
        first.twins = set.twins.filter { $0.generation == lowest }
        let known = Set(originals.map(\.id))
        first.refusals = set.refusals.filter { known.contains($0.item) }
        items = originals.count
        self.count = count
        self.seed = seed
        var perItem: [OperatorID: [ItemID: Int]] = [:]
        var best: [OperatorID: [ItemID: String]] = [:]
        var figures: [OperatorID: [String: Double]] = [:]
        for twin in first.twins {
            perItem[twin.operatorID, default: [:]][twin.of, default: 0] += 1
            let grade = twin.grade.rawValue
            best[twin.operatorID, default: [:]][twin.of] = min(grade, best[twin.operatorID]?[twin.of] ?? grade)
            for (name, value) in twin.proof.figures ?? [:] {
                figures[twin.operatorID, default: [:]][name, default: 0] += value
            }
        }
        operators = TwinCoverage.rows(first, items: originals.count).map { row in
            let counts = perItem[row.operatorID, default: [:]].values
            return Row(
                coverage: row,
                distinct: counts.reduce(into: [:]) { $0["\($1)", default: 0] += 1 },
                grades: best[row.operatorID, default: [:]].values.reduce(into: [:]) { $0[$1, default: 0] += 1 },
                figures: figures[row.operatorID]
            )
        }
        balance = TwinBalance.rows(first, originals: originals)
        generations = set.twins.reduce(into: [:]) { $0["\($1.generation)", default: 0] += 1 }
    }
}
