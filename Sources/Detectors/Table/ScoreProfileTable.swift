// A table's scores as profiles: models by columns, on a scale without ends.

import AuditModel
import Statistics

/// The score profiles of a table's models: originals beside the twins of every arm that is no control.
///
/// Where arms state different scores on their originals they are different suites, and each has a column of its own; the
/// same originals stand once. Of outcomes the originals are those of the arm that most models have.
struct ScoreProfileTable {
    /// Log-odds above chance; NaN where a model has no score.
    let matrix: ScoreMatrix
    /// Their standard errors from sampling, in the same shape.
    let errors: [[Double]]
    /// Year of each model, with its fraction, where every model with a profile is dated and not all alike; else nil.
    let years: [Double]?
    /// Items behind the widest column.
    let items: Int

    init(_ input: TableDetectorInput) {
        let table = input.table
        let arms = input.arms(far: false) + input.arms(far: true)
        var columns = Self.originals(arms, input)
        columns += arms.map { arm in input.scores[arm].map { $0?.pair.twin } }
        let points = columns.map { column in column.map { $0?.logit(chance: input.chance) } }
        let count = table.models.count
        matrix = ScoreMatrix((0..<count).map { model in points.map { $0[model]?.value ?? .nan } })
        errors = (0..<count).map { model in points.map { ($0[model]?.variance ?? 0).squareRoot() } }
        items = columns.flatMap { $0.compactMap { $0?.size } }.max().map { Int(min($0, 1e9)) } ?? 0
        let places = table.models.indices.filter { model in columns.contains { $0[model] != nil } }
        let dates = table.models.map { $0.date.flatMap { DecimalYear.of($0) } }
        let known = places.compactMap { dates[$0] }
        years = known.count == places.count && known.min() != known.max() ? dates.map { $0 ?? .nan } : nil
    }

    /// The columns of originals: one an arm, less those that repeat an earlier one.
    private static func originals(_ arms: [Int], _ input: TableDetectorInput) -> [[ScorePoint?]] {
        func column(_ arm: Int) -> [ScorePoint?] { input.scores[arm].map { $0?.pair.original } }
        func models(_ arm: Int) -> Int { input.scores[arm].count { $0 != nil } }
        guard input.table.form == .scores else {
            let most = arms.map(models).max() ?? 0
            return arms.first { models($0) == most }.map { [column($0)] } ?? []
        }
        var columns: [[ScorePoint?]] = []
        for arm in arms {
            let own = column(arm)
            let same = columns.firstIndex { known in
                zip(known, own).allSatisfy { first, second in
                    guard let first, let second else { return true }
                    return abs(first.share - second.share) < 1e-9
                }
            }
            if let same {
                columns[same] = zip(columns[same], own).map { $0 ?? $1 }
            } else {
                columns.append(own)
            }
        }
        return columns
    }

    /// Whether `model` was published before `other`.
    func isEarlier(_ model: Int, than other: Int) -> Bool {
        guard let years else { return false }
        return years[model] < years[other]
    }

    /// How many scores `model` has.
    func known(_ model: Int) -> Int { matrix.rows[model].count { !$0.isNaN } }
}
