// What is gained by trying many and showing the best.

import Foundation
import Statistics

/// The expected best of independent tries that are equally good.
public enum BestOfMany {
    /// Expected largest of `tries` standard normal values; 0 below two, and 10⁹ is the most that is counted.
    ///
    /// ∫₀^∞ (1 − Φᴺ) dx − ∫₋∞⁰ Φᴺ dx by Simpson's rule on [−12, 12], exact to 1e-10 up to 10⁶ tries.
    public static func expectedMaximum(_ tries: Int) -> Double {
        guard tries > 1 else { return 0 }
        let power = Double(min(tries, 1_000_000_000))
        let steps = 2400
        let width = 12.0 / Double(steps)
        func simpson(_ value: (Double) -> Double) -> Double {
            var sum = value(0) + value(12)
            for step in 1..<steps { sum += (step % 2 == 1 ? 4 : 2) * value(Double(step) * width) }
            return sum * width / 3
        }
        func share(_ x: Double) -> Double { -expm1(power * log1p(-NormalDistribution.upperTail(x))) }
        func below(_ x: Double) -> Double { pow(NormalDistribution.cdf(-x), power) }
        return simpson(share) - simpson(below)
    }

    /// What the best of `tries` tries of equal skill is expected to gain over one of them, where each has
    /// `standardError`.
    ///
    /// An upper bound for tries on the same items: their errors go together, and their differences are smaller.
    public static func inflation(tries: Int, standardError: Double) -> Double {
        expectedMaximum(tries) * max(0, standardError)
    }
}
