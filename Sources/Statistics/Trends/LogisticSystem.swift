// The two-parameter least-squares problem of a logistic curve, and its solution from several starts.
import Foundation

/// Points to fit y = σ(height + slope·x) to, x being scaled to about ±1 and y to 0…1.
struct LogisticSystem {
    let x: [Double]
    let y: [Double]
    let weights: [Double]

    /// A solution with the inverse of JᵀWJ.
    struct Fit {
        var height: Double
        var slope: Double
        var square: Double
        var heightVariance = 0.0
        var slopeVariance = 0.0
        var covariance = 0.0
    }

    /// The best of the solutions reached from all starts; nil where the curve is flat in its parameters.
    func solve() -> Fit? {
        var best: Fit?
        for start in starts() {
            let fit = descend(start)
            guard fit.square.isFinite, abs(fit.slope) < 500, abs(fit.height) < 500 else { continue }
            if fit.square < (best?.square ?? .infinity) { best = fit }
        }
        guard var fit = best else { return nil }
        let normal = normalEquations(fit)
        let determinant = normal.hh * normal.ss - normal.hs * normal.hs
        guard determinant > 1e-13 * normal.hh * normal.ss, determinant.isFinite else { return nil }
        fit.heightVariance = normal.ss / determinant
        fit.slopeVariance = normal.hh / determinant
        fit.covariance = -normal.hs / determinant
        return fit
    }

    /// A line through the clipped logits, and curves of five slopes through the mean score.
    private func starts() -> [(height: Double, slope: Double)] {
        let total = weights.reduce(0, +)
        let logits = y.map { value in
            let clipped = min(max(value, 0.01), 0.99)
            return log(clipped / (1 - clipped))
        }
        var (middle, mean, score) = (0.0, 0.0, 0.0)
        for index in x.indices {
            middle += weights[index] / total * x[index]
            mean += weights[index] / total * logits[index]
            score += weights[index] / total * y[index]
        }
        var (sxx, sxy) = (0.0, 0.0)
        for index in x.indices {
            sxx += weights[index] * (x[index] - middle) * (x[index] - middle)
            sxy += weights[index] * (x[index] - middle) * (logits[index] - mean)
        }
        let slope = sxx > 0 ? sxy / sxx : 0
        let clipped = min(max(score, 0.02), 0.98)
        let height = log(clipped / (1 - clipped))
        return [(mean - slope * middle, slope)]
            + [-2, 0.2, 1, 4, 12].map { (height - $0 * middle, $0) }
    }

    private func square(_ height: Double, _ slope: Double) -> Double {
        var sum = 0.0
        for index in x.indices {
            let residual = y[index] - 1 / (1 + exp(-(height + slope * x[index])))
            sum += weights[index] * residual * residual
        }
        return sum
    }

    private func normalEquations(_ fit: Fit) -> (hh: Double, hs: Double, ss: Double, h: Double, s: Double) {
        var (hh, hs, ss, h, s) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for index in x.indices {
            let value = 1 / (1 + exp(-(fit.height + fit.slope * x[index])))
            let slope = value * (1 - value)
            let part = weights[index] * slope
            hh += part * slope
            hs += part * slope * x[index]
            ss += part * slope * x[index] * x[index]
            h += part * (y[index] - value)
            s += part * (y[index] - value) * x[index]
        }
        return (hh, hs, ss, h, s)
    }

    private func descend(_ start: (height: Double, slope: Double)) -> Fit {
        var fit = Fit(height: start.height, slope: start.slope, square: square(start.height, start.slope))
        var damping = 1e-3
        var still = 0
        for _ in 0..<500 where still < 3 {
            let normal = normalEquations(fit)
            let (hh, ss) = (normal.hh * (1 + damping), normal.ss * (1 + damping))
            let determinant = hh * ss - normal.hs * normal.hs
            guard determinant > 0 else { break }
            let height = fit.height + (ss * normal.h - normal.hs * normal.s) / determinant
            let slope = fit.slope + (hh * normal.s - normal.hs * normal.h) / determinant
            let next = square(height, slope)
            if next <= fit.square {
                // Steps that gain nothing any more are taken a few times: they still polish the last digits.
                still = fit.square - next <= 1e-15 * fit.square ? still + 1 : 0
                fit = Fit(height: height, slope: slope, square: next)
                damping = max(damping / 10, 1e-12)
            } else {
                damping *= 10
                if damping > 1e10 { break }
            }
        }
        return fit
    }
}
