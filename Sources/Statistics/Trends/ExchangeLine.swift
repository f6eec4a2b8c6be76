// The χ² of a line with errors in both coordinates, as a function of its direction.
import Foundation

/// Models, their errors, and the scatter around the line.
struct ExchangeLine: Hashable {
    let models: [ExchangePoint]
    /// Variance of twin scores around the line beyond sampling error.
    var extra: Double

    init(models: [ExchangePoint], extra: Double) {
        self.models = models
        self.extra = extra
    }

    private func weight(_ model: ExchangePoint, _ slope: Double) -> Double {
        let x = model.originalError
        let y = model.twinError
        let variance = y * y + slope * slope * x * x - 2 * slope * model.covariance + extra
        return 1 / max(variance, 1e-24)
    }

    /// The best level for a slope.
    func level(slope: Double) -> Double {
        var (sum, total) = (0.0, 0.0)
        for model in models {
            let weight = weight(model, slope)
            total += weight
            sum += weight * (model.twin - slope * model.original)
        }
        return sum / total
    }

    /// χ² at a slope, the level being the best one.
    func square(slope: Double) -> Double {
        let level = level(slope: slope)
        return models.reduce(0) { sum, model in
            let residual = model.twin - level - slope * model.original
            return sum + weight(model, slope) * residual * residual
        }
    }

    /// The smallest χ² over all directions between −90° and 90°: a grid, then golden section.
    func minimum() -> (angle: Double, square: Double) {
        let steps = 180
        let step = Double.pi / Double(steps)
        var best = (angle: 0.0, square: Double.infinity)
        for index in 0..<steps {
            let angle = -Double.pi / 2 + (Double(index) + 0.5) * step
            let value = square(slope: tan(angle))
            if value < best.square { best = (angle, value) }
        }
        let golden = 0.5 * (5.0.squareRoot() - 1)
        var (low, high) = (best.angle - step, best.angle + step)
        for _ in 0..<60 {
            let (left, right) = (high - golden * (high - low), low + golden * (high - low))
            if square(slope: tan(left)) < square(slope: tan(right)) { high = right } else { low = left }
        }
        let angle = polished(0.5 * (low + high), step: 1e-5)
        return (angle, square(slope: tan(angle)))
    }

    /// Golden section stops at half the digits; a root of the slope of χ² gives the rest.
    private func polished(_ start: Double, step: Double) -> Double {
        func gradient(_ angle: Double) -> Double {
            let slope = tan(angle)
            let level = level(slope: slope)
            return models.reduce(0) { sum, model in
                let weight = weight(model, slope)
                let residual = model.twin - level - slope * model.original
                let change = slope * model.originalError * model.originalError - model.covariance
                return sum - weight * residual * (model.original + weight * residual * change)
            }
        }
        var (low, high) = (start - step, start + step)
        guard gradient(low) < 0, gradient(high) > 0 else { return start }
        for _ in 0..<80 where high - low > 1e-16 {
            let middle = 0.5 * (low + high)
            if gradient(middle) < 0 { low = middle } else { high = middle }
        }
        return 0.5 * (low + high)
    }

    /// Where χ² first exceeds `limit`, turning from `angle` one way; nil if it does not before the vertical.
    func crossing(from angle: Double, towards sign: Double, limit: Double) -> Double? {
        let end = sign * Double.pi / 2
        let steps = 400
        var inside = angle
        for index in 1..<steps {
            let next = angle + (end - angle) * Double(index) / Double(steps)
            guard square(slope: tan(next)) > limit else {
                inside = next
                continue
            }
            var outside = next
            for _ in 0..<100 where abs(outside - inside) > 1e-15 {
                let middle = 0.5 * (inside + outside)
                if square(slope: tan(middle)) > limit { outside = middle } else { inside = middle }
            }
            return 0.5 * (inside + outside)
        }
        return nil
    }

    /// Variance of the twin scores: a first guess of the scatter.
    func twinSpread() -> Double {
        let mean = models.reduce(0) { $0 + $1.twin } / Double(models.count)
        return models.reduce(0) { $0 + ($1.twin - mean) * ($1.twin - mean) } / Double(models.count)
    }
}
