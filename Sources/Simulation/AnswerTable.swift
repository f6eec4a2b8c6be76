// Answers of models that are stronger and weaker copies of one another, but for what a setting makes otherwise.

import AuditModel

/// Outcomes of models on items, one by one.
struct AnswerTable: Sendable {
    /// Models beside the last one, which is under audit.
    var references = 24
    var items = 300
    var accuracy = 0.5
    var chance = 0.0
    var place = ScorePopulation.Place.inside
    /// Ability gained from one model to the next.
    var rise = 0.0
    /// Share of its answers in which the last model is right for wrong and wrong for right.
    var slips = 0.0
    /// So many of the last models slip.
    var last = 1

    /// The setting in words.
    var words: String {
        var parts = ["\(references) references", "n = \(items)", "accuracy \(accuracy)"]
        if chance > 0 { parts.append("chance \(chance)") }
        if place != .inside { parts.append("the audited model \(place == .above ? "strongest" : "weakest")") }
        if rise > 0 { parts.append("newer ones abler") }
        if slips > 0 {
            parts.append(
                "\(Int((slips * 100).rounded())) % of the answers of \(last == 1 ? "one model" : "the last \(last)") turned round"
            )
        }
        return parts.joined(separator: ", ")
    }

    /// A table drawn so; the last model is the one to judge.
    func draw(_ draws: inout Draws) -> ScoreTable {
        var population = ItemPopulation()
        (population.items, population.twins, population.accuracy, population.chance) = (items, 0, accuracy, chance)
        let draw = ItemDraw(population)
        let kinds = draw.items(&draws)
        var abilities = (0...references).map { Double($0) * rise - Double(references) * rise / 2 + draws.normal() }
        if place != .inside {
            abilities.sort()
            if place == .below { abilities.reverse() }
        }
        return Self.table(items, arms: [], chance: chance) { add in
            for (index, ability) in abilities.enumerated() {
                var outcomes = draw.outcomes(kinds, ability: ability, &draws)
                if slips > 0, index > references - last {
                    for item in outcomes.originals.indices where draws.unit() < slips {
                        outcomes.originals[item] = 1 - outcomes.originals[item]
                    }
                }
                add(outcomes, index < references)
            }
        }
    }

    /// A table of what `fill` adds: outcomes, and whether the model is a reference.
    static func table(
        _ items: Int,
        arms: [TableArm],
        chance: Double = 0,
        _ fill: (_ add: (Outcomes, Bool) -> Void) -> Void
    ) -> ScoreTable {
        var models: [TableModel] = []
        fill { outcomes, isReference in
            models.append(
                TableModel(
                    model: ModelID("model-\(models.count)"),
                    isReference: isReference,
                    originals: JudgementCells.column(outcomes.originals.map { [$0] }),
                    twins: arms.map { _ in JudgementCells.column(outcomes.twins) },
                    placebos: arms.map { _ in OutcomeColumn() }
                )
            )
        }
        return ScoreTable(
            form: .outcomes,
            items: (0..<items).map { ItemID("item-\($0)") },
            clusters: Array(repeating: -1, count: items),
            arms: arms,
            models: models,
            chance: chance,
            hasReferenceColumn: true
        )
    }
}
