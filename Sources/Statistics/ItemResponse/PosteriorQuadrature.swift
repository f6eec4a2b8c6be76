// One model's posterior over ability, integrated on nodes of its own.
import Foundation

/// The posterior exp(sθ − C(θ) − θ²/2) of one model, s = Σ a·y its weighted score and C = Σ log(1 + exp(a(θ − b))) over
/// the items it answered, integrated by the trapezoid rule on nodes centred at its mode.
///
/// The step is half the standard deviation at the mode and the nodes go out until the density has fallen by e⁻³², so
/// the rule is exact to about 1e-11 for ten items (posterior SD .5) as for 15,000 (SD .02). Abilities end at ±8.
struct PosteriorQuadrature {
    private(set) var mean = 0.0
    private(set) var variance = 1.0
    /// Logarithm of ∫ exp(sθ − C(θ)) φ(θ) dθ.
    private(set) var logEvidence = 0.0
    /// The walk met the end of the window before the density had died away, and the window is not the whole grid.
    private(set) var cut = false
    private(set) var nodes: [Double] = []
    private(set) var weights: [Double] = []

    /// Integrates with the curve C known on the grid's nodes in `window` (at least 16 of them).
    mutating func integrate(
        score: Double,
        curve: UnsafeBufferPointer<Double>,
        window: Range<Int> = 0..<AbilityGrid.count
    ) {
        nodes.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
        func onNode(_ index: Int) -> Double {
            let ability = AbilityGrid.node(index)
            return score * ability - curve[index] - 0.5 * ability * ability
        }
        // The logarithm is concave: the mode is where the differences change sign.
        var low = window.lowerBound + 4
        var high = window.upperBound - 5
        while low < high {
            let middle = (low + high) / 2
            if onNode(middle + 1) > onNode(middle) { low = middle + 1 } else { high = middle }
        }
        let (before, here, after) = (onNode(low - 1), onNode(low), onNode(low + 1))
        let bend = max((2 * here - before - after) / (AbilityGrid.step * AbilityGrid.step), 1)
        let shift = min(max((after - before) / (2 * AbilityGrid.step * bend), -AbilityGrid.step), AbilityGrid.step)
        let lowest = max(AbilityGrid.node(window.lowerBound + 3), -AbilityGrid.limit)
        let highest = min(AbilityGrid.node(window.upperBound - 5), AbilityGrid.limit)
        let centre = min(max(AbilityGrid.node(low) + shift, lowest), highest)
        let step = 0.5 / bend.squareRoot()
        cut = false
        var peak = -Double.infinity
        for direction in [1.0, -1.0] {
            var count = direction > 0 ? 0.0 : 1.0
            while true {
                let ability = centre + direction * count * step
                if ability < lowest || ability > highest {
                    let edge = ability < lowest ? window.lowerBound > 0 : window.upperBound < AbilityGrid.count
                    if edge { cut = true }
                    break
                }
                let value = score * ability - AbilityGrid.read(curve, at: ability) - 0.5 * ability * ability
                peak = max(peak, value)
                nodes.append(ability)
                weights.append(value)
                if value < peak - 32 { break }
                count += 1
            }
        }
        var (zeroth, first, second) = (0.0, 0.0, 0.0)
        for index in nodes.indices {
            let weight = exp(weights[index] - peak)
            let offset = nodes[index] - centre
            weights[index] = weight
            zeroth += weight
            first += weight * offset
            second += weight * offset * offset
        }
        for index in weights.indices { weights[index] /= zeroth }
        let deviation = first / zeroth
        mean = centre + deviation
        variance = max(second / zeroth - deviation * deviation, 0)
        logEvidence = peak + log(zeroth * step) - 0.5 * log(2 * Double.pi)
    }

    /// Adds the posterior to `counts` on the grid, so that Σ counts·f equals the posterior mean of any smooth f.
    func spread(into counts: UnsafeMutableBufferPointer<Double>) -> Range<Int> {
        var (low, high) = (AbilityGrid.count, 0)
        for index in nodes.indices {
            let (start, weights) = AbilityGrid.stencil(nodes[index])
            let share = weights * self.weights[index]
            for k in 0..<8 { counts[start + k] += share[k] }
            low = min(low, start)
            high = max(high, start + 8)
        }
        return low < high ? low..<high : 0..<0
    }
}
