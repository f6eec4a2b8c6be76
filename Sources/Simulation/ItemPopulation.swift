// Populations seen item by item: originals, twins, and twins of twins.

import Foundation
import Statistics

/// A population of items that a model answers, and of their twins.
///
/// P(right) = c + (1 − c)/(1 + exp(−η)), η = a(θ − b) less one `step` for every application of the operator: the cost is
/// the same for every item on the log-odds scale. a ~ LogN(0, .35) and b normal; `spread` 0 makes all items alike.
struct ItemPopulation: Hashable, Sendable {
    /// Number of originals.
    var items = 500
    /// Twins an original, and twins of those an original.
    var twins = 1, placebos = 0
    /// Items of one passage. They share difficulty, and each version of the passage (original, first twin, …) carries
    /// its outcomes along, so that outcomes and gaps correlate `correlation` within it.
    var clusterSize = 1, correlation = 0.0
    /// Score on the originals of a clean model of ability 0.
    var accuracy = 0.5
    /// Standard deviation of the difficulties.
    var spread = 1.2
    /// Score of guessing.
    var chance = 0.0
    /// What one application of the operator costs a model of ability 0, in points of score.
    var harder = 0.0
    /// Share of the originals the model has met; those it answers right.
    var leak = 0.0
    /// What a memorised item does on its twins.
    var memory = TwinMemory.skill

    /// The setting in words.
    var words: String {
        var parts = ["n = \(items)", "accuracy \(accuracy)"]
        if twins > 1 { parts.append("k = \(twins)") }
        if harder > 0 { parts.append("twins \(Int((harder * 100).rounded())) points harder") }
        if spread == 0 { parts.append("items alike") }
        if chance > 0 { parts.append("chance \(chance)") }
        if clusterSize > 1 { parts.append("\(items / clusterSize) clusters × \(clusterSize), ICC \(correlation)") }
        if leak > 0 { parts.append("leak \(Int((leak * 100).rounded())) %") }
        return parts.joined(separator: ", ")
    }
}

/// The outcomes of one model, 1 right and 0 wrong.
struct Outcomes: Sendable {
    /// On the originals.
    var originals: [Double] = []
    /// On each item's twins.
    var twins: [[Double]] = []
    /// On each item's twins of twins.
    var placebos: [[Double]] = []
    /// Cluster of each item.
    var clusters: [Int]?

    /// Mean over items of original minus mean of twins, item by item.
    var gaps: [Double] { zip(originals, twins).map { $0 - $1.reduce(0, +) / Double(max(1, $1.count)) } }
}

/// Draws items and answers from a population.
struct ItemDraw: Sendable {
    let population: ItemPopulation
    private let level: Double
    private let step: Double

    init(_ population: ItemPopulation) {
        self.population = population
        let kinds = Kinds(population)
        level = kinds.level(scoring: population.accuracy)
        step = population.harder > 0 ? level - kinds.level(scoring: population.accuracy - population.harder) : 0
    }

    /// The items' discriminations and difficulties.
    func items(_ draws: inout Draws) -> [(a: Double, b: Double)] {
        var items: [(a: Double, b: Double)] = []
        items.reserveCapacity(population.items)
        for index in 0..<population.items {
            if index % max(1, population.clusterSize) != 0, let last = items.last {
                items.append(last)
            } else if population.spread == 0 {
                items.append((1, -level))
            } else {
                let a = exp(ItemKinds.discriminationSpread * draws.normal())
                items.append((a, population.spread * draws.normal() - level / a))
            }
        }
        return items
    }

    /// A model's answers to `items`, given its ability.
    func outcomes(_ items: [(a: Double, b: Double)], ability: Double = 0, _ draws: inout Draws) -> Outcomes {
        let size = max(1, population.clusterSize)
        let versions = 1 + population.twins + population.placebos
        let copied = population.correlation.squareRoot()
        var common = [Double](repeating: 0, count: versions)
        var result = Outcomes()
        result.originals.reserveCapacity(items.count)
        if size > 1 { result.clusters = items.indices.map { $0 / size } }
        // As many as the share says, chosen at random.
        var toMeet = Int((population.leak * Double(items.count)).rounded())
        for (index, item) in items.enumerated() {
            if size > 1, index % size == 0 { for v in common.indices { common[v] = draws.unit() } }
            let logit = item.a * (ability - item.b)
            let met = toMeet > 0 && draws.below(items.count - index) < toMeet
            if met { toMeet -= 1 }
            func answer(_ version: Int, _ generation: Int) -> Double {
                if met, generation == 0 || population.memory == .helps { return 1 }
                var p = population.chance + (1 - population.chance) / (1 + exp(Double(generation) * step - logit))
                if met, population.memory == .misleads { p = ScoreDraw.misled }
                let u = size > 1 && draws.unit() < copied ? common[version] : draws.unit()
                return u < p ? 1 : 0
            }
            result.originals.append(answer(0, 0))
            result.twins.append((0..<population.twins).map { answer(1 + $0, 1) })
            if population.placebos > 0 {
                result.placebos.append((0..<population.placebos).map { answer(1 + population.twins + $0, 2) })
            }
        }
        return result
    }

    /// Outcomes of a model of ability 0 on items of its own.
    func outcomes(_ draws: inout Draws) -> Outcomes { outcomes(items(&draws), &draws) }
}

/// The mean score as a function of the common level of log-odds.
private struct Kinds {
    let population: ItemPopulation
    private var kinds: [Double] = []

    init(_ population: ItemPopulation) {
        self.population = population
        // a·b given a: quantiles of both, by the additive recurrence that `ItemKinds` uses, in two dimensions.
        for k in 1...2000 {
            let (u, v) = (0.5 + 0.7548776662466927 * Double(k), 0.5 + 0.5698402909980532 * Double(k))
            let a = exp(ItemKinds.discriminationSpread * NormalDistribution.quantile(u - u.rounded(.down)))
            kinds.append(
                population.spread == 0 ? 0 : a * population.spread * NormalDistribution.quantile(v - v.rounded(.down))
            )
        }
    }

    /// The level at which the mean score is `score`.
    func level(scoring score: Double) -> Double {
        var (low, high) = (-15.0, 15.0)
        for _ in 0..<60 {
            let middle = 0.5 * (low + high)
            let sum = kinds.reduce(0) { $0 + 1 / (1 + exp(-middle - $1)) }
            let mean = population.chance + (1 - population.chance) * sum / Double(kinds.count)
            if mean < score { low = middle } else { high = middle }
        }
        return 0.5 * (low + high)
    }
}
