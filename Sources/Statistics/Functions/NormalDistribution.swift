// The standard normal distribution.
import Foundation

/// The standard normal distribution.
public enum NormalDistribution {
    /// P(Z ≤ z).
    public static func cdf(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

    /// P(Z ≥ z), to full relative precision far out.
    public static func upperTail(_ z: Double) -> Double { 0.5 * erfc(z / 2.0.squareRoot()) }

    /// The z with P(Z ≤ z) = p; −∞ at 0, +∞ at 1, NaN outside [0, 1].
    ///
    /// Abramowitz and Stegun 26.2.23 as a start (error below 4.5e-4), then Halley steps on `cdf`.
    public static func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        if p == 0 { return -.infinity }
        if p == 1 { return .infinity }
        if p == 0.5 { return 0 }
        let tail = min(p, 1 - p)
        let t = (-2 * log(tail)).squareRoot()
        let top = 2.515517 + t * (0.802853 + t * 0.010328)
        let bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        var z = t - top / bottom
        for _ in 0..<4 {
            let density = exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
            guard density > 0 else { break }
            // Around the middle the distance from one half keeps its digits, the tail does not.
            let excess = tail > 0.25 ? (0.5 - tail) - 0.5 * erf(z / 2.0.squareRoot()) : upperTail(z) - tail
            let error = excess / density
            z += error / (1 - 0.5 * z * error)
        }
        return p < 0.5 ? -z : z
    }
}
