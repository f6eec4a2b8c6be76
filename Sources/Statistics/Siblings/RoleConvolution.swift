// The exact distribution of a sum of independent units, each of which takes one of its values with given chances.

import Foundation

/// Convolution on an integer lattice, of what matters at the observed sum.
///
/// Where the observed sum lies far out, every unit's chances are tilted by e^(θ·value) so that it becomes the expected
/// one, and the tail is weighed back (Esscher 1932; Daniels 1954). That is an identity for any θ: p keeps a relative
/// error of some 1e-12 however small it is, while nothing beyond ten standard deviations of the tilted sum is computed.
struct RoleConvolution {
    /// A kind of units that varies.
    struct Unit {
        /// Values less the smallest, in steps of the lattice.
        let shifts: [Int]
        let chances: [Double]
        /// Mean of the shifts.
        let mean: Double
        let spacing: Int
        let count: Int
    }

    private(set) var units: [Unit] = []
    /// The observed sum less the smallest possible one, in steps of the lattice.
    private(set) var observed = 0

    /// P(sum ≥ observed) and P(sum = observed); nil where that would cost more than `costLimit`.
    static func tails(_ groups: [RoleGroup], observed: Int, costLimit: Int) -> (atLeast: Double, equal: Double)? {
        let convolution = RoleConvolution(groups, observed)
        // Nothing varies: the observed sum is the only one.
        return convolution.units.isEmpty ? (1, 1) : convolution.tails(costLimit)
    }

    private init(_ groups: [RoleGroup], _ observed: Int) {
        let step = groups.reduce(0) { Self.step($1, onto: $0) }
        guard step > 0 else { return }
        self.observed = observed
        for group in groups {
            guard let floor = group.values.first else { continue }
            self.observed -= floor * group.count
            guard group.values.count > 1 else { continue }
            let shifts = group.values.map { ($0 - floor) / step }
            let total = zip(shifts, group.weights).reduce(0) { $0 + $1.0 * $1.1 }
            units.append(
                Unit(
                    shifts: shifts,
                    chances: group.weights.map { Double($0) / Double(group.roles) },
                    mean: Double(total) / Double(group.roles),
                    spacing: Self.step(group, onto: 0) / step,
                    count: group.count
                )
            )
        }
        self.observed /= step
    }

    private static func step(_ group: RoleGroup, onto step: Int) -> Int {
        group.values.reduce(step) { RoleLattice.divisor($0, $1 - (group.values.first ?? 0)) }
    }

    private func tails(_ costLimit: Int) -> (atLeast: Double, equal: Double)? {
        var budget = costLimit
        let tilt = tilt
        var parts: [RoleLattice] = []
        for unit in units {
            budget -= unit.shifts.count
            guard budget >= 0, let part = Self.lattice(unit, tilt, budget: &budget) else { return nil }
            parts.append(part)
        }
        guard let (first, second) = RoleLattice.halves(parts, budget: &budget) else { return nil }
        let sums = Self.weighedBack(first, second, from: observed, tilt)
        let scale = tilt == 0 ? 1 : exp(logScale(tilt))
        return (min(1, scale * sums.atLeast), min(1, scale * sums.equal))
    }

    /// The tilted sum of all units of a kind.
    private static func lattice(_ unit: Unit, _ tilt: Double, budget: inout Int) -> RoleLattice? {
        if unit.shifts.count == 2 {
            let odds = unit.chances[1] / unit.chances[0] * exp(tilt * Double(unit.shifts[1]))
            return RoleLattice(offset: 0, spacing: unit.spacing, odds: odds, count: unit.count)
        }
        let size = (unit.shifts.last ?? 0) / unit.spacing + 1
        budget -= size
        guard budget >= 0 else { return nil }
        var masses = [Double](repeating: 0, count: size)
        for (shift, chance) in zip(unit.shifts, tilted(unit, tilt)) { masses[shift / unit.spacing] = chance }
        return RoleLattice(offset: 0, spacing: unit.spacing, masses: masses).repeated(unit.count, budget: &budget)
    }

    /// Σ mass · e^(−θ(sum − observed)) over sums of `first` and `second` from `observed` up, and the term at it.
    private static func weighedBack(
        _ first: RoleLattice,
        _ second: RoleLattice,
        from observed: Int,
        _ tilt: Double
    ) -> (atLeast: Double, equal: Double) {
        let decay = exp(-tilt * Double(second.spacing))
        var tails = second.masses
        for index in tails.indices.dropLast().reversed() { tails[index] += decay * tails[index + 1] }
        var (atLeast, equal) = (0.0, 0.0)
        for (index, mass) in first.masses.enumerated() {
            // How far the second must come, and the first of its places that is there.
            let distance = observed - first.offset - index * first.spacing - second.offset
            let place = distance <= 0 ? 0 : (distance + second.spacing - 1) / second.spacing
            guard place < tails.count else { continue }
            let beyond = place * second.spacing - distance
            atLeast += mass * tails[place] * (tilt == 0 ? 1 : exp(-tilt * Double(beyond)))
            if beyond == 0 { equal += mass * second.masses[place] }
        }
        return (atLeast, equal)
    }
}
