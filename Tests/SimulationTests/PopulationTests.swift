// Populations have the moments they claim.

import AuditModel
import Statistics
import Testing

@testable import Simulation

@Suite struct PopulationTests {
    /// Outcomes of models of ability 0, pooled.
    private func drawn(_ population: ItemPopulation, times: Int) -> [Outcomes] {
        let draw = ItemDraw(population)
        return (0..<times).map { stream in
            var draws = Draws(seed: 5, stream: stream)
            return draw.outcomes(&draws)
        }
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

    @Test(arguments: [(0.3, 0.0, 0.0), (0.7, 0.1, 0.0), (0.9, 0.2, 0.0), (0.6, 0.1, 0.25)])
    func accuracyAndCostAreAsAsked(accuracy: Double, harder: Double, chance: Double) {
        var population = ItemPopulation()
        (population.accuracy, population.harder, population.chance) = (accuracy, harder, chance)
        population.items = 2000
        let outcomes = drawn(population, times: 20)
        // 40,000 answers: a standard error of at most .0025.
        #expect(abs(mean(outcomes.flatMap(\.originals)) - accuracy) < 0.01)
        #expect(abs(mean(outcomes.flatMap { $0.twins.map { $0[0] } }) - accuracy + harder) < 0.01)
    }

    @Test(arguments: [0.0, 0.3, 0.7])
    func gapsCorrelateWithinPassagesAsAsked(correlation: Double) {
        var population = ItemPopulation()
        (population.clusterSize, population.correlation, population.spread) = (10, correlation, 0)
        let outcomes = drawn(population, times: 40)
        let gaps = outcomes.flatMap(\.gaps)
        let variance = mean(gaps.map { $0 * $0 })
        let sums = stride(from: 0, to: gaps.count, by: 10).map { gaps[$0..<$0 + 10].reduce(0, +) }
        // Var of a sum of ten = 10 σ² (1 + 9 ρ).
        let found = (mean(sums.map { $0 * $0 }) / (10 * variance) - 1) / 9
        #expect(abs(found - correlation) < 0.06)
    }

    @Test func leaksAddWhatTheMixtureSays() {
        var population = ItemPopulation()
        (population.accuracy, population.leak, population.items) = (0.5, 0.2, 2000)
        // p₀ = π + (1 − π)·p (method.md 1).
        #expect(abs(mean(drawn(population, times: 20).flatMap(\.originals)) - 0.6) < 0.01)
        population.memory = .helps
        #expect(abs(mean(drawn(population, times: 20).flatMap { $0.twins.map { $0[0] } }) - 0.6) < 0.01)
        population.memory = .misleads
        #expect(abs(mean(drawn(population, times: 20).flatMap { $0.twins.map { $0[0] } }) - 0.41) < 0.01)
    }

    @Test(arguments: [100, 1000, 14000])
    func scoresHaveTheirKindsMeanAndSamplingError(items: Int) {
        var population = ScorePopulation()
        (population.items, population.references, population.abilitySpread) = (items, 5, 0)
        let draw = ScoreDraw(population)
        let scores = (0..<2000).map { stream -> Double in
            var draws = Draws(seed: 3, stream: stream)
            return draw.scores(&draws).target.original.share
        }
        let expected = draw.kinds.score(0, twins: false)
        let error = (expected * (1 - expected) / Double(items)).squareRoot()
        #expect(abs(mean(scores) - expected) < 4 * error / 2000.0.squareRoot())
        let spread = mean(scores.map { ($0 - expected) * ($0 - expected) }).squareRoot()
        #expect(abs(spread / error - 1) < 0.08)
    }

    @Test func twinsCostWhatTheyAreSaidTo() {
        let kinds = ItemKinds(chance: 0, correlation: 0.9)
        let shift = kinds.shift(costing: 0.1)
        #expect(abs(kinds.score(0, twins: true) - kinds.score(-shift, twins: true) - 0.1) < 1e-10)
    }

    /// scipy.stats.kstwobign.sf((√100 + .12 + .11/√100)·.15)
    @Test func uniformityIsKolmogorovs() {
        let even = Rejections((0..<100).map { (Double($0) + 0.5) / 100 })
        #expect(abs(even.distance - 0.005) < 1e-12)
        #expect(even.uniformity == 1)
        let shifted = Rejections((0..<100).map { min(1, (Double($0) + 0.5) / 100 + 0.145) })
        #expect(abs(shifted.distance - 0.15) < 1e-9)
        #expect(abs(shifted.uniformity - 0.0197317547) < 1e-6)
    }

    @Test func refusalsAreCountedApart() {
        let found = Rejections([0.01, .nan, 0.5, 0.05])
        #expect(found.replicates == 3)
        #expect(found.refused == 1)
        #expect(found.rate == 2.0 / 3)
        #expect(Rejections([]).rate == 0)
    }
}
