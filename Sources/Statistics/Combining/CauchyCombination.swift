// Several tests of one hypothesis on the same data: one p-value, whatever their dependence.
import Foundation

/// The Cauchy combination of p-values (Liu and Xie, JASA 115:393, 2020).
///
/// T = Σ w·tan((½ − p)π) with weights that sum to one is standard Cauchy where the tests are independent, and nearly so
/// in its upper tail under any dependence.
public enum CauchyCombination {
    /// The combined p-value; 1 of nothing.
    ///
    /// A p of 0 with a weight above zero gives 0. A discrete test often returns exactly 1, whose tangent would bury any
    /// other evidence: p-values above `largest` count as that (a truncation on the left, as in arXiv 2506.12489);
    /// give 1 for the plain form, where a 1 gives 1 unless there is a 0. A single p-value comes back as it is. NaN p-values and
    /// those with a weight that is not above zero are left out; p-values outside [0, 1] are cut to it.
    public static func combined(_ p: [Double], weights: [Double]? = nil, largest: Double = 0.99) -> Double {
        var parts: [(p: Double, weight: Double)] = []
        for (index, value) in p.enumerated() where !value.isNaN {
            let weight = weights.map { index < $0.count ? $0[index] : 0 } ?? 1
            if weight > 0, weight.isFinite { parts.append((min(max(value, 0), 1), weight)) }
        }
        guard let first = parts.first else { return 1 }
        if parts.count == 1 { return first.p }
        if parts.contains(where: { $0.p == 0 }) { return 0 }
        let heaviest = parts.reduce(0) { max($0, $1.weight) }
        let total = parts.reduce(0) { $0 + $1.weight / heaviest }
        let statistic = parts.reduce(0) { sum, part in
            sum + part.weight / heaviest / total * Self.cotangent(min(part.p, largest.isNaN ? 1 : largest))
        }
        return upperTail(statistic)
    }

    /// tan((½ − p)π), to full relative precision at both ends and in the middle.
    private static func cotangent(_ p: Double) -> Double {
        if p >= 1 { return -.infinity }
        if p < 0.25 { return 1 / tan(Double.pi * p) }
        if p > 0.75 { return -1 / tan(Double.pi * (1 - p)) }
        return tan(Double.pi * (0.5 - p))
    }

    /// P(Cauchy ≥ x), to full relative precision far out.
    private static func upperTail(_ x: Double) -> Double {
        if x > 1 { return atan(1 / x) / Double.pi }
        if x < -1 { return 1 - atan(-1 / x) / Double.pi }
        return 0.5 - atan(x) / Double.pi
    }
}
