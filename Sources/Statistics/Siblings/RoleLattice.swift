// Probabilities on equally spaced integers, and their sums' probabilities: only what is not negligible is kept.

/// A distribution on `offset`, `offset + spacing`, …
struct RoleLattice {
    /// What is cut off at either end of a distribution at a time. Some thousand cuts, a few of them large, lose less
    /// than 1e-18 in all.
    private static let negligible = 1e-22

    /// The smallest value.
    var offset: Int
    /// Distance of neighbouring values; above zero.
    var spacing: Int
    /// Probabilities, at least one.
    var masses: [Double]

    /// The sum of `count` copies of a variable that is `offset` + 0 or `spacing`, the latter at `odds` to 1.
    ///
    /// By ratios of neighbours from the mode outwards: no special function, and a relative error of some ten roundings.
    init(offset: Int, spacing: Int, odds: Double, count: Int) {
        let share = odds / (1 + odds)
        guard share < 1, odds.isFinite else {
            self.init(offset: offset + spacing * count, spacing: spacing, masses: [1])
            return
        }
        let mode = min(count, Int(Double(count + 1) * share))
        var down: [Double] = []
        var (term, place) = (1.0, mode)
        while place > 0 {
            term *= Double(place) / (Double(count - place + 1) * odds)
            if term < Self.negligible * 1e-4 { break }
            down.append(term)
            place -= 1
        }
        var masses = Array(down.reversed())
        masses.append(1)
        (term, place) = (1, mode)
        while place < count {
            term *= Double(count - place) * odds / Double(place + 1)
            if term < Self.negligible * 1e-4 { break }
            masses.append(term)
            place += 1
        }
        let total = masses.reduce(0, +)
        for index in masses.indices { masses[index] /= total }
        self.init(offset: offset + spacing * (mode - down.count), spacing: spacing, masses: masses)
        trim()
    }

    init(offset: Int, spacing: Int, masses: [Double]) {
        self.offset = offset
        self.spacing = spacing
        self.masses = masses
    }

    /// The sum of both; nil where that would cost more than is left of `budget` (products, and eight for a place).
    func adding(_ other: RoleLattice, budget: inout Int) -> RoleLattice? {
        if other.masses.count == 1 { return shifted(other.offset, by: other.masses[0]) }
        if masses.count == 1 { return other.shifted(offset, by: masses[0]) }
        let common = Self.divisor(spacing, other.spacing)
        let (a, b) = (spacing / common, other.spacing / common)
        let size = a * (masses.count - 1) + b * (other.masses.count - 1) + 1
        budget -= masses.count * other.masses.count + 8 * size
        guard budget >= 0 else { return nil }
        // The inner loop runs over neighbours where it can, and over the longer of the two.
        let swapped = a == b ? masses.count < other.masses.count : b == 1
        let (inner, outer) = swapped ? (other.masses, masses) : (masses, other.masses)
        let (near, far) = swapped ? (b, a) : (a, b)
        var sum = RoleLattice(
            offset: offset + other.offset,
            spacing: common,
            masses: [Double](repeating: 0, count: size)
        )
        sum.masses.withUnsafeMutableBufferPointer { sum in
            inner.withUnsafeBufferPointer { inner in
                for (index, weight) in outer.enumerated() {
                    Self.accumulate(inner, near, weight, sum, at: index * far)
                }
            }
        }
        sum.trim()
        return sum
    }

    /// The sum of `count` independent copies, at least one; nil over `budget`.
    func repeated(_ count: Int, budget: inout Int) -> RoleLattice? {
        var (result, power, left) = (RoleLattice(offset: 0, spacing: spacing, masses: [1]), self, count)
        while true {
            if left & 1 == 1 {
                guard let next = result.adding(power, budget: &budget) else { return nil }
                result = next
            }
            left >>= 1
            if left == 0 { return result }
            guard let next = power.adding(power, budget: &budget) else { return nil }
            power = next
        }
    }

    static func divisor(_ a: Int, _ b: Int) -> Int {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        return x
    }

    private func shifted(_ distance: Int, by factor: Double) -> RoleLattice {
        RoleLattice(
            offset: offset + distance,
            spacing: spacing,
            masses: factor == 1 ? masses : masses.map { $0 * factor }
        )
    }

    private static func accumulate(
        _ values: UnsafeBufferPointer<Double>,
        _ step: Int,
        _ weight: Double,
        _ sum: UnsafeMutableBufferPointer<Double>,
        at start: Int
    ) {
        let count = values.count
        var index = 0
        if step == 1 {
            while index < count {
                sum[start &+ index] += values[index] * weight
                index &+= 1
            }
        } else {
            while index < count {
                sum[start &+ index &* step] += values[index] * weight
                index &+= 1
            }
        }
    }

    /// Cuts both ends where together they weigh next to nothing.
    private mutating func trim() {
        var (low, high) = (0, masses.count)
        var lost = 0.0
        while low + 1 < high {
            lost += masses[low]
            if lost > Self.negligible { break }
            low += 1
        }
        lost = 0
        while high - 1 > low {
            lost += masses[high - 1]
            if lost > Self.negligible { break }
            high -= 1
        }
        guard low > 0 || high < masses.count else { return }
        masses = Array(masses[low..<high])
        offset += low * spacing
    }
}
