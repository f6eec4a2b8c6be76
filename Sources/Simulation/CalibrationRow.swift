// One line of the calibration table.

public import Statistics

/// How often one test rejected on one simulated setting.
public struct CalibrationRow: Hashable, Sendable {
    /// What is true in the setting.
    public enum Truth: String, Hashable, Sendable, CaseIterable {
        /// Nothing is wrong, and the test's assumptions hold: it may reject at most 6.5 % of the time.
        case clean
        /// Something is wrong: rejecting is right.
        case leaky
        /// Something is wrong, and the answer counted would clear it: it may never come.
        case never
        /// Nothing is wrong, but the method is not ours or its assumptions fail: shown to tell what would go wrong.
        case warning
    }

    /// The test.
    public let detector: String
    /// The setting, in words.
    public let setting: String
    /// What is true there.
    public let truth: Truth
    /// Replicates that gave a p-value.
    public let replicates: Int
    /// Replicates that the test refused.
    public let refused: Int
    /// Share of p-values at or below 5 %.
    public let rate: Double
    /// Its Monte-Carlo interval (Clopper–Pearson, 95 %).
    public let interval: Interval
    /// Kolmogorov–Smirnov distance from uniform p-values, where p is continuous and nothing is wrong.
    public let distance: Double?
    /// Its p-value.
    public let uniformity: Double?
    /// Whether rates below 2 % are to be expected: exact discrete tests, and bounds.
    public let mayBeLow: Bool
    /// The curve that the row is a point of.
    public let series: String?
    /// Where on it: a leak or a clean accuracy.
    public let x: Double?

    /// Range that the rate of a clean cell must lie in.
    public static let range = 0.02...0.065

    /// From so many replicates on the rate itself must lie in the range; below, its interval must reach into it.
    public static let enough = 10_000

    /// Whether the rate is what it must be: within the range where clean, zero where it may never come.
    public var holds: Bool {
        switch truth {
        case .clean:
            replicates < Self.enough
                ? isCompatible(level: 0.95)
                : rate <= Self.range.upperBound && (mayBeLow || rate >= Self.range.lowerBound)
        case .never: rate == 0
        case .leaky, .warning: true
        }
    }

    /// Whether the rate is compatible with `holds`, given how few replicates there were (`level` of the interval).
    public func isCompatible(level: Double) -> Bool {
        guard truth == .clean else { return holds }
        guard replicates > 0 else { return true }
        let wide = ProportionInterval.clopperPearson(
            Int((rate * Double(replicates)).rounded()),
            of: replicates,
            level: level
        )
        return wide.low <= Self.range.upperBound && (mayBeLow || wide.high >= Self.range.lowerBound)
    }

    init(_ test: Cell.Test, _ cell: Cell, _ found: Rejections) {
        detector = test.name
        setting = cell.setting
        truth = cell.truth
        replicates = found.replicates
        refused = found.refused
        rate = found.rate
        interval = found.interval
        let isJudged = test.isUniform && cell.truth == .clean
        distance = isJudged ? found.distance : nil
        uniformity = isJudged ? found.uniformity : nil
        mayBeLow = test.mayBeLow
        series = cell.series
        x = cell.x
    }
}
