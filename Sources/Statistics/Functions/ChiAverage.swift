// Averages over the estimated standard deviation: what the power of a t test is made of.
import Foundation

/// Expectations over s = √(χ²/ν), the ratio of an estimated to the true standard deviation.
enum ChiAverage {
    /// E[f(s); s ≤ upTo] by Gauss–Legendre panels, to about 1e-13 for a smooth f in [0, 1]; `degrees` from 1 on.
    static func expectation(degrees: Double, upTo limit: Double = .infinity, _ f: (Double) -> Double) -> Double {
        let nu = degrees
        // A chi variable over √ν lies within nine deviations of its mean, a deviation being below 1/√(2ν) … .61.
        let spread = min(0.71, 1 / (2 * nu).squareRoot())
        let low = max(0, 1 - 11 * spread)
        let high = min(limit, 1 + 13 * spread)
        guard high > low else { return 0 }
        let constant = log(2.0) + nu / 2 * log(nu / 2) - GammaFunctions.logGamma(nu / 2)
        let panels = 40
        let width = (high - low) / Double(panels)
        var sum = 0.0
        for panel in 0..<panels {
            let middle = low + (Double(panel) + 0.5) * width
            for (node, weight) in rule {
                let s = middle + 0.5 * width * node
                guard s > 0 else { continue }
                sum += 0.5 * width * weight * exp(constant + (nu - 1) * log(s) - nu * s * s / 2) * f(s)
            }
        }
        return sum
    }

    /// Twelve-point Gauss–Legendre nodes and weights by Newton steps on the polynomial.
    private static let rule: [(node: Double, weight: Double)] = {
        let n = 12
        return (0..<n).map { index in
            var x = cos(Double.pi * (Double(index) + 0.75) / (Double(n) + 0.5))
            var slope = 1.0
            for _ in 0..<20 {
                var (previous, current) = (1.0, x)
                for k in 2...n {
                    (previous, current) =
                        (current, (Double(2 * k - 1) * x * current - Double(k - 1) * previous) / Double(k))
                }
                slope = Double(n) * (x * current - previous) / (x * x - 1)
                x -= current / slope
            }
            return (x, 2 / ((1 - x * x) * slope * slope))
        }
    }()
}
