// What a point gained on the published items is worth on their twins.
import Foundation

/// Twin points gained per original point gained, across models: a line with errors in both scores.
///
/// twin = level + rate·original, with each model's known error variances (York 1966; Fuller 1987, 3.1) and a scatter τ²
/// of models around the line beyond them, set so that χ² equals its degrees of freedom (Paule and Mandel's device). The
/// interval holds the rates that a test by the rise of χ² does not reject, against t² with m − 2 degrees of freedom;
/// like Fieller's it is unbounded where the originals' true scores are not shown to differ.
public struct ExchangeRate: Hashable, Sendable {
    /// Twin points per original point.
    public let rate: Double
    /// The line's twin score where the original is 0.
    public let level: Double
    /// Scatter of the models around the line beyond sampling error, as a standard deviation of twin scores.
    public let scatter: Double
    /// Models used less two.
    public let degrees: Double
    private let line: ExchangeLine
    private let least: Double

    /// The exchange rate over `models`; refuses below five, or where all originals score the same.
    public init(_ models: [ExchangePoint]) throws(TrendRefusal) {
        let usable = models.filter(\.isUsable)
        guard usable.count >= 5 else { throw .tooFewPoints }
        let scores = usable.map(\.original)
        guard let low = scores.min(), let high = scores.max(), high - low > 1e-12 else { throw .noSpread }
        degrees = Double(usable.count - 2)
        var line = ExchangeLine(models: usable, extra: 0)
        var best = line.minimum()
        if best.square > degrees {
            // χ² falls as the scatter grows.
            var (below, above) = (0.0, (line.twinSpread() + 1e-12))
            for _ in 0..<40 {
                line.extra = above
                if line.minimum().square <= degrees { break }
                below = above
                above *= 2
            }
            for _ in 0..<50 where above - below > 1e-12 * above {
                line.extra = 0.5 * (below + above)
                if line.minimum().square > degrees { below = line.extra } else { above = line.extra }
            }
            line.extra = 0.5 * (below + above)
            best = line.minimum()
        }
        rate = tan(best.angle)
        level = line.level(slope: rate)
        scatter = line.extra.squareRoot()
        least = best.square
        self.line = line
    }

    /// The interval of the rate; an end is infinite where the data do not bound it.
    public func interval(level: Double) -> Interval {
        let t = StudentT.quantile(0.5 + level / 2, degrees: degrees)
        let limit = least + t * t
        let angle = atan(rate)
        let low = line.crossing(from: angle, towards: -1, limit: limit)
        let high = line.crossing(from: angle, towards: 1, limit: limit)
        guard let low, let high else { return Interval(-.infinity, .infinity) }
        return Interval(tan(low), tan(high))
    }

    /// p-value against a rate of `value` or above: small where progress is worth less than that.
    public func p(below value: Double = 1) -> Double {
        let rise = max(0, line.square(slope: value) - least).squareRoot()
        return StudentT.upperTail(rate < value ? rise : -rise, degrees: degrees)
    }

    /// Whether the rate lies below 1 with certainty `level`: its interval does.
    public func isBelowOne(level: Double = 0.95) -> Bool { interval(level: level).high < 1 }
}
