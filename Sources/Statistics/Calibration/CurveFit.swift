// A polynomial through points that err in both directions.
import Foundation

/// Points on the log-odds scale: x from twins, y from originals.
struct CurvePoints {
    var x: [Double] = []
    var y: [Double] = []
    /// Sampling variances.
    var xVariance: [Double] = []
    var yVariance: [Double] = []

    var count: Int { x.count }

    init() {}

    init(_ scores: [PairedScore], chance: Double) {
        for score in scores {
            let (twin, original) = (score.twin.logit(chance: chance), score.original.logit(chance: chance))
            x.append(twin.value)
            xVariance.append(twin.variance)
            y.append(original.value)
            yVariance.append(original.variance)
        }
    }

    func subset(_ kept: [Int]) -> CurvePoints {
        var part = CurvePoints()
        part.x = kept.map { x[$0] }
        part.y = kept.map { y[$0] }
        part.xVariance = kept.map { xVariance[$0] }
        part.yVariance = kept.map { yVariance[$0] }
        return part
    }
}

/// y = Σ bₖ (x − centre)ᵏ by orthogonal distance regression with known sampling variances up to a common factor.
///
/// Gauss–Newton on Σ (y − f(ξ))²/σy² + (x − ξ)²/σx² (Boggs and Rogers 1990; York 1966 for a line). A prior holds
/// the slope near 1 (standard deviation .1: twins that are harder by one amount of log-odds for everybody) and the
/// curvature near 0 (.05), so that few references, or nearly equal ones, do not make up a slope of their own; twenty
/// references of differing skill outweigh it.
struct CurveFit: Sendable {
    /// Steepest and flattest slope that a step may use.
    static let slopes = 0.2...4.0
    /// Prior standard deviations of the slope around 1 and of every higher coefficient around 0.
    static let (slopeSpread, curvatureSpread) = (0.1, 0.05)

    let centre: Double
    let coefficients: [Double]
    /// Inverse of the information of the coefficients, row by row, at dispersion 1.
    let covariance: [Double]
    /// Squared residuals over their sampling variance, one a point.
    let squares: [Double]
    /// The sum of the logarithms of the residual variances.
    let logVariance: Double
    /// Where the curve has seen points.
    let range: ClosedRange<Double>

    var degree: Int { coefficients.count - 1 }

    /// Small-sample Akaike criterion (Hurvich and Tsai 1989), the dispersion counted as a parameter.
    var criterion: Double {
        let m = Double(squares.count)
        let q = Double(coefficients.count + 1)
        guard m - q - 1 > 0 else { return .infinity }
        let fit = m * log(max(squares.reduce(0, +) / m, 1e-300)) + logVariance
        return fit + 2 * q + 2 * q * (q + 1) / (m - q - 1)
    }

    /// Nil without points.
    init?(_ points: CurvePoints, degree: Int) {
        guard points.count > 0, let low = points.x.min(), let high = points.x.max() else { return nil }
        let centre = points.x.reduce(0, +) / Double(points.count)
        let width = degree + 1
        var prior = [Double](repeating: 1 / (Self.curvatureSpread * Self.curvatureSpread), count: width)
        prior[0] = 0
        if width > 1 { prior[1] = 1 / (Self.slopeSpread * Self.slopeSpread) }
        var dispersion = 1.0
        var mean = [Double](repeating: 0, count: width)
        if width > 1 { mean[1] = 1 }
        var b = mean
        b[0] = points.y.reduce(0, +) / Double(points.count)
        var xi = points.x
        var inverse: [Double] = []
        for _ in 0..<40 {
            var information = [Double](repeating: 0, count: width * width)
            var right = [Double](repeating: 0, count: width)
            for k in 0..<width {
                information[k * width + k] = dispersion * prior[k]
                right[k] = dispersion * prior[k] * (mean[k] - b[k])
            }
            var chi = 0.0
            for i in 0..<points.count {
                let slope = Self.slope(b, xi[i] - centre)
                let variance = points.yVariance[i] + slope * slope * points.xVariance[i]
                let rest = points.y[i] - Self.value(b, xi[i] - centre) - slope * (points.x[i] - xi[i])
                chi += rest * rest / variance
                var power = 1.0
                var row = [Double](repeating: 0, count: width)
                for k in 0..<width {
                    row[k] = power
                    power *= xi[i] - centre
                }
                for k in 0..<width {
                    right[k] += row[k] * rest / variance
                    for l in 0..<width { information[k * width + l] += row[k] * row[l] / variance }
                }
            }
            inverse = Self.inverted(information, width)
            dispersion = min(max(chi / Double(max(1, points.count - width)), 0.01), 100)
            var largest = 0.0
            for k in 0..<width {
                var step = 0.0
                for l in 0..<width { step += inverse[k * width + l] * right[l] }
                b[k] += step
                largest = max(largest, abs(step))
            }
            for i in 0..<points.count {
                xi[i] = Self.projected(b, centre, points.x[i], points.y[i], points.xVariance[i], points.yVariance[i])
            }
            if largest < 1e-10 { break }
        }
        var squares: [Double] = []
        var logs = 0.0
        for i in 0..<points.count {
            let slope = Self.slope(b, xi[i] - centre)
            let variance = points.yVariance[i] + slope * slope * points.xVariance[i]
            let rest = points.y[i] - Self.value(b, xi[i] - centre) - slope * (points.x[i] - xi[i])
            squares.append(rest * rest / variance)
            logs += log(variance)
        }
        self.centre = centre
        coefficients = b
        covariance = inverse
        self.squares = squares
        logVariance = logs
        range = low...high
    }

