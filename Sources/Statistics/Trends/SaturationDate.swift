// The date at which a growing score meets its ceiling, or the admission that none can be given.

/// When a fitted curve reaches its target.
public enum SaturationDate: Hashable, Sendable {
    /// A date with its interval, in the units of the points' dates.
    case reached(estimate: Double, interval: Interval)
    /// Growth is not shown to be positive at the level asked for, so no interval of dates is bounded; the estimate is
    /// there where the fitted curve rises at all.
    case unbounded(estimate: Double?)

    /// The date the fitted curve gives; nil where it does not rise.
    public var estimate: Double? {
        switch self {
        case .reached(let estimate, _): estimate
        case .unbounded(let estimate): estimate
        }
    }

    /// The interval; nil where it is unbounded.
    public var interval: Interval? {
        switch self {
        case .reached(_, let interval): interval
        case .unbounded: nil
        }
    }
}
