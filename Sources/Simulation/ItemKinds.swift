// The items that simulated suites are made of: a hundred kinds, so that 14,000 items cost no more than their counts.

import Foundation
import Statistics

/// Kinds of items on a two-parameter scale with a guessing floor, and the twin that goes with each.
///
/// P(right) = c + (1 − c)/(1 + exp(−a(θ − b))), a ~ LogN(0, .35), b ~ N(−.3, 1.2). Kinds fill these distributions evenly (an
/// additive recurrence with the plastic number of four dimensions, Roberts 2018); an item is a kind drawn at random. A twin of kind k has
/// the same discrimination and the difficulty b + r-correlated noise; `shift` is added for all when outcomes are drawn.
struct ItemKinds: Sendable {
    /// Number of kinds.
    static let count = 96
    /// Standard deviation of log a, mean and standard deviation of b.
    static let (discriminationSpread, difficultyMean, difficultySpread) = (0.35, -0.3, 1.2)

    let discriminations: [Double]
    let difficulties: [Double]
    let twinDifficulties: [Double]
    let chance: Double

    /// Kinds whose twins' difficulties correlate `correlation` with their originals'.
    init(chance: Double, correlation: Double) {
        let root = 1.2207440846057596  // x⁴ = x + 1
        var (a, b, twin): ([Double], [Double], [Double]) = ([], [], [])
        for k in 0..<Self.count {
            let z = (1...3).map { dimension -> Double in
                let step = pow(root, -Double(dimension))
                let place = 0.5 + step * Double(k + 1)
                return NormalDistribution.quantile(place - place.rounded(.down))
            }
            a.append(exp(Self.discriminationSpread * z[0]))
            b.append(Self.difficultyMean + Self.difficultySpread * z[1])
            let rest = (1 - correlation * correlation).squareRoot()
            twin.append(Self.difficultyMean + Self.difficultySpread * (correlation * z[1] + rest * z[2]))
        }
        discriminations = a
        difficulties = b
        twinDifficulties = twin
        self.chance = chance
    }

    /// Probabilities of a right answer, kind by kind, at `ability`, into `result`.
    func fill(_ result: inout [Double], ability: Double, twins: Bool) {
        let b = twins ? twinDifficulties : difficulties
        for k in 0..<Self.count {
            result[k] = chance + (1 - chance) / (1 + exp(-discriminations[k] * (ability - b[k])))
        }
    }

    /// Mean score at `ability` of originals, or of twins.
    func score(_ ability: Double, twins: Bool) -> Double {
        var shares = [Double](repeating: 0, count: Self.count)
        fill(&shares, ability: ability, twins: twins)
        return shares.reduce(0, +) / Double(Self.count)
    }

    /// How much harder, in log-odds, twins are that cost a model of ability 0 `points` (in [0, 1]).
    func shift(costing points: Double) -> Double {
        guard points > 0 else { return 0 }
        let level = score(0, twins: true)
        var (low, high) = (0.0, 12.0)
        for _ in 0..<60 {
            let middle = 0.5 * (low + high)
            if level - score(-middle, twins: true) < points { low = middle } else { high = middle }
        }
        return 0.5 * (low + high)
    }
}
