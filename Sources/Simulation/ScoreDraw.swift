// Scores drawn from a population: sums over kinds of items, so that 14,000 items cost no more than a hundred.

import Statistics

/// Draws sets of scores from a population.
struct ScoreDraw: Sendable {
    /// How often a memorised item is answered right (method.md 1: always).
    static let recall = 1.0
    /// How often a memorised answer is right where it misleads.
    static let misled = 0.05
    /// Sums with a variance above this are drawn from their Cornish–Fisher expansion.
    static let smallVariance = 30.0

    let population: ScorePopulation
    let kinds: ItemKinds
    let shift: Double

    init(_ population: ScorePopulation) {
        self.population = population
        kinds = ItemKinds(chance: population.chance, correlation: population.paired ? population.correlation : 1)
        shift = kinds.shift(costing: population.harder)
    }

    /// The references' scores, and the audited model's.
    func scores(_ draws: inout Draws) -> (references: [PairedScore], target: PairedScore) {
        let models = population.references + 1
        var abilities = (0..<models).map { _ in population.ability + population.abilitySpread * draws.normal() }
        abilities.sort()
        let target: Int
        switch population.place {
        case .below: target = 0
        case .above: target = models - 1
        case .inside: target = models > 2 ? 1 + draws.below(models - 2) : 0
        }
        let audited = abilities.remove(at: target)
        let exposed = Int((population.contaminated * Double(population.references)).rounded())
        // Which references are exposed has nothing to do with their ability.
        var order = Array(0..<population.references)
        for i in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(i, draws.below(i + 1)) }
        var met = [Bool](repeating: false, count: population.references)
        for i in order.prefix(exposed) { met[i] = true }
        let originals = sample(&draws)
        let twins = population.paired ? originals : sample(&draws)
        var shares = [Double](repeating: 0, count: ItemKinds.count)
        let own = population.auditedItems.map { resized(originals, to: $0, &draws) } ?? originals
        func score(_ ability: Double, leak: Double, on originals: [Int]) -> PairedScore {
            let other = ability - shift + population.spread * draws.normal()
            kinds.fill(&shares, ability: ability, twins: false)
            if leak > 0 { for k in shares.indices { shares[k] += leak * (Self.recall - shares[k]) } }
            let first = total(originals, shares, &draws)
            kinds.fill(&shares, ability: other, twins: true)
            if leak > 0, population.memory != .skill {
                let level = population.memory == .helps ? Self.recall : Self.misled
                for k in shares.indices { shares[k] += leak * (level - shares[k]) }
            }
            let second = total(twins, shares, &draws)
            return PairedScore(original: point(first, of: originals.reduce(0, +)), twin: point(second))
        }
        let references = abilities.indices.map {
            score(abilities[$0], leak: met[$0] ? population.referenceLeak : 0, on: originals)
        }
        return (references, score(audited, leak: population.leak, on: own))
    }

    func point(_ right: Int) -> ScorePoint { point(right, of: population.items) }

    private func point(_ right: Int, of items: Int) -> ScorePoint {
        ScorePoint(share: Double(right) / Double(items), size: Double(items))
    }

    /// `size` of the items counted by kind, or these and others.
    private func resized(_ counts: [Int], to size: Int, _ draws: inout Draws) -> [Int] {
        var result = counts
        var left = counts.reduce(0, +)
        while left > size {
            // One item at random, whatever its kind.
            var place = draws.below(left)
            for kind in result.indices {
                if place < result[kind] {
                    result[kind] -= 1
                    break
                }
                place -= result[kind]
            }
            left -= 1
        }
        for _ in 0..<max(0, size - left) { result[draws.below(ItemKinds.count)] += 1 }
        return result
    }

    /// How many items there are of each kind.
    func sample(_ draws: inout Draws) -> [Int] {
        var counts = [Int](repeating: 0, count: ItemKinds.count)
        for _ in 0..<population.items { counts[draws.below(ItemKinds.count)] += 1 }
        return counts
    }

    /// Right answers among all items.
    func total(_ counts: [Int], _ shares: [Double], _ draws: inout Draws) -> Int {
        var (mean, variance, third) = (0.0, 0.0, 0.0)
        for k in counts.indices {
            let n = Double(counts[k])
            let p = shares[k]
            let own = n * p * (1 - p)
            mean += n * p
            variance += own
            third += own * (1 - 2 * p)
        }
        if variance > Self.smallVariance {
            let z = draws.normal()
            let error = variance.squareRoot()
            let value = mean + error * z + third / variance / 6 * (z * z - 1)
            return min(max(Int(value.rounded()), 0), counts.reduce(0, +))
        }
        var sum = 0
        for k in counts.indices { for _ in 0..<counts[k] where draws.unit() < shares[k] { sum += 1 } }
        return sum
    }
}