    /// The curve at `x`: outside the range of its points it goes on with slope 1, an equal shift in log-odds.
    func expected(_ x: Double) -> (value: Double, slope: Double, inside: Double, outside: Double) {
        let inside = min(max(x, range.lowerBound), range.upperBound)
        let value = Self.value(coefficients, inside - centre) + (x - inside)
        return (value, x == inside ? Self.slope(coefficients, x - centre) : 1, inside, abs(x - inside))
    }

    /// The lower end of the range, for an `x` below it.
    func below(_ x: Double) -> Double? { x < range.lowerBound ? range.lowerBound : nil }

    /// Variance of the fitted value at `x`, at dispersion 1.
    func leverage(_ x: Double) -> Double {
        var row: [Double] = []
        var power = 1.0
        for _ in coefficients {
            row.append(power)
            power *= x - centre
        }
        var sum = 0.0
        for k in row.indices { for l in row.indices { sum += row[k] * covariance[k * row.count + l] * row[l] } }
        return sum
    }

    /// The point of the curve nearest to an observed one, in units of its errors.
    private static func projected(
        _ b: [Double],
        _ centre: Double,
        _ x: Double,
        _ y: Double,
        _ xVariance: Double,
        _ yVariance: Double
    ) -> Double {
        var place = x
        for _ in 0..<4 {
            let slope = slope(b, place - centre)
            let variance = yVariance + slope * slope * xVariance
            guard variance > 0 else { return x }
            let rest = y - value(b, place - centre) - slope * (x - place)
            place = x + slope * xVariance * rest / variance
        }
        return place
    }

    private static func value(_ b: [Double], _ z: Double) -> Double { b.reversed().reduce(0) { $0 * z + $1 } }

    private static func slope(_ b: [Double], _ z: Double) -> Double {
        var sum = 0.0
        for k in stride(from: b.count - 1, to: 0, by: -1) { sum = sum * z + Double(k) * b[k] }
        return b.count < 2 ? 0 : min(max(sum, slopes.lowerBound), slopes.upperBound)
    }

    /// Inverse of a small positive definite matrix by Gauss–Jordan elimination; zeros where it is singular.
    private static func inverted(_ matrix: [Double], _ n: Int) -> [Double] {
        var a = matrix
        var inverse = [Double](repeating: 0, count: n * n)
        for i in 0..<n { inverse[i * n + i] = 1 }
        for column in 0..<n {
            var pivot = column
            for row in column..<n where abs(a[row * n + column]) > abs(a[pivot * n + column]) { pivot = row }
            let head = a[pivot * n + column]
            guard abs(head) > 1e-300 else { return [Double](repeating: 0, count: n * n) }
            for k in 0..<n {
                a.swapAt(column * n + k, pivot * n + k)
                inverse.swapAt(column * n + k, pivot * n + k)
            }
            for k in 0..<n {
                a[column * n + k] /= head
                inverse[column * n + k] /= head
            }
            for row in 0..<n where row != column {
                let factor = a[row * n + column]
                guard factor != 0 else { continue }
                for k in 0..<n {
                    a[row * n + k] -= factor * a[column * n + k]
                    inverse[row * n + k] -= factor * inverse[column * n + k]
                }
            }
        }
        return inverse
    }
}
