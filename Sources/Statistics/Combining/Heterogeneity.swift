// Do several estimates of one quantity agree beyond their errors?
import Foundation

/// Cochran's Q over inverse-variance weights, I² and the between-estimate variance τ².
///
/// Assumes independent estimates with known standard errors; approximate where models share items. Silent where all
/// estimates are shifted alike.
public struct Heterogeneity: Hashable, Sendable {
    /// Σ w·(y − ȳ)², with w = 1/SE².
    public let q: Double
    /// Number of estimates less one.
    public let degrees: Int
    /// The inverse-variance mean.
    public let mean: Double
    /// Between-estimate variance by moments (DerSimonian and Laird 1986), at least 0.
    public let momentVariance: Double
    /// Between-estimate variance that makes the generalised Q equal its degrees (Paule and Mandel 1982), at least 0.
    public let variance: Double

    /// The heterogeneity of `effects`; nil where fewer than two have a finite value and an error above zero.
    public init?(effects: [Double], standardErrors: [Double]) {
        let parts = Self.usable(effects, standardErrors)
        guard parts.count >= 2 else { return nil }
        let fixed = Self.generalised(parts, 0)
        q = fixed.q
        mean = fixed.mean
        degrees = parts.count - 1
        let sum = parts.reduce(0) { $0 + $1.weight }
        let squares = parts.reduce(0) { $0 + $1.weight * $1.weight }
        let scale = sum - squares / sum
        momentVariance = scale > 0 ? max(0, (q - Double(degrees)) / scale) : 0
        variance = Self.pauleMandel(parts)
    }

    /// P(Q as large) were there only sampling error: chi-square with `degrees`.
    public var p: Double { ChiSquare.upperTail(q, degrees: Double(degrees)) }

    /// Share of the estimates' variation that is not sampling error (Higgins and Thompson 2002), in [0, 1).
    public var iSquared: Double { q > Double(degrees) ? (q - Double(degrees)) / q : 0 }

    /// An estimate and its weight.
    typealias Part = (effect: Double, weight: Double)

    static func usable(_ effects: [Double], _ errors: [Double]) -> [Part] {
        zip(effects, errors).compactMap { effect, error in
            let weight = 1 / (error * error)
            return effect.isFinite && error > 0 && weight.isFinite && weight > 0 ? (effect, weight) : nil
        }
    }

    /// Q and mean where each variance has `extra` added.
    static func generalised(_ parts: [Part], _ extra: Double) -> (q: Double, mean: Double, weight: Double) {
        let weights = parts.map { $0.weight / (1 + extra * $0.weight) }
        let total = weights.reduce(0, +)
        var mean = 0.0
        for (part, weight) in zip(parts, weights) { mean += weight / total * part.effect }
        var q = 0.0
        for (part, weight) in zip(parts, weights) { q += weight * (part.effect - mean) * (part.effect - mean) }
        return (q, mean, total)
    }

    private static func pauleMandel(_ parts: [Part]) -> Double {
        let target = Double(parts.count - 1)
        guard generalised(parts, 0).q > target else { return 0 }
        // Q falls as the variance grows; bracket it, then halve.
        var (low, high) = (0.0, parts.reduce(0) { max($0, 1 / $1.weight) })
        var steps = 0
        while generalised(parts, high).q > target, steps < 1100 {
            low = high
            high *= 2
            steps += 1
        }
        for _ in 0..<200 where high - low > 1e-15 * high {
            let middle = 0.5 * (low + high)
            if generalised(parts, middle).q > target { low = middle } else { high = middle }
        }
        return 0.5 * (low + high)
    }
}
