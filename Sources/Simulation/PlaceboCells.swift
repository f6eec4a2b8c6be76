// The placebo route: twins of twins show what the operator costs, whoever answers.

import Statistics

/// The cells of the difference in differences.
enum PlaceboCells {
    /// The contrast allows for an imperfect scale, so that it may reject less often than 2 %.
    private static let test = Cell.Test(name: "placebo-difference", mayBeLow: true, isUniform: false)

    static func clean(_ effort: Effort) -> [Cell] {
        var cells: [Cell] = []
        for items in effort.small([100, 1000, 14000]) {
            for accuracy in effort.pick([0.3, 0.5, 0.7, 0.9]) {
                for harder in effort.pick([0, 0.1, 0.2]) where accuracy - 2 * harder > 0.05 {
                    let replicates = items > 5000 ? effort.few : effort.many
                    cells.append(
                        cell(.clean, effort.isQuick ? effort.some : replicates) {
                            ($0.items, $0.accuracy, $0.harder) = (items, accuracy, harder)
                        }
                    )
                }
            }
        }
        cells.append(cell(.clean, effort.many) { ($0.chance, $0.accuracy, $0.harder) = (0.25, 0.7, 0.1) })
        cells.append(cell(.clean, effort.many) { $0.twins = 5 })
        cells.append(
            cell(.clean, effort.many) { ($0.clusterSize, $0.correlation, $0.harder) = (10, 0.7, 0.1) }
        )
        return cells
    }

    static func power(_ effort: Effort) -> [Cell] {
        effort.pick([300, 1319]).flatMap { items in
            effort.pick([0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5]).map { leak in
                cell(.leaky, effort.some, series: "\(items) items, twins 5 points harder", x: leak) {
                    ($0.items, $0.harder, $0.leak) = (items, 0.05, leak)
                }
            }
        }
    }

    private static func cell(
        _ truth: CalibrationRow.Truth,
        _ replicates: Int,
        series: String? = nil,
        x: Double? = nil,
        _ setting: (inout ItemPopulation) -> Void
    ) -> Cell {
        var population = ItemPopulation()
        setting(&population)
        population.placebos = population.twins
        let draw = ItemDraw(population)
        return Cell(
            tests: [test],
            setting: population.words,
            truth: truth,
            replicates: replicates,
            series: series,
            x: x
        ) { draws in
            let outcomes = draw.outcomes(&draws)
            let items = outcomes.originals.indices.map {
                GenerationItem(
                    original: outcomes.originals[$0],
                    first: outcomes.twins[$0],
                    second: outcomes.placebos[$0],
                    cluster: outcomes.clusters?[$0]
                )
            }
            let test = GenerationDifference(items, floor: draw.population.chance)
            return [test.scaled?.greater ?? .nan]
        }
    }
}
