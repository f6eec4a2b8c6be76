// Whether the right option stands at every position as often as chance would have it.
import AuditModel
import Foundation

extension SuiteCheck {
    static func keyBalance(_ items: [Item]) -> SuiteCheckResult {
        var counts: [Int: [Int]] = [:]
        for (_, _, task) in choices(items) where task.options.indices.contains(task.gold) {
            counts[task.options.count, default: Array(repeating: 0, count: task.options.count)][task.gold] += 1
        }
        // The usual condition for chi-square: at least five expected at each position (Cochran 1954).
        let groups = counts.filter { $0.value.reduce(0, +) >= 5 * $0.key }.sorted { $0.key < $1.key }
        guard !groups.isEmpty else {
            return none("key-balance", "Too few items with options (five a position are needed).")
        }
        var statistic = 0.0
        var freedom = 0
        for (size, positions) in groups {
            let expected = Double(positions.reduce(0, +)) / Double(size)
            statistic += positions.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
            freedom += size - 1
        }
        let p = ChiSquare.survival(statistic, degreesOfFreedom: freedom)
        let table = groups.map { "\($0.value.map(String.init).joined(separator: "/"))" }.joined(separator: ", ")
        let numbers = "gold positions \(table), chi-square \(Wording.rounded(statistic)), df \(freedom)"
        let failed = p < balanceLevel
        return SuiteCheckResult(
            id: "key-balance",
            status: failed ? .failed : .passed,
            message: failed
                ? "Some positions hold the key too often (\(numbers), p < \(balanceLevel)): always answering one letter pays."
                : "The key stands at every position about as often (\(numbers))."
        )
    }
}

/// The chi-square distribution, as far as a check of balance needs it.
///
/// Suites imports no statistics room, so these few lines stand here; see Statistics for everything else.
enum ChiSquare {
    /// P(X >= x): the upper regularised gamma function Q(k/2, x/2) (Abramowitz and Stegun 26.4.19), by its series below
    /// x < k + 2 and by Lentz's continued fraction above.
    static func survival(_ x: Double, degreesOfFreedom k: Int) -> Double {
        let a = Double(k) / 2
        let z = x / 2
        guard z > 0, a > 0 else { return 1 }
        let front = exp(-z + a * log(z) - lgamma(a))
        if z < a + 1 {
            var term = 1 / a
            var sum = term
            var n = a
            while term > sum * 1e-16 {
                n += 1
                term *= z / n
                sum += term
            }
            return max(0, 1 - front * sum)
        }
        var b = z + 1 - a
        var c = 1e300
        var d = 1 / b
        var h = d
        for step in 1..<10_000 {
            let i = Double(step)
            let an = -i * (i - a)
            b += 2
            d = 1 / (an * d + b)
            c = b + an / c
            h *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return front * h
    }
}
