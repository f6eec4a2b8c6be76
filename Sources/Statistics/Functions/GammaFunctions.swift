// The gamma function's logarithm and incomplete integrals, with the error kept relative for large arguments.
import Foundation

/// Gamma functions of positive real arguments.
public enum GammaFunctions {
    /// Natural logarithm of Γ(z), z > 0; NaN otherwise.
    ///
    /// Stirling's series after shifting z above 16 (Abramowitz and Stegun 6.1.41).
    public static func logGamma(_ z: Double) -> Double {
        guard z > 0 else { return .nan }
        guard z.isFinite else { return .infinity }
        return stirlingError(z) + (z - 0.5) * log(z) - z + 0.5 * log(2 * Double.pi)
    }

    /// ln Γ(z) minus Stirling's approximation (z − ½) ln z − z + ½ ln 2π; z > 0.
    ///
    /// Small and smooth, so that ratios of large gammas keep their digits (Loader, "Fast and accurate computation
    /// of binomial probabilities", 2000).
    static func stirlingError(_ z: Double) -> Double {
        var shifted = z
        var sum = 0.0
        while shifted < 16 {
            sum += (shifted + 0.5) * log1p(1 / shifted) - 1
            shifted += 1
        }
        let inverse = 1 / shifted
        let square = inverse * inverse
        let series =
            inverse
            * (1.0 / 12
                - square
                * (1.0 / 360 - square
                    * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * 691 / 360360)))))
        return sum + series
    }

    /// x ln(x / m) + m − x without cancellation where x is near m; x ≥ 0, m > 0 (Loader 2000).
    static func deviance(_ x: Double, _ m: Double) -> Double {
        if x == 0 { return m }
        guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
        let ratio = (x - m) / (x + m)
        var sum = (x - m) * ratio
        var term = 2 * x * ratio
        let square = ratio * ratio
        for index in 1..<1000 {
            term *= square
            let next = sum + term / Double(2 * index + 1)
            if next == sum { break }
            sum = next
        }
        return sum
    }

    /// Regularised lower and upper incomplete gamma functions P(a, x) and Q(a, x); a > 0, x ≥ 0.
    ///
    /// Series below a + 1, continued fraction above (Press et al., Numerical Recipes, 6.2); from a = 10⁷ on Temme's
    /// uniform expansion (1979). Q is 1 − P below a + 1, hence exact to 1e-14 absolute where a is tiny.
    public static func regularised(shape a: Double, _ x: Double) -> (lower: Double, upper: Double) {
        guard a > 0, x >= 0, a.isFinite else { return (.nan, .nan) }
        if x == 0 { return (0, 1) }
        if x == .infinity { return (1, 0) }
        if a >= 1e7 { return uniform(shape: a, x) }
        // x^a e^-x / Γ(a + 1), by the same device as the binomial probability.
        let front = exp(-stirlingError(a) - deviance(a, x)) / (2 * Double.pi * a).squareRoot()
        if x < a + 1 {
            var term = 1.0
            var sum = 1.0
            var index = a
            while abs(term) > abs(sum) * 1e-17 {
                index += 1
                term *= x / index
                sum += term
            }
            let lower = min(front * sum, 1)
            return (lower, 1 - lower)
        }
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var h = d
        for index in 1..<100_000 {
            let numerator = -Double(index) * (Double(index) - a)
            b += 2
            d = numerator * d + b
            if abs(d) < tiny { d = tiny }
            c = b + numerator / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            h *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        let upper = min(front * a * h, 1)
        return (1 - upper, upper)
    }

    /// The leading terms of Temme's expansion, whose error is of the order of a^−1.5: below 1e-13 from a = 10⁷ on.
    private static func uniform(shape a: Double, _ x: Double) -> (lower: Double, upper: Double) {
        let excess = (x - a) / a
        // η² / 2 = λ − 1 − ln λ, with the sign of λ − 1.
        let half = deviance(a, x) / a
        let eta = excess < 0 ? -(2 * half).squareRoot() : (2 * half).squareRoot()
        let first =
            abs(eta) < 1e-2
            ? -1.0 / 3 + eta * (1.0 / 12 - eta * (2.0 / 135 - eta * (1.0 / 864 + eta / 2835)))
            : 1 / excess - 1 / eta
        let correction = exp(-a * half) / (2 * Double.pi * a).squareRoot() * first
        let root = eta * (a / 2).squareRoot()
        let (lower, upper) = (0.5 * erfc(-root) - correction, 0.5 * erfc(root) + correction)
        return (min(max(lower, 0), 1), min(max(upper, 0), 1))
    }
}
