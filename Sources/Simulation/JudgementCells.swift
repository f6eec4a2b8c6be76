// The whole judgement of a table, from scores or outcomes to findings.

import AuditModel
import Detectors
import Statistics
import Verdicts

/// The cells of the judge: what a table of models whose truth is known is said to show.
enum JudgementCells {
    private static let policy = Policy(delta: 0.03, alpha: 0.05, intervalLevel: 0.9)
    /// Models under audit in a table; the error rate is that of accusing any of them.
    static let audited = 5

    static func clean(_ effort: Effort) -> [Cell] {
        var cells: [Cell] = []
        for references in effort.least([5, 12, 40]) {
            for (items, harder) in effort.small([(100, 0.2), (1000, 0), (1000, 0.1), (14000, 0.1)]) {
                var population = ScorePopulation()
                (population.references, population.items, population.harder) = (references, items, harder)
                cells.append(
                    scores(
                        population,
                        leak: 0,
                        arms: [.near, .far],
                        asks: "judge: any of 5 clean models accused",
                        .clean,
                        effort.few,
                        counts: { $0.isAccused }
                    )
                )
            }
        }
        var outcomes = ItemPopulation()
        (outcomes.items, outcomes.harder) = (200, 0.1)
        cells.append(items(outcomes, references: 8, effort))
        (outcomes.items, outcomes.clusterSize, outcomes.correlation) = (500, 10, 0.7)
        guard !effort.isQuick else { return cells }
        cells.append(items(outcomes, references: 8, effort))
        // Enough references for every detector of *shifted* to speak.
        var many = ItemPopulation()
        (many.items, many.harder) = (200, 0.1)
        return cells + [items(many, references: 24, effort)]
    }

    static func leaky(_ effort: Effort) -> [Cell] {
        var population = ScorePopulation()
        population.harder = 0.05
        var cells = effort.least([0.5, 0.3, 0.2, 0.1]).map { leak in
            scores(
                population,
                leak: leak,
                arms: [.near, .far],
                asks: "judge: exposed model established",
                .leaky,
                effort.few,
                counts: { $0.has(.contaminated, .established) }
            )
        }
        (population.memory, population.references) = (.helps, 5)
        cells += [
            scores(
                population,
                leak: 0.5,
                arms: [.near],
                asks: "judge: paraphrase-trained model ruled out by near twins",
                .never,
                max(effort.few, 200),
                counts: { $0.verdict.finding == .ruledOut || $0.has(.contaminated, .ruledOut) }
            ),
            scores(
                population,
                leak: 0.5,
                arms: [.near, .far],
                asks: "judge: paraphrase-trained model found overfit by far twins",
                .leaky,
                effort.few,
                counts: { $0.has(.overfit, .established) }
            ),
        ]
        return cells
    }

    /// Tables of published scores; `counts` is asked of the first model under audit, and of all where nobody leaks.
    private static func scores(
        _ population: ScorePopulation,
        leak: Double,
        arms: [TableArm.Distance],
        asks: String,
        _ truth: CalibrationRow.Truth,
        _ replicates: Int,
        counts: @escaping @Sendable (TableVerdict.Model) -> Bool
    ) -> Cell {
        var population = population
        population.leak = leak
        let draw = ScoreDraw(population)
        let what = arms.count > 1 ? "near and far twins" : "near twins"
        let leaks = [leak] + [Double](repeating: 0, count: audited - 1 + population.references)
        return Cell(
            tests: [Cell.Test(name: asks, mayBeLow: true, isUniform: false)],
            setting: "scores, \(population.words), \(what)",
            truth: truth,
            replicates: replicates
        ) { draws in
            let panel = draw.panel(leaks: leaks, farther: draw.population.harder + 0.05, &draws)
            let size = draw.population.items
            let models = panel.enumerated().map { place, entry in
                let twins = [entry.near.twin, entry.far]
                return TableModel(
                    model: ModelID("model-\(place)"),
                    isReference: place >= audited,
                    scores: arms.indices.map { arm in
                        ScorePair(
                            arm: arm,
                            original: entry.near.original.share,
                            twin: twins[arm].share,
                            nOriginal: size,
                            nTwin: size
                        )
                    }
                )
            }
            let table = ScoreTable(
                form: .scores,
                arms: arms.map { TableArm(distance: $0) },
                models: models,
                chance: draw.population.chance,
                hasReferenceColumn: true
            )
            return [p(table, leak > 0 ? 1 : audited, counts, &draws)]
        }
    }

    /// Tables of outcomes, item by item, with near twins and twins of twins.
    private static func items(_ population: ItemPopulation, references: Int, _ effort: Effort) -> Cell {
        var population = population
        population.placebos = 1
        let draw = ItemDraw(population)
        return Cell(
            tests: [Cell.Test(name: "judge: any of 5 clean models accused", mayBeLow: true, isUniform: false)],
            setting: "outcomes, \(references) references, \(population.words), twins and placebos",
            truth: .clean,
            replicates: effort.few
        ) { draws in
            let items = draw.items(&draws)
            var clusters = [Int32](repeating: -1, count: items.count)
            let models = (0..<audited + references).map { place -> TableModel in
                let outcomes = draw.outcomes(items, ability: draws.normal(), &draws)
                if let labels = outcomes.clusters { clusters = labels.map { Int32($0) } }
                return TableModel(
                    model: ModelID("model-\(place)"),
                    isReference: place >= audited,
                    originals: column(outcomes.originals.map { [$0] }),
                    twins: [column(outcomes.twins)],
                    placebos: [column(outcomes.placebos)]
                )
            }
            let table = ScoreTable(
                form: .outcomes,
                items: items.indices.map { ItemID("item-\($0)") },
                clusters: clusters,
                arms: [TableArm(distance: .near)],
                models: models,
                chance: draw.population.chance,
                hasReferenceColumn: true
            )
            return [p(table, audited, { $0.isAccused }, &draws)]
        }
    }

    static func column(_ values: [[Double]]) -> OutcomeColumn {
        var starts: [Int32] = [0]
        for value in values { starts.append((starts.last ?? 0) + Int32(value.count)) }
        return OutcomeColumn(items: values.indices.map { Int32($0) }, starts: starts, values: values.flatMap { $0 })
    }

    /// 0 where any of the first models counts, else 1.
    private static func p(
        _ table: ScoreTable,
        _ first: Int,
        _ counts: (TableVerdict.Model) -> Bool,
        _ draws: inout Draws
    ) -> Double {
        let seed = UInt64(draws.below(1 << 40))
        let evidence = TableDetectors.evidence(TableDetectorInput(table: table, policy: policy, seed: seed))
        let verdict = TableVerdictMaker.decide(TableVerdictInput(table: table, policy: policy, evidence: evidence))
        return verdict.models.prefix(first).contains(where: counts) ? 0 : 1
    }
}

extension TableVerdict.Model {
    /// Whether the model has this finding.
    fileprivate func has(_ hypothesis: Hypothesis, _ finding: Finding) -> Bool {
        verdict.findings.contains { $0.hypothesis == hypothesis && $0.finding == finding }
    }

    /// Whether anything is said to be established against the model.
    fileprivate var isAccused: Bool {
        [.contaminated, .overfit, .shifted].contains { has($0, .established) }
    }
}
