// The exact distribution of a sum of independent units, each of which takes one of its values with equal chance.

/// Convolution on an integer lattice.
enum RoleConvolution {
    /// P(sum ≥ observed) and P(sum = observed), where a unit's first value is its observed one; nil above `costLimit`.
    static func tails(_ units: [[Int]], costLimit: Int) -> (atLeast: Double, equal: Double)? {
        let floors = units.map { $0.min() ?? 0 }
        var step = 0
        for (unit, floor) in zip(units, floors) {
            for value in unit { step = divisor(step, value - floor) }
        }
        // Nothing varies: the observed sum is the only one.
        guard step > 0 else { return (1, 1) }
        var pmf: [Double] = [1]
        var observed = 0
        var cost = 0
        for (unit, floor) in zip(units, floors) {
            observed += ((unit.first ?? floor) - floor) / step
            let shifts = unit.map { ($0 - floor) / step }.sorted()
            guard let top = shifts.last, top > 0 else { continue }
            let weights = weighted(shifts)
            let (work, over) = (pmf.count + top).multipliedReportingOverflow(by: weights.count)
            cost = over ? Int.max : cost.addingReportingOverflow(work).partialValue
            guard cost >= 0, cost <= costLimit else { return nil }
            var next = [Double](repeating: 0, count: pmf.count + top)
            let size = pmf.count
            pmf.withUnsafeBufferPointer { pmf in
                next.withUnsafeMutableBufferPointer { next in
                    for (shift, weight) in weights {
                        var index = 0
                        while index < size {
                            next[index + shift] += pmf[index] * weight
                            index += 1
                        }
                    }
                }
            }
            pmf = next
        }
        guard observed < pmf.count else { return (0, 0) }
        // From the far end inwards: small terms first.
        var sum = 0.0
        for index in stride(from: pmf.count - 1, through: observed, by: -1) { sum += pmf[index] }
        return (min(1, sum), pmf[observed])
    }

    private static func weighted(_ sorted: [Int]) -> [(shift: Int, weight: Double)] {
        var counts: [(shift: Int, weight: Double)] = []
        for shift in sorted {
            if let last = counts.last, last.shift == shift {
                counts[counts.count - 1].weight += 1
            } else {
                counts.append((shift, 1))
            }
        }
        return counts.map { ($0.shift, $0.weight / Double(sorted.count)) }
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        return x
    }
}
