// Does a gap grow with the date, or with the number of submissions?

/// A straight line by weighted least squares.
///
/// With standard errors the weights are 1/SE² and the slope's error is widened by √(χ²/(m − 2)) where the points
/// scatter more than their errors say (Birge's ratio, never below 1); without, the scatter itself gives the error.
/// Intervals by t with m − 2 degrees of freedom.
public struct LinearTrend: Hashable, Sendable {
    /// Change of y per unit of x.
    public let slope: Double
    /// Standard error of the slope.
    public let slopeError: Double
    /// The line's height at `center`.
    public let level: Double
    /// Standard error of `level`.
    public let levelError: Double
    /// The weighted mean of x: where slope and level are independent.
    public let center: Double
    /// Weighted residual sum of squares over its degrees of freedom.
    public let dispersion: Double
    /// Points used less two.
    public let degrees: Double

    /// The line through `points`; refuses below `least` points (never below 3) or where all have one x.
    public init(_ points: [TrendPoint], least: Int = 5) throws(TrendRefusal) {
        let (usable, weighted) = TrendPoint.usable(points)
        guard usable.count >= max(3, least) else { throw .tooFewPoints }
        let weights = usable.map { $0.weight(weighted) }
        let total = weights.reduce(0, +)
        var (center, level) = (0.0, 0.0)
        for (point, weight) in zip(usable, weights) {
            center += weight / total * point.x
            level += weight / total * point.y
        }
        var (sxx, sxy) = (0.0, 0.0)
        for (point, weight) in zip(usable, weights) {
            sxx += weight * (point.x - center) * (point.x - center)
            sxy += weight * (point.x - center) * (point.y - level)
        }
        let reach = usable.reduce(0) { max($0, abs($1.x)) }
        guard sxx.isFinite, sxx > total * (1e-12 * reach) * (1e-12 * reach), sxx > 0 else { throw .noSpread }
        let slope = sxy / sxx
        var square = 0.0
        for (point, weight) in zip(usable, weights) {
            let residual = point.y - level - slope * (point.x - center)
            square += weight * residual * residual
        }
        self.slope = slope
        self.level = level
        self.center = center
        degrees = Double(usable.count - 2)
        dispersion = square / degrees
        let scale = weighted ? max(1, dispersion) : dispersion
        slopeError = (scale / sxx).squareRoot()
        levelError = (scale / total).squareRoot()
    }

    /// Interval of the slope.
    public func interval(level: Double) -> Interval {
        let half = StudentT.quantile(0.5 + level / 2, degrees: degrees) * slopeError
        return Interval(slope - half, slope + half)
    }

    /// p-value against a slope of zero or below; 0 or 1 where the points lie on a line exactly.
    public var p: Double {
        guard slopeError > 0 else { return slope > 0 ? 0 : 1 }
        return StudentT.upperTail(slope / slopeError, degrees: degrees)
    }

    /// Two-sided p-value of a slope of zero.
    public var twoSided: Double { min(1, 2 * min(p, 1 - p)) }

    /// Interval of the line's height at `x`.
    public func interval(at x: Double, level probability: Double) -> Interval {
        let height = level + slope * (x - center)
        let lever = (x - center) * slopeError
        let half =
            StudentT.quantile(0.5 + probability / 2, degrees: degrees)
            * (levelError * levelError + lever * lever).squareRoot()
        return Interval(height - half, height + half)
    }
}
