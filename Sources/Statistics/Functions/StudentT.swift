// Student's t distribution.
import Foundation

/// Student's t distribution with a positive number of degrees of freedom.
public enum StudentT {
    /// P(T ≥ t).
    public static func upperTail(_ t: Double, degrees: Double) -> Double {
        guard degrees > 0, !t.isNaN else { return .nan }
        guard degrees.isFinite else { return NormalDistribution.upperTail(t) }
        if t.isInfinite { return t > 0 ? 0 : 1 }
        let square = t * t
        let half =
            0.5 * BetaFunctions.tails(degrees / (degrees + square), square / (degrees + square), degrees / 2, 0.5).lower
        return t >= 0 ? half : 1 - half
    }

    /// P(T ≤ t).
    public static func cdf(_ t: Double, degrees: Double) -> Double { upperTail(-t, degrees: degrees) }

    /// The t with P(T ≤ t) = p; p in (0, 1). Newton steps inside a bracket.
    public static func quantile(_ p: Double, degrees: Double) -> Double {
        guard degrees > 0, p > 0, p < 1 else { return .nan }
        guard degrees.isFinite else { return NormalDistribution.quantile(p) }
        if p == 0.5 { return 0 }
        let tail = min(p, 1 - p)
        var low = 0.0
        var high = 1.0
        while upperTail(high, degrees: degrees) > tail, high < 1e300 { high *= 4 }
        var t = min(max(-NormalDistribution.quantile(tail), 1e-8), high)
        let scale = exp(-BetaFunctions.logBeta(degrees / 2, 0.5)) / degrees.squareRoot()
        for _ in 0..<400 {
            let value = upperTail(t, degrees: degrees) - tail
            if value == 0 { break }
            if value > 0 { low = t } else { high = t }
            let density = scale * exp(-(degrees + 1) / 2 * log1p(t * t / degrees))
            var next = t + value / density
            if !(next > low && next < high) { next = 0.5 * (low + high) }
            if abs(next - t) <= 1e-16 * t || next == t { break }
            t = next
        }
        return p < 0.5 ? -t : t
    }
}
