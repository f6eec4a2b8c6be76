// What the exact sibling test can show: how large a leak, in how many items, with how many twins.

/// Power of the one-sided sibling test against a leak, by the normal approximation.
///
/// An item is answered from memory with probability `leak`, and then the original is right for certain; otherwise the
/// original and each twin are right independently with the item's own clean accuracy. The test's variance given the
/// scores is taken at its expectation under the alternative.
public struct SiblingPower: Hashable, Sendable {
    /// Expected mean gap: leak · mean(1 − accuracy).
    public let gap: Double
    /// Expected variance of one item's gap under the test's null distribution, given the item's scores.
    public let nullVariance: Double
    /// Variance of one item's gap under the leak.
    public let variance: Double

    /// A population of items with clean `accuracies` (one value for all, or a sample of them), `twins` an item.
    ///
    /// `effect` is the design effect of clusters (1 for none): both variances are multiplied by it. Values that are
    /// not in [0, 1] are left out; without any, nothing varies and the gap is 0.
    public init(accuracies: [Double], twins: Int, leak: Double, designEffect effect: Double = 1) {
        let usable = accuracies.filter { $0 >= 0 && $0 <= 1 }
        let k = Double(max(1, twins))
        let pi = leak.isNaN ? 0 : min(max(leak, 0), 1)
        let factor = effect.isFinite ? max(0, effect) : 1
        var (gap, null, own, square) = (0.0, 0.0, 0.0, 0.0)
        for c in usable {
            let p0 = pi + (1 - pi) * c
            let mean = (p0 + k * c) / (k + 1)
            // Var of the share right among k + 1 independent siblings, the first with p0.
            let spread = (p0 * (1 - p0) + k * c * (1 - c)) / ((k + 1) * (k + 1))
            null += (k + 1) / k * ((k + 1) / k) * max(0, mean * (1 - mean) - spread)
            own += p0 * (1 - p0) + c * (1 - c) / k
            gap += p0 - c
            square += (p0 - c) * (p0 - c)
        }
        let n = Double(max(1, usable.count))
        self.gap = gap / n
        nullVariance = factor * null / n
        variance = factor * (own / n + max(0, square / n - gap / n * (gap / n)))
    }

    /// Probability that the test rejects at `alpha` with `items` items; NaN outside the domain.
    public func power(items: Int, alpha: Double = 0.05) -> Double {
        guard items > 0, alpha > 0, alpha < 1 else { return .nan }
        let z = NormalDistribution.quantile(1 - alpha)
        let lead = gap * Double(items).squareRoot() - z * nullVariance.squareRoot()
        guard variance > 0 else { return lead > 0 ? 1 : 0 }
        return NormalDistribution.cdf(lead / variance.squareRoot())
    }

    /// Items needed for `power`; nil without a gap or above 10⁹.
    public func items(alpha: Double = 0.05, power: Double = 0.8) -> Int? {
        guard gap > 0, alpha > 0, alpha < 1, power > 0, power < 1 else { return nil }
        let reach =
            NormalDistribution.quantile(1 - alpha) * nullVariance.squareRoot()
            + NormalDistribution.quantile(power) * variance.squareRoot()
        let root = max(0, reach) / gap
        guard root * root < 1e9 else { return nil }
        return max(1, Int((root * root).rounded(.up)))
    }

    /// Smallest leak that `items` items with `twins` twins each show with `power`; nil where even 1 is not shown.
    public static func detectableLeak(
        accuracies: [Double],
        twins: Int,
        items: Int,
        alpha: Double = 0.05,
        power: Double = 0.8,
        designEffect: Double = 1
    ) -> Double? {
        func isShown(_ leak: Double) -> Bool {
            SiblingPower(accuracies: accuracies, twins: twins, leak: leak, designEffect: designEffect)
                .power(items: items, alpha: alpha) >= power
        }
        guard isShown(1) else { return nil }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 where high - low > 1e-13 {
            let middle = 0.5 * (low + high)
            if isShown(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
