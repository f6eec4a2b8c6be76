// Logistic regression of yes-or-no outcomes on one number.
import Foundation

/// Outcomes beside the logits of the other models' success rates.
struct OutcomeLine {
    var logits: [Double] = []
    var outcomes: [Bool] = []

    /// A fitted line and how badly it fits.
    struct Fit {
        var height: Double
        var slope: Double
        var misfit: Double
        var surprise: Double
        var items: Int
    }

    /// The maximum-likelihood line by Newton steps; nil where there is none (a perfect separation, or one rate).
    ///
    /// With a `slope` given, only the height is fitted.
    func fit(slope fixed: Double? = nil) -> Fit? {
        let right = outcomes.reduce(0) { $0 + ($1 ? 1 : 0) }
        guard right > 0, right < outcomes.count else { return nil }
        var (height, slope) = (log(Double(right) / Double(outcomes.count - right)), fixed ?? 0)
        for _ in 0..<60 {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for index in logits.indices {
                let x = logits[index]
                let chance = 1 / (1 + exp(-(height + slope * x)))
                let weight = chance * (1 - chance)
                let error = (outcomes[index] ? 1 : 0) - chance
                g0 += error
                g1 += error * x
                h00 += weight
                h01 += weight * x
                h11 += weight * x * x
            }
            let determinant = h00 * h11 - h01 * h01
            guard determinant > 1e-12 * h00 * h11, determinant.isFinite else { return nil }
            let a = fixed == nil ? (h11 * g0 - h01 * g1) / determinant : g0 / h00
            let b = fixed == nil ? (h00 * g1 - h01 * g0) / determinant : 0
            // A long step is cut: the likelihood is concave, and short steps keep to where it is curved.
            let size = max(1, max(abs(a), abs(b)) / 2)
            height += a / size
            slope += b / size
            guard abs(height) < 60, abs(slope) < 60 else { return nil }
            if abs(a) < 1e-12, abs(b) < 1e-12 { break }
        }
        return Fit(
            height: height,
            slope: slope,
            misfit: misfit(height, slope),
            surprise: surprise(height, slope),
            items: outcomes.count
        )
    }

    /// The mean of (y − P)²/(P(1 − P)): the odds against what happened.
    private func misfit(_ height: Double, _ slope: Double) -> Double {
        var sum = 0.0
        for index in logits.indices {
            let chance = 1 / (1 + exp(-(height + slope * logits[index])))
            let kept = min(max(chance, 1e-12), 1 - 1e-12)
            sum += outcomes[index] ? (1 - kept) / kept : kept / (1 - kept)
        }
        return sum / Double(logits.count)
    }

    /// Logits beyond this weigh no more: odds of 12 to 1.
    private static let cut = 2.5

    /// Σ (y − P)·g(P) over its standard deviation, g being what the squared standardised residual gives, (1 − 2P)/(P(1 − P)),
    /// with P cut on both sides.
    ///
    /// The height is fitted, so that Σ (y − P) is 0: what remains of g is its distance from its weighted mean.
    private func surprise(_ height: Double, _ slope: Double) -> Double {
        var (sum, whole, first, second) = (0.0, 0.0, 0.0, 0.0)
        for index in logits.indices {
            let logit = height + slope * logits[index]
            let chance = 1 / (1 + exp(-logit))
            let weight = chance * (1 - chance)
            let g = -2 * sinh(min(max(logit, -Self.cut), Self.cut))
            sum += ((outcomes[index] ? 1 : 0) - chance) * g
            whole += weight
            first += weight * g
            second += weight * g * g
        }
        let variance = whole > 0 ? second - first * first / whole : 0
        return variance > 1e-12 * second ? sum / variance.squareRoot() : 0
    }
}
