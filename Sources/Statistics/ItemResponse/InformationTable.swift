// A set of items' summed curves on the grid, so that many response patterns are scored at the price of one.
import Foundation

/// Sums over a set of items of log(1 + odds), a·P, a²PQ and a³PQ(1 − 2P), tabulated over ability.
struct InformationTable {
    private(set) var logOdds = [Double](repeating: 0, count: AbilityGrid.count)
    private var expected = [Double](repeating: 0, count: AbilityGrid.count)
    private var information = [Double](repeating: 0, count: AbilityGrid.count)
    private var third = [Double](repeating: 0, count: AbilityGrid.count)

    init(_ items: ItemCurves, _ kept: [Int]) {
        items.discriminations.withUnsafeBufferPointer { a in
            items.difficulties.withUnsafeBufferPointer { b in
                logOdds.withUnsafeMutableBufferPointer { LogisticRun.addLogOnePlusOdds(a, b, kept, to: $0) }
                var sums = [SIMD4<Double>](repeating: .zero, count: 3 * AbilityGrid.blocks)
                sums.withUnsafeMutableBufferPointer { sums in
                    for item in kept {
                        var run = LogisticRun(a[item], b[item])
                        let slope = a[item]
                        for block in 0..<AbilityGrid.blocks {
                            let miss = 1 / (1 + run.odds)
                            let hit = run.odds * miss
                            run.advance()
                            let spread = hit * miss * (slope * slope)
                            sums[3 * block] += hit * slope
                            sums[3 * block + 1] += spread
                            sums[3 * block + 2] += spread * slope * (miss - hit)
                        }
                    }
                }
                for index in 0..<AbilityGrid.count {
                    expected[index] = sums[3 * (index / 4)][index % 4]
                    information[index] = sums[3 * (index / 4) + 1][index % 4]
                    third[index] = sums[3 * (index / 4) + 2][index % 4]
                }
            }
        }
    }

    /// The root of Σ a(y − P) + J/(2I) with J = Σ a³PQ(1 − 2P) and I = Σ a²PQ, for Σ a·y = `score`; scoring steps
    /// inside a bracket in ±8.
    func weightedLikelihood(score: Double) -> Ability {
        func excess(_ ability: Double) -> Double {
            let information = read(information, ability)
            return score - read(expected, ability) + read(third, ability) / (2 * max(information, 1e-300))
        }
        var (low, high) = (-AbilityGrid.limit, AbilityGrid.limit)
        var value = 0.0
        for _ in 0..<60 {
            let error = excess(value)
            if error > 0 { low = value } else { high = value }
            var next = value + error / max(read(information, value), 1e-300)
            if !(next > low && next < high) { next = 0.5 * (low + high) }
            let change = abs(next - value)
            value = next
            if change < 1e-13 || high - low < 1e-13 { break }
        }
        return Ability(value: value, error: 1 / max(read(information, value), 1e-300).squareRoot())
    }

    /// Half the ratio J/I at `ability`: what the weighted likelihood adds to the score.
    func correction(at ability: Double) -> Double {
        read(third, ability) / (2 * max(read(information, ability), 1e-300))
    }

    private func read(_ curve: [Double], _ ability: Double) -> Double {
        curve.withUnsafeBufferPointer { AbilityGrid.read($0, at: ability) }
    }
}
