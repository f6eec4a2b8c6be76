// The incomplete beta integral and its inverse: what binomial tails, t and Clopper–Pearson rest on.
import Foundation

/// Beta functions of positive real arguments.
public enum BetaFunctions {
    /// Natural logarithm of B(a, b); a, b > 0.
    public static func logBeta(_ a: Double, _ b: Double) -> Double {
        guard a > 0, b > 0 else { return .nan }
        return GammaFunctions.logGamma(a) + GammaFunctions.logGamma(b) - GammaFunctions.logGamma(a + b)
    }

    /// Regularised incomplete beta function I_x(a, b); a, b > 0, x in [0, 1].
    public static func regularised(_ x: Double, _ a: Double, _ b: Double) -> Double {
        tails(x, 1 - x, a, b).lower
    }

    /// I_x(a, b) and its complement, given x and y = 1 − x each to full precision; NaN outside the domain.
    ///
    /// Continued fraction by Lentz's method (Press et al., Numerical Recipes, 5.2). Relative error below 1e-10 in the
    /// tail computed directly, the smaller one unless a parameter is below 1e-3; its complement to 1e-13 absolute.
    public static func tails(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> (lower: Double, upper: Double) {
        guard a > 0, b > 0, a.isFinite, b.isFinite, x >= 0, y >= 0 else { return (.nan, .nan) }
        if x == 0 { return (0, 1) }
        if y == 0 { return (1, 0) }
        let front = density(x, y, a, b)
        if x < (a + 1) / (a + b + 2) {
            let lower = min(front * fraction(x, y, a, b), 1)
            return (lower, 1 - lower)
        }
        let upper = min(front * fraction(y, x, b, a), 1)
        return (1 - upper, upper)
    }

    /// The x with I_x(a, b) = p; a, b > 0, p in [0, 1]. Newton steps inside a shrinking bracket.
    public static func inverse(_ p: Double, _ a: Double, _ b: Double) -> Double {
        guard a > 0, b > 0, a.isFinite, b.isFinite, p >= 0, p <= 1 else { return .nan }
        if p == 0 { return 0 }
        if p == 1 { return 1 }
        var low = 0.0
        var high = 1.0
        var x = a / (a + b)
        for _ in 0..<400 {
            let value = regularised(x, a, b) - p
            if value == 0 { return x }
            if value > 0 { high = x } else { low = x }
            let slope = density(x, 1 - x, a, b) / (x * (1 - x))
            var next = x - value / slope
            if !(next > low && next < high) { next = 0.5 * (low + high) }
            if abs(next - x) <= 1e-16 * x || next == x || high - low <= 1e-300 { return next }
            x = next
        }
        return x
    }

    /// x^a y^b / B(a, b) for x + y = 1, without overflow.
    static func density(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        let n = a + b
        guard x > 0, y > 0 else { return 0 }
        let stirling =
            GammaFunctions.stirlingError(n) - GammaFunctions.stirlingError(a) - GammaFunctions.stirlingError(b)
        let fit = GammaFunctions.deviance(a, n * x) + GammaFunctions.deviance(b, n * y)
        return (a / n * b / (2 * Double.pi)).squareRoot() * exp(stirling - fit)
    }

    /// B(a, b) I_x(a, b) / (x^a y^b): the even part of the continued fraction (Didonato and Morris 1992, eq. 9).
    ///
    /// Written with both x and y, so that nothing cancels where one of a and b is a million times the other.
    private static func fraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        let base = a * y - b * x + 1
        var f = a * base / (a + 1)
        if abs(f) < tiny { f = tiny }
        var c = f
        var d = 0.0
        for index in 1..<100_000 {
            let m = Double(index)
            let lower = a + 2 * m - 1
            let numerator = m * (a + m - 1) / lower * ((a + b + m - 1) / lower) * (b - m) * x * x
            let denominator = m + m * (b - m) * x / lower + (a + m) * (base + m * (2 - x)) / (a + 2 * m + 1)
            d = denominator + numerator * d
            if abs(d) < tiny { d = tiny }
            c = denominator + numerator / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            f *= c * d
            if abs(c * d - 1) < 1e-16 { break }
        }
        return 1 / f
    }
}
