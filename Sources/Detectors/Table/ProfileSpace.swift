// From whose scores a model's profile is measured.

import Statistics

/// The spaces that models' profiles are measured from: one for all, or where models are dated one each.
struct ProfileSpace {
    enum Answer {
        case found(ProfileResidual)
        case refused(String)
    }

    let profiles: ScoreProfileTable
    let rank: Int
    private let whole: ProfileDistances?
    private let asked: Set<Int>

    init(_ profiles: ScoreProfileTable, pool: [Int], rank: Int) {
        self.profiles = profiles
        self.rank = rank
        let count = profiles.matrix.rows.count
        if let years = profiles.years {
            whole = nil
            let newest = (0..<count).filter { years[$0].isFinite }.sorted {
                years[$0] != years[$1] ? years[$0] > years[$1] : $0 < $1
            }
            asked = Set(newest.prefix(ScoreProfileDetector.mostDated.asked))
        } else {
            let spanning = Set(ScoreProfileDetector.thinned(pool, to: ScoreProfileDetector.mostModels))
            let held = Set((0..<count).filter { !spanning.contains($0) })
            whole = try? ProfileDistances(profiles.matrix, errors: profiles.errors, held: held, rank: rank)
            asked = Set(0..<count)
        }
    }

    func departure(of model: Int, among others: [Int]) -> Answer {
        guard asked.contains(model) else {
            return .refused(
                "Only the \(ScoreProfileDetector.mostDated.asked) newest models are asked, each by earlier ones."
            )
        }
        let fewest = ScoreProfileDetector.fewestModels
        guard let years = profiles.years else {
            guard others.count >= fewest else {
                return .refused("Only \(others.count) other models have profiles; \(fewest) are needed.")
            }
            guard isReached(model, others) else { return .refused(Self.outside) }
            guard let found = whole?.departure(of: model, among: others) else { return .refused(Self.unfitted) }
            return .found(found)
        }
        let earlier = others.filter { profiles.isEarlier($0, than: model) }.sorted {
            years[$0] != years[$1] ? years[$0] > years[$1] : $0 < $1
        }.prefix(ScoreProfileDetector.mostDated.earlier)
        guard earlier.count >= fewest else {
            return .refused("Only \(earlier.count) models with profiles are older; \(fewest) are needed.")
        }
        guard isReached(model, Array(earlier)) else { return .refused(Self.outside) }
        let rows = Array(earlier) + [model]
        let distances = try? ProfileDistances(
            ScoreMatrix(rows.map { profiles.matrix.rows[$0] }),
            errors: rows.map { profiles.errors[$0] },
            rank: rank
        )
        guard let found = distances?.departure(of: rows.count - 1, among: Array(0..<rows.count - 1)) else {
            return .refused(Self.unfitted)
        }
        return .found(found)
    }

    private static let outside =
        "The model is stronger or weaker than the others by more than they show: what fits there is not known."
    private static let unfitted = "The others' scores span no space: too few of them differ."

    /// Whether the model's mean score, column by column beside the others', lies within theirs or little beyond.
    private func isReached(_ model: Int, _ others: [Int]) -> Bool {
        let columns = (0..<profiles.matrix.columns).filter { !profiles.matrix.rows[model][$0].isNaN }
        let skills = others.map { skill($0, columns) }.filter { !$0.isNaN }
        guard let low = skills.min(), let high = skills.max(), skills.count > 1 else { return false }
        let mean = skills.reduce(0, +) / Double(skills.count)
        let square = skills.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(skills.count - 1)
        let own = skill(model, columns)
        return own >= low - square.squareRoot() / 2 && own <= high + square.squareRoot() / 2
    }

    private func skill(_ model: Int, _ columns: [Int]) -> Double {
        columns.reduce(0) { $0 + profiles.matrix.rows[model][$1] } / Double(max(1, columns.count))
    }
}
