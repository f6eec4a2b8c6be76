// The reference route: references of every number, suites of every size, twins of every difficulty.

import Statistics

/// The cells of the reference route.
enum ReferenceCells {
    private static let test = Cell.Test(name: "reference-line")

    /// Clean models over the grid. Spread between models and chance level take turns over it, so that every pair of
    /// settings meets; items of one passage are counted by their effective number.
    static func clean(_ effort: Effort) -> [Cell] {
        var cells: [Cell] = []
        for (sizePlace, items) in effort.small([100, 1000, 14000]).enumerated() {
            for (harderPlace, harder) in effort.pick([0, 0.05, 0.1, 0.2]).enumerated() {
                for paired in [true, false] {
                    let turn = sizePlace + harderPlace + (paired ? 0 : 2)
                    for references in effort.pick([5, 8, 12, 20, 40]) {
                        var population = ScorePopulation()
                        population.references = references
                        population.items = items
                        population.harder = harder
                        population.paired = paired
                        population.spread = turn % 2 == 0 ? 0 : 0.15
                        population.chance = turn / 2 % 2 == 0 ? 0 : 0.25
                        cells.append(cell(population, .clean, effort.many))
                    }
                }
            }
        }
        cells += resized(effort)
        return cells + effort.small([8, 20]).map { clustered(references: $0, effort) }
    }

    /// Audited models that answered fewer originals than the references, or more, where models differ on their own.
    private static func resized(_ effort: Effort) -> [Cell] {
        effort.small([8, 20]).flatMap { references in
            effort.pick([330, 659, 2638, 13190]).flatMap { items in
                effort.pick([0, 0.15, 0.4]).map { spread in
                    var population = ScorePopulation()
                    (population.references, population.items, population.auditedItems) = (references, 1319, items)
                    (population.harder, population.spread, population.paired) = (0.1, spread, items < 1319)
                    return cell(population, .clean, effort.many, mayBeLow: spread == 0)
                }
            }
        }
    }

    /// Exposed models, and clean ones among exposed references.
    static func power(_ effort: Effort) -> [Cell] {
        var cells: [Cell] = []
        for (references, items) in effort.pick([(20, 300), (20, 1000), (40, 14000), (8, 1000)]) {
            for leak in effort.pick([0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5]) {
                var population = ScorePopulation()
                population.references = references
                population.items = items
                population.harder = 0.1
                population.leak = leak
                cells.append(
                    cell(population, .leaky, effort.some, series: "\(references) references, \(items) items", x: leak)
                )
            }
        }
        var exposed = ScorePopulation()
        exposed.harder = 0.1
        exposed.contaminated = 0.2
        cells.append(cell(exposed, .warning, effort.many))
        return cells
    }

    private static func cell(
        _ population: ScorePopulation,
        _ truth: CalibrationRow.Truth,
        _ replicates: Int,
        series: String? = nil,
        x: Double? = nil,
        mayBeLow: Bool = false
    ) -> Cell {
        let draw = ScoreDraw(population)
        return Cell(
            tests: [Cell.Test(name: test.name, mayBeLow: mayBeLow, isUniform: !mayBeLow)],
            setting: population.words,
            truth: truth,
            replicates: replicates,
            series: series,
            x: x
        ) { draws in
            let (references, target) = draw.scores(&draws)
            return [p(target, by: references, chance: population.chance)]
        }
    }

    /// Passages of ten items: scores with effective sizes, from the spread between passages.
    private static func clustered(references: Int, _ effort: Effort) -> Cell {
        var population = ItemPopulation()
        (population.clusterSize, population.correlation, population.harder) = (10, 0.7, 0.1)
        let draw = ItemDraw(population)
        return Cell(
            tests: [test],
            setting: "\(references) references, \(population.words)",
            truth: .clean,
            replicates: effort.isQuick ? effort.some : effort.many
        ) { draws in
            let items = draw.items(&draws)
            var scores = (0...references).map { _ -> PairedScore in
                let outcomes = draw.outcomes(items, ability: draws.normal(), &draws)
                return PairedScore(
                    original: point(outcomes.originals),
                    twin: point(outcomes.twins.map { $0[0] })
                )
            }
            let target = scores.removeLast()
            return [p(target, by: scores, chance: 0)]
        }
    }

    /// A mean as a share of as many independent items as would give its standard error between passages.
    private static func point(_ values: [Double]) -> ScorePoint {
        let means = stride(from: 0, to: values.count, by: 10).map { values[$0..<$0 + 10].reduce(0, +) / 10 }
        let mean = ClusteredMean(means)
        let square = mean.standardError * mean.standardError
        let size = square > 0 ? mean.mean * (1 - mean.mean) / square : Double(values.count)
        return ScorePoint(share: mean.mean, size: size)
    }

    private static func p(_ target: PairedScore, by references: [PairedScore], chance: Double) -> Double {
        ReferenceCalibration(references, chance: chance)?.departure(of: target, level: 0.95)?.p ?? .nan
    }
}
