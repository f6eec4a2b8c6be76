// One dated score, or one dated gap.

/// A point of a trend.
public struct TrendPoint: Hashable, Sendable {
    /// Where: a date (in years, or days since any day), or a number of submissions.
    public var x: Double
    /// What was measured there.
    public var y: Double
    /// Standard error of `y`; nil where it is not known.
    public var standardError: Double?

    /// A point.
    public init(x: Double, y: Double, standardError: Double? = nil) {
        self.x = x
        self.y = y
        self.standardError = standardError
    }

    /// The points that can be used, and whether all of them have a standard error above zero.
    ///
    /// Points with a value or error that is not finite are left out. One missing error makes all weights equal.
    static func usable(_ points: [TrendPoint]) -> (points: [TrendPoint], weighted: Bool) {
        let finite = points.filter { $0.x.isFinite && $0.y.isFinite && ($0.standardError ?? 1).isFinite }
        return (finite, finite.allSatisfy { ($0.standardError ?? 0) > 1e-150 && ($0.standardError ?? 0) < 1e150 })
    }

    /// Weight in least squares.
    func weight(_ weighted: Bool) -> Double {
        guard weighted, let error = standardError else { return 1 }
        return 1 / (error * error)
    }
}
