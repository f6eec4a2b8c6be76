// Tables of models that are stronger and weaker copies of one another, but for what a test makes otherwise.

import AuditModel
import Detectors
import Foundation

/// Models that one ability explains, of scores or of outcomes.
enum ShiftedTables {
    /// A month for every place in time.
    static func date(_ place: Int) -> String {
        String(format: "%04d-%02d", 2010 + place / 12, place % 12 + 1)
    }

    /// Outcomes of `models` models on `items` items from easy to hard; `strange` says which models take every item for
    /// as hard as its mirror image, in `share` of the items.
    static func outcomes(
        models: Int,
        items: Int = 300,
        dated: Bool = false,
        seed: UInt64,
        share: Double = 0,
        strange: (Int) -> Bool = { _ in false }
    ) -> ScoreTable {
        var random = SeededRandom(seed: seed)
        var table = ScoreTable(form: .outcomes, items: (0..<items).map { ItemID("i\($0)") }, arms: [TableArm()])
        table.clusters = Array(repeating: -1, count: items)
        // Models of one skill fill a row of skills, so that the last one stands among the others.
        for model in 0..<models {
            let skill = Double((model * 7) % models) / Double(models) * 2 - 1
            var own = TableModel(
                model: ModelID("m\(model)"),
                date: dated ? date(model) : nil,
                isReference: dated ? nil : model < models - 1
            )
            own.originals = OutcomeColumn(
                items: (0..<Int32(items)).map { $0 },
                starts: (0...items).map(Int32.init),
                values: (0..<items).map { item in
                    let mirrored = strange(model) && random.unit() < share
                    let place = mirrored ? items - 1 - item : item
                    let logit = 1.5 * (skill - (Double(place) / Double(items) * 4 - 2))
                    return random.unit() < 1 / (1 + exp(-logit)) ? 1 : 0
                }
            )
            own.twins = [OutcomeColumn()]
            own.placebos = [OutcomeColumn()]
            table.models.append(own)
        }
        table.hasReferenceColumn = !dated
        return table
    }

    /// Scores of `models` models in `columns` columns of `size` items; `extra` is added to a model's log-odds in a column.
    static func scores(
        models: Int,
        columns: Int = 4,
        size: Int = 1000,
        dated: Bool = false,
        seed: UInt64,
        extra: (Int, Int, inout SeededRandom) -> Double = { _, _, _ in 0 }
    ) -> ScoreTable {
        var random = SeededRandom(seed: seed)
        let rows = (0..<models).map { model -> TableModel in
            let skill = Double((model * 7) % models) / Double(models) * 2 - 1
            let shares = (0..<columns).map { column -> Double in
                let logit = skill - 0.3 * Double(column) + extra(model, column, &random)
                let chance = 1 / (1 + exp(-logit))
                return Double((0..<size).count { _ in random.unit() < chance }) / Double(size)
            }
            return TableModel(
                model: ModelID("m\(model)"),
                date: dated ? date(model) : nil,
                isReference: dated ? nil : model < models - 1,
                scores: (1..<columns).map {
                    ScorePair(arm: $0 - 1, original: shares[0], twin: shares[$0], nOriginal: size, nTwin: size)
                }
            )
        }
        return ScoreTable(
            form: .scores,
            arms: (1..<columns).map { TableArm(twinSet: "suite-\($0)") },
            models: rows,
            chance: 0,
            hasReferenceColumn: !dated
        )
    }

    static func input(_ table: ScoreTable, seed: UInt64 = 1) -> TableDetectorInput {
        TableDetectorInput(table: table, policy: Policy(), seed: seed, chance: 0)
    }
}
