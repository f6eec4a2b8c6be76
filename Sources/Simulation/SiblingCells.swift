// The sibling route: exchangeable twins, alone or in passages; and what naive tests say of the same answers.

import Statistics

/// The cells of the exact sibling test, of McNemar's test and of what people do instead.
enum SiblingCells {
    private static let tests = [
        Cell.Test(name: "sibling-exact", mayBeLow: true, isUniform: false), Cell.Test(name: "sibling-exact (mid-p)"),
    ]
    private static let pairs = [
        Cell.Test(name: "mcnemar", mayBeLow: true, isUniform: false), Cell.Test(name: "mcnemar (mid-p)"),
    ]

    /// Passages of ten items whose outcomes go together.
    static var passages: ItemPopulation {
        var population = ItemPopulation()
        (population.clusterSize, population.correlation) = (10, 0.7)
        return population
    }

    static func clean(_ effort: Effort) -> [Cell] {
        var cells: [Cell] = []
        for items in effort.small([100, 1319, 14000]) {
            for twins in effort.pick([1, 5]) {
                for accuracy in effort.pick([0.3, 0.7, 0.9]) {
                    var population = ItemPopulation()
                    (population.items, population.twins, population.accuracy) = (items, twins, accuracy)
                    let replicates = items > 5000 ? effort.few : effort.many
                    cells.append(sibling(population, .clean, effort.isQuick ? effort.some : replicates))
                }
            }
        }
        for twins in [1, 5] {
            var population = passages
            population.twins = twins
            cells.append(sibling(population, .clean, effort.many))
        }
        for items in effort.pick([100, 1000]) {
            var population = ItemPopulation()
            population.items = items
            let draw = ItemDraw(population)
            cells.append(
                Cell(tests: pairs, setting: population.words, truth: .clean, replicates: effort.many) { draws in
                    let test = mcNemar(draw.outcomes(&draws))
                    return [test.oneSided, test.oneSidedMid]
                }
            )
        }
        return cells
    }

    /// 10 % of 1,319 items known by heart: items of unequal difficulty, and all alike, the least favourable ones.
    static func power(_ effort: Effort) -> [Cell] {
        var cells: [Cell] = []
        for (twins, spread) in effort.least([(5, 1.2), (5, 0), (1, 1.2)]) {
            for accuracy in effort.pick([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
                var population = ItemPopulation()
                (population.items, population.twins, population.accuracy) = (1319, twins, accuracy)
                (population.spread, population.leak) = (spread, 0.1)
                let name =
                    "1,319 items\(spread > 0 ? "" : " all alike"), \(twins) \(twins == 1 ? "twin" : "twins") an item"
                cells.append(sibling(population, .leaky, effort.some, series: name, x: accuracy))
            }
        }
        return cells
    }

    /// What naive tests say of clean models.
    static func warnings(_ effort: Effort) -> [Cell] {
        let draw = ItemDraw(passages)
        var harder = ItemPopulation()
        (harder.items, harder.harder) = (1000, 0.1)
        let hard = ItemDraw(harder)
        let naive = { (name: String) in [Cell.Test(name: name, isUniform: false)] }
        return [
            Cell(
                tests: naive("naive paired bootstrap, items taken for independent"),
                setting: passages.words,
                truth: .warning,
                replicates: effort.some
            ) { draws in
                let bootstrap = ClusterBootstrap(columns: [draw.outcomes(&draws).gaps])
                let seed = UInt64(draws.below(1 << 40))
                let interval = bootstrap.intervals(
                    replicates: 400,
                    level: 0.95,
                    source: { Draws(seed: seed, stream: $0) },
                    statistics: { $0 }
                ).first
                return [interval.map { $0.low > 0 || $0.high < 0 ? 0 : 1 } ?? .nan]
            },
            Cell(
                tests: naive("two-proportion z, items taken for independent"),
                setting: passages.words,
                truth: .warning,
                replicates: effort.many
            ) { draws in
                let outcomes = draw.outcomes(&draws)
                let right = Int(outcomes.originals.reduce(0, +))
                let twins = outcomes.twins.reduce(0) { $0 + Int($1[0]) }
                return [TwoProportionTest(right, of: 500, against: twins, of: 500).twoSided]
            },
            Cell(
                tests: naive("mcnemar, harder twins taken for exchangeable"),
                setting: harder.words,
                truth: .warning,
                replicates: effort.many
            ) { draws in
                [mcNemar(hard.outcomes(&draws)).oneSided]
            },
        ]
    }

    private static func sibling(
        _ population: ItemPopulation,
        _ truth: CalibrationRow.Truth,
        _ replicates: Int,
        series: String? = nil,
        x: Double? = nil
    ) -> Cell {
        let draw = ItemDraw(population)
        // A curve is of one test.
        let tests = truth == .leaky ? Array(tests.prefix(1)) : tests
        return Cell(
            tests: tests,
            setting: population.words,
            truth: truth,
            replicates: replicates,
            series: series,
            x: x
        ) { draws in
            let outcomes = draw.outcomes(&draws)
            let items = outcomes.originals.indices.map {
                SiblingItem(scores: [outcomes.originals[$0]] + outcomes.twins[$0], cluster: outcomes.clusters?[$0])
            }
            let seed = UInt64(draws.below(1 << 40))
            let test = SiblingTest(items, source: { Draws(seed: seed, stream: 0) })
            return Array([test?.p ?? .nan, test?.midP ?? .nan].prefix(tests.count))
        }
    }

    private static func mcNemar(_ outcomes: Outcomes) -> McNemarTest {
        let gaps = outcomes.gaps
        return McNemarTest(firstOnly: gaps.count { $0 > 0 }, secondOnly: gaps.count { $0 < 0 })
    }
}
