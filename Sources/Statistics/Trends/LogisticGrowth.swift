// How the best score grew with time, and when it reaches what the suite can still show.
import Foundation

/// Logistic growth of the frontier score towards a given ceiling.
///
/// score(t) = floor + (ceiling − floor)·σ(height + rate·(t − center)), by weighted least squares: Gauss–Newton with
/// Levenberg's damping from several starts. Errors are widened by √(χ²/(m − 2)) where the scores scatter more than
/// their standard errors say, and come from the scatter where there are none; t with m − 2 degrees of freedom. Assumes
/// independent errors: a running maximum has them only where each new best is another model's.
public struct LogisticGrowth: Hashable, Sendable {
    /// Growth per unit of time on the logit scale.
    public let rate: Double
    /// Standard error of `rate`.
    public let rateError: Double
    /// The curve on the logit scale at `center`.
    public let height: Double
    /// Standard error of `height`.
    public let heightError: Double
    /// Covariance of `height` and `rate`.
    public let covariance: Double
    /// The mean date.
    public let center: Double
    /// What the curve starts from.
    public let floor: Double
    /// What it grows to.
    public let ceiling: Double
    /// Weighted residual sum of squares over its degrees of freedom.
    public let dispersion: Double
    /// Points used less two.
    public let degrees: Double

    /// Fits dated `scores`; `ceiling` is taken as known. Refuses below five points, or where all have one date.
    public init(_ scores: [TrendPoint], ceiling: Double, floor: Double = 0) throws(TrendRefusal) {
        guard ceiling.isFinite, floor.isFinite, ceiling > floor else { throw .badCeiling }
        let (usable, weighted) = TrendPoint.usable(scores)
        guard usable.count >= 5 else { throw .tooFewPoints }
        let center = usable.reduce(0) { $0 + $1.x / Double(usable.count) }
        let spread = usable.reduce(0) { max($0, abs($1.x - center)) }
        guard spread.isFinite, spread > 1e-9 * abs(center), spread > 0 else { throw .noSpread }
        let system = LogisticSystem(
            x: usable.map { ($0.x - center) / spread },
            y: usable.map { ($0.y - floor) / (ceiling - floor) },
            weights: usable.map { $0.weight(weighted) * (ceiling - floor) * (ceiling - floor) }
        )
        guard let fit = system.solve() else { throw .noCurve }
        degrees = Double(usable.count - 2)
        dispersion = fit.square / degrees
        let scale = weighted ? max(1, dispersion) : dispersion
        rate = fit.slope / spread
        rateError = (scale * fit.slopeVariance).squareRoot() / spread
        height = fit.height
        heightError = (scale * fit.heightVariance).squareRoot()
        covariance = scale * fit.covariance / spread
        self.center = center
        self.floor = floor
        self.ceiling = ceiling
    }

    /// The curve at `date`.
    public func score(at date: Double) -> Double {
        floor + (ceiling - floor) / (1 + exp(-(height + rate * (date - center))))
    }

    /// p-value against a rate of zero or below.
    public var p: Double {
        guard rateError > 0 else { return rate > 0 ? 0 : 1 }
        return StudentT.upperTail(rate / rateError, degrees: degrees)
    }

    /// Interval of the rate.
    public func interval(level: Double) -> Interval {
        let half = StudentT.quantile(0.5 + level / 2, degrees: degrees) * rateError
        return Interval(rate - half, rate + half)
    }

    /// When the curve reaches `share` of the ceiling, with its interval (Fieller 1954, on the logit scale).
    ///
    /// The dates at which the curve's own confidence band holds that height: they are an interval where the rate is
    /// shown to be positive at this level, and `.unbounded` where it is not. Nil where the floor is not below that
    /// share, or the share not below 1.
    public func saturation(share: Double = 0.95, level: Double = 0.95) -> SaturationDate? {
        let target = (share * ceiling - floor) / (ceiling - floor)
        guard target > 0, target < 1, level > 0, level < 1 else { return nil }
        let need = log(target) - log1p(-target) - height
        let t = StudentT.quantile(0.5 + level / 2, degrees: degrees)
        // need − rate·x has variance h² + 2·c·x + r²·x²: the roots of (need − rate·x)² = t²·variance.
        let a = rate * rate - t * t * rateError * rateError
        guard rate > 0, a > 0 else { return .unbounded(estimate: rate > 0 ? center + need / rate : nil) }
        let b = need * rate + t * t * covariance
        let c = need * need - t * t * heightError * heightError
        let root = max(0, b * b - a * c).squareRoot()
        return .reached(
            estimate: center + need / rate,
            interval: Interval(center + (b - root) / a, center + (b + root) / a)
        )
    }
}
