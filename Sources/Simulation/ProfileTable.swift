// Scores of models that are stronger and weaker copies of one another, but for what a setting makes otherwise.

import AuditModel
import Statistics

/// Scores of models on several suites' twins: columns that one ability explains, each with a difficulty of its own.
struct ProfileTable: Sendable {
    /// Models beside the last one, which is under audit; unmarked where dated.
    var references = 20
    /// Columns: one of originals, the others twins.
    var columns = 4
    var items = 1000
    var chance = 0.0
    /// Where the last model's ability lies.
    var place = ScorePopulation.Place.inside
    /// Whether models are dated in their order.
    var isDated = false
    /// Ability gained from one model to the next.
    var rise = 0.0
    /// By how much the last model is better on the first column than its ability says, in share.
    var off = 0.0
    /// The last so many models trade the columns off by an ability of their own.
    var breaks = 0
    /// Standard deviation of a model's ability between columns: models are not of one piece.
    static let apart = 0.1
    private static let step = 0.4

    /// The setting in words.
    var words: String {
        var parts = ["\(references) references", "\(columns) columns of \(items) items"]
        if chance > 0 { parts.append("chance \(chance)") }
        if place != .inside { parts.append("the audited model \(place == .above ? "strongest" : "weakest")") }
        if isDated { parts.append("in order of date") }
        if rise > 0 { parts.append("newer ones abler") }
        if off > 0 { parts.append("one column \(Int((off * 100).rounded())) points up") }
        if breaks > 0 { parts.append("the newest \(breaks) with an ability of their own on every second column") }
        return parts.joined(separator: ", ")
    }

    /// A table drawn so; the last model is the one to judge.
    func draw(_ draws: inout Draws) -> ScoreTable {
        var population = ScorePopulation()
        (population.items, population.chance) = (items, chance)
        let score = ScoreDraw(population)
        let kinds = (0..<columns).map { _ in score.sample(&draws) }
        var abilities = (0...references).map { Double($0) * rise - Double(references) * rise / 2 + draws.normal() }
        if place != .inside {
            abilities.sort()
            if place == .below { abilities.reverse() }
        }
        var shares = [Double](repeating: 0, count: ItemKinds.count)
        let models = abilities.enumerated().map { index, ability -> TableModel in
            let extra = index > references - breaks ? draws.normal() : 0
            let scores = (0..<columns).map { column -> Double in
                let own = ability + Self.apart * draws.normal() + (column % 2 == 0 ? 0 : extra)
                score.kinds.fill(&shares, ability: own - Self.step * Double(column), twins: false)
                if index == references, column == 0 { for k in shares.indices { shares[k] = min(1, shares[k] + off) } }
                return Double(score.total(kinds[column], shares, &draws)) / Double(items)
            }
            return TableModel(
                model: ModelID("model-\(index)"),
                date: isDated ? Self.date(index) : nil,
                isReference: isDated ? nil : index < references,
                scores: (1..<columns).map { column in
                    ScorePair(
                        arm: column - 1,
                        original: scores[0],
                        twin: scores[column],
                        nOriginal: items,
                        nTwin: items
                    )
                }
            )
        }
        return ScoreTable(
            form: .scores,
            arms: (1..<columns).map { TableArm(twinSet: "suite-\($0)") },
            models: models,
            chance: chance,
            hasReferenceColumn: !isDated
        )
    }

    /// One model a month.
    static func date(_ place: Int) -> String {
        let month = place % 12 + 1
        return "\(2000 + place / 12)-\(month < 10 ? "0" : "")\(month)"
    }
}
