// Where the observed sum lies far out: the tilt under which it is about the expected one.

import Foundation

extension RoleConvolution {
    /// Standard deviations above the mean from which on the distribution is tilted.
    private static let farOut = 3.0
    /// Largest tilt, per step of the lattice: all but 1e-17 of the chance is on the largest value.
    private static let largestTilt = 40.0

    /// θ, found by Newton's method to a quarter of a standard deviation: any θ gives the same p.
    var tilt: Double {
        let (mean, variance) = moments(0)
        let target = Double(observed)
        guard target - mean > Self.farOut * variance.squareRoot() else { return 0 }
        var (low, high) = (0.0, Self.largestTilt)
        var tilt = min((target - mean) / variance, high)
        for _ in 0..<100 {
            let (mean, variance) = moments(tilt)
            if abs(target - mean) <= 0.25 * variance.squareRoot() { break }
            if mean < target { low = tilt } else { high = tilt }
            let next = tilt + (target - mean) / variance
            tilt = next > low && next < high ? next : (low + high) / 2
        }
        return tilt
    }

    /// ln of Π Σ chance · e^(θ·value), over e^(θ·observed); values are taken from their means, where rounding is least.
    func logScale(_ tilt: Double) -> Double {
        var mean = 0.0
        var sum = 0.0
        for unit in units {
            mean += unit.mean * Double(unit.count)
            let top = tilt * (Double(unit.shifts.last ?? 0) - unit.mean)
            if top < 30 {
                let excess = zip(unit.shifts, unit.chances).reduce(0) {
                    $0 + $1.1 * expm1(tilt * (Double($1.0) - unit.mean))
                }
                sum += Double(unit.count) * log1p(excess)
            } else {
                let total = Self.weights(unit, tilt).reduce(0, +)
                sum += Double(unit.count) * (top + log(total))
            }
        }
        return sum - tilt * (Double(observed) - mean)
    }

    /// A unit's chances under the tilt.
    static func tilted(_ unit: Unit, _ tilt: Double) -> [Double] {
        guard tilt > 0 else { return unit.chances }
        let weights = weights(unit, tilt)
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }

    /// Chances times e^(θ·value), the largest value's as they are.
    private static func weights(_ unit: Unit, _ tilt: Double) -> [Double] {
        let top = unit.shifts.last ?? 0
        return zip(unit.shifts, unit.chances).map { $1 * exp(tilt * Double($0 - top)) }
    }

    private func moments(_ tilt: Double) -> (mean: Double, variance: Double) {
        var (sum, variance) = (0.0, 0.0)
        for unit in units {
            var (mean, square) = (0.0, 0.0)
            let chances = Self.tilted(unit, tilt)
            for (shift, chance) in zip(unit.shifts, chances) { mean += Double(shift) * chance }
            for (shift, chance) in zip(unit.shifts, chances) {
                square += (Double(shift) - mean) * (Double(shift) - mean) * chance
            }
            sum += mean * Double(unit.count)
            variance += square * Double(unit.count)
        }
        return (sum, variance)
    }
}
