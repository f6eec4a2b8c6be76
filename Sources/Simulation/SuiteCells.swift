// Tests over several models, and of one model's answers against the scale of items.

import Statistics

/// The cells of heterogeneity, ranking, permutation, item response and person fit.
enum SuiteCells {
    static func clean(_ effort: Effort) -> [Cell] {
        effort.least([5, 20, 40]).map { heterogeneity(models: $0, effort) }
            + effort.least([8, 20]).map { flips(models: $0, effort) }
            + [permutation(effort)]
            + effort.least([8, 20]).map { functioning(references: $0, effort) }
            + effort.least([50, 200]).map { fit(items: $0, effort) }
    }

    /// Every model has the same gap, and items of its own.
    private static func heterogeneity(models: Int, _ effort: Effort) -> Cell {
        var population = ItemPopulation()
        (population.items, population.harder) = (300, 0.1)
        let draw = ItemDraw(population)
        return Cell(
            tests: [Cell.Test(name: "common-shift (Q)")],
            setting: "\(models) models, \(population.words)",
            truth: .clean,
            replicates: effort.isQuick ? effort.some : effort.many
        ) { draws in
            let gaps = (0..<models).map { _ in ClusteredMean(draw.outcomes(&draws).gaps) }
            return [Heterogeneity(effects: gaps.map(\.mean), standardErrors: gaps.map(\.standardError))?.p ?? .nan]
        }
    }

    /// Models of differing ability; the twins keep their order.
    private static func flips(models: Int, _ effort: Effort) -> Cell {
        var population = ItemPopulation()
        (population.items, population.harder) = (300, 0.05)
        let draw = ItemDraw(population)
        return Cell(
            // Kept orders are the edge of the null hypothesis, and no two models are equal here: p is a bound.
            tests: [Cell.Test(name: "rank-flips", mayBeLow: true, isUniform: false)],
            setting: "\(models) models, abilities N(0, .3), \(population.words)",
            truth: .clean,
            replicates: effort.some
        ) { draws in
            let items = draw.items(&draws)
            let outcomes = (0..<models).map { _ in draw.outcomes(items, ability: 0.3 * draws.normal(), &draws) }
            let counts = [[Double]](repeating: [Double](repeating: 1, count: items.count), count: models)
            let seed = UInt64(draws.below(1 << 40))
            let flips = RankFlips(
                originalSums: outcomes.map(\.originals),
                originalCounts: counts,
                twinSums: outcomes.map { $0.twins.map { $0[0] } },
                twinCounts: counts,
                floor: 0,
                draws: 199,
                source: { Draws(seed: seed, stream: $0) }
            )
            return [flips?.p ?? .nan]
        }
    }

    private static func permutation(_ effort: Effort) -> Cell {
        let draw = ItemDraw(SiblingCells.passages)
        return Cell(
            tests: [
                Cell.Test(name: "permutation of pairs", mayBeLow: true, isUniform: false),
                Cell.Test(name: "permutation of pairs (mid-p)"),
            ],
            setting: SiblingCells.passages.words,
            truth: .clean,
            replicates: effort.some
        ) { draws in
            let outcomes = draw.outcomes(&draws)
            let seed = UInt64(draws.below(1 << 40))
            let test = PermutationTest(paired: outcomes.gaps, clusters: outcomes.clusters) {
                Draws(seed: seed, stream: 0)
            }
            return [test?.greater ?? .nan, test?.midGreater ?? .nan]
        }
    }

    /// The target against references, on items fitted on the references.
    private static func functioning(references: Int, _ effort: Effort) -> Cell {
        var population = ItemPopulation()
        (population.items, population.harder) = (100, 0.1)
        let draw = ItemDraw(population)
        return Cell(
            tests: [Cell.Test(name: "differential functioning", mayBeLow: true, isUniform: false)],
            setting: "\(references) references, \(population.words)",
            truth: .clean,
            replicates: effort.few
        ) { draws in
            let items = draw.items(&draws)
            let rows = (0...references).map { _ -> [UInt8] in
                let outcomes = draw.outcomes(items, ability: draws.normal(), &draws)
                return outcomes.originals.map { $0 > 0 ? 1 : 0 } + outcomes.twins.map { $0[0] > 0 ? 1 : 0 }
            }
            let width = 2 * items.count
            guard
                let matrix = ResponseMatrix(
                    models: references,
                    items: width,
                    cells: Array(rows.prefix(references).joined())
                )
            else { return [.nan] }
            let curves = ItemResponseFit(matrix, iterations: 100).items
            let forms = (Array(items.indices), Array(items.count..<width))
            let shifts = rows.compactMap { FormShift($0, on: curves, originals: forms.0, twins: forms.1) }
            guard shifts.count == rows.count, let target = shifts.last,
                let result = DifferentialFunctioning(references: Array(shifts.dropLast()))?.test(target)
            else { return [.nan] }
            return [result.p]
        }
    }

    /// One model on items whose curves are known.
    private static func fit(items: Int, _ effort: Effort) -> Cell {
        var population = ItemPopulation()
        (population.items, population.twins) = (items, 0)
        let draw = ItemDraw(population)
        let names = ["person fit l_z*", "person fit infit", "person fit outfit"]
        return Cell(
            tests: names.map { Cell.Test(name: $0) },
            setting: population.words + ", 199 bootstrap replicates",
            truth: .clean,
            replicates: effort.isQuick ? 4 * effort.few : effort.some
        ) { draws in
            let items = draw.items(&draws)
            let answers = draw.outcomes(items, ability: draws.normal(), &draws).originals.map { UInt8($0) }
            let seed = UInt64(draws.below(1 << 40))
            guard
                let curves = ItemCurves(discriminations: items.map(\.a), difficulties: items.map(\.b)),
                let fit = PersonFit(
                    answers,
                    on: curves,
                    replicates: 199,
                    source: { Draws(seed: seed, stream: $0) }
                )
            else { return [.nan, .nan, .nan] }
            return [fit.lzStar, fit.infit, fit.outfit].map { $0.bootstrapP ?? .nan }
        }
    }
}
