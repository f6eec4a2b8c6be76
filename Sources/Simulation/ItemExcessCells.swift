// Item by item beside references: tables of outcomes, few references and many, one twin and several.

import AuditModel
import Detectors
import Statistics

/// The cells of the paired excess, and of the reference line on the same tables.
enum ItemExcessCells {
    private static let tests = ["paired-excess", "reference-line"].map {
        Cell.Test(name: "\($0) (outcomes)", mayBeLow: true, isUniform: false)
    }

    static func clean(_ effort: Effort) -> [Cell] {
        var cells: [Cell] = []
        for references in effort.pick([5, 8, 20]) {
            for harder in effort.least([0.1, 0, 0.2]) {
                let items = effort.isQuick ? 80 : 300
                cells.append(cell(.clean, references, effort) { ($0.items, $0.harder) = (items, harder) })
            }
        }
        guard !effort.isQuick else { return cells }
        cells.append(cell(.clean, 8, effort) { ($0.items, $0.harder, $0.twins) = (300, 0.1, 5) })
        cells.append(cell(.clean, 8, effort) { ($0.items, $0.harder) = (1000, 0.1) })
        cells.append(cell(.clean, 12, effort) { ($0.items, $0.harder, $0.chance, $0.accuracy) = (300, 0.1, 0.25, 0.6) })
        cells.append(cell(.clean, 12, effort, answered: 0.3) { ($0.items, $0.harder) = (1000, 0.1) })
        return cells
    }

    static func power(_ effort: Effort) -> [Cell] {
        guard !effort.isQuick else { return [] }
        var cells = [0.1, 0.2].map { leak in
            cell(.leaky, 12, effort) { ($0.items, $0.harder, $0.leak) = (300, 0.1, leak) }
        }
        cells.append(cell(.leaky, 8, effort) { ($0.items, $0.harder, $0.twins, $0.leak) = (300, 0.1, 5, 0.1) })
        cells.append(cell(.leaky, 12, effort, answered: 0.3) { ($0.items, $0.harder, $0.leak) = (1000, 0.1, 0.1) })
        return cells
    }

    /// The audited model answers the share `answered` of the items.
    private static func cell(
        _ truth: CalibrationRow.Truth,
        _ references: Int,
        _ effort: Effort,
        answered: Double = 1,
        _ setting: (inout ItemPopulation) -> Void
    ) -> Cell {
        var population = ItemPopulation()
        setting(&population)
        let leaky = ItemDraw(population)
        population.leak = 0
        let clean = ItemDraw(population)
        let part = answered < 1 ? ", \(Int(answered * 100)) % of them answered" : ""
        return Cell(
            tests: tests,
            setting: "outcomes, \(references) references, \(leaky.population.words)\(part)",
            truth: truth,
            replicates: effort.isQuick ? effort.few : effort.some
        ) { draws in
            let items = clean.items(&draws)
            // Models that step over the audited one: its skill lies within theirs.
            let own = 0.5 * draws.normal()
            let models = (0...references).map { place -> TableModel in
                let isAudited = place == references
                let ability = isAudited ? own : place < 2 ? own + Double(2 * place - 1) : draws.normal()
                let outcomes = (isAudited ? leaky : clean).outcomes(items, ability: ability, &draws)
                let kept = items.indices.filter { _ in !isAudited || answered >= 1 || draws.unit() < answered }
                return TableModel(
                    model: ModelID("model-\(place)"),
                    isReference: !isAudited,
                    originals: column(kept, kept.map { [outcomes.originals[$0]] }),
                    twins: [column(kept, kept.map { outcomes.twins[$0] })],
                    placebos: [OutcomeColumn()]
                )
            }
            let table = ScoreTable(
                form: .outcomes,
                items: items.indices.map { ItemID("item-\($0)") },
                clusters: [Int32](repeating: -1, count: items.count),
                arms: [TableArm(distance: .near)],
                models: models,
                chance: clean.population.chance,
                hasReferenceColumn: true
            )
            let input = TableDetectorInput(table: table, policy: Policy(intervalLevel: 0.9), seed: 1)
            return [PairedExcessDetector().evidence(input), ReferenceLineDetector().evidence(input)].map { all in
                all.first { $0.model == models[references].model }?.p ?? .nan
            }
        }
    }

    private static func column(_ items: [Int], _ values: [[Double]]) -> OutcomeColumn {
        var starts: [Int32] = [0]
        for value in values { starts.append((starts.last ?? 0) + Int32(value.count)) }
        return OutcomeColumn(items: items.map { Int32($0) }, starts: starts, values: values.flatMap { $0 })
    }
}
