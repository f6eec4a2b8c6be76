// What the difference in differences over generations of twins can show.

/// Power of D = (ȳ₀ − ȳ₁) − (ȳ₁ − ȳ₁'), original, twins and twins of twins, by the normal approximation.
///
/// Answers to one item's siblings are taken as independent given its accuracy, and the cost of one application of the
/// operator as equal for all items, so that D of a leak is leak · mean(1 − accuracy).
public struct GenerationPower: Hashable, Sendable {
    /// Expected D under the leak.
    public let difference: Double
    /// Variance of one item's D.
    public let variance: Double

    /// Items of clean `accuracies` on originals; each application of the operator costs `cost` (in shares).
    ///
    /// `first` twins of the first generation and `second` of the second, an item.
    public init(
        accuracies: [Double],
        leak: Double,
        cost: Double = 0,
        first: Int = 1,
        second: Int = 1,
        designEffect effect: Double = 1
    ) {
        let usable = accuracies.filter { $0 >= 0 && $0 <= 1 }
        let pi = leak.isNaN ? 0 : min(max(leak, 0), 1)
        let drop = cost.isFinite ? cost : 0
        let (k1, k2) = (Double(max(1, first)), Double(max(1, second)))
        var (sum, own, square) = (0.0, 0.0, 0.0)
        for c in usable {
            let p0 = pi + (1 - pi) * c
            let p1 = min(max(c - drop, 0), 1)
            let p2 = min(max(c - 2 * drop, 0), 1)
            own += p0 * (1 - p0) + 4 * p1 * (1 - p1) / k1 + p2 * (1 - p2) / k2
            let d = p0 - 2 * p1 + p2
            sum += d
            square += d * d
        }
        let n = Double(max(1, usable.count))
        difference = sum / n
        variance = (effect.isFinite ? max(0, effect) : 1) * (own / n + max(0, square / n - sum / n * (sum / n)))
    }

    /// Probability that the two-sided test rejects D = 0.
    public func power(items: Int, alpha: Double = 0.05) -> Double {
        DifferencePower.power(difference: difference, variance: variance, items: Double(items), alpha: alpha)
    }

    /// Items needed for `power`; nil without a difference or above 10⁹.
    public func items(alpha: Double = 0.05, power: Double = 0.8) -> Int? {
        DifferencePower.items(difference: difference, variance: variance, alpha: alpha, power: power)
    }
}
