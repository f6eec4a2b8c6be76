// What a printed standard error is, measured in the one that so many independent items give.

/// The ratio of a printed standard error to the binomial one, over all values that the printed numbers stand for.
///
/// √(p(1 − p)/n) and √(p(1 − p)/(n − 1)) both count as binomial. It is the largest that outcomes in [0, 1] with mean p
/// can have when items are independent: partial credit makes the ratio smaller, clusters make it larger.
public struct StandardErrorRange: Hashable, Sendable {
    /// Smallest and largest ratio; infinite where the binomial one may be zero.
    public let ratio: ClosedRange<Double>
    /// Smallest and largest binomial standard error, as a share of 1.
    public let binomial: ClosedRange<Double>

    /// Ratios within these pass.
    public static let allowed = 0.67...1.5

    /// Whether every ratio that the printing allows lies below `allowed`.
    public var isTooSmall: Bool { ratio.upperBound < Self.allowed.lowerBound }
    /// Whether every ratio that the printing allows lies above `allowed`.
    public var isTooLarge: Bool { ratio.lowerBound > Self.allowed.upperBound }

    /// Compares `error` with `score` of `items`, both as shares of 1; nil below two items or for a score outside [0, 1].
    public init?(score: ClosedRange<Double>, items: Int, error: ClosedRange<Double>) {
        let (low, high) = (max(0, score.lowerBound), min(1, score.upperBound))
        guard items >= 2, low <= high, error.upperBound >= 0 else { return nil }
        func deviation(_ p: Double) -> Double { (p * (1 - p)).squareRoot() }
        let least = min(deviation(low), deviation(high)) / Double(items).squareRoot()
        let most =
            (low <= 0.5 && high >= 0.5 ? 0.5 : max(deviation(low), deviation(high))) / Double(items - 1).squareRoot()
        binomial = least...max(least, most)
        let from = most > 0 ? max(0, error.lowerBound) / most : error.lowerBound > 0 ? .infinity : 0
        let to = least > 0 ? error.upperBound / least : .infinity
        ratio = from...max(from, to)
    }
}
