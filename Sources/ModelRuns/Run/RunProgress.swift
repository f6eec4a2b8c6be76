// How far a run is: numbers for whoever draws a bar.

/// Told after every step of a run; called from the run itself, so it must be quick.
public struct RunProgress: Sendable {
    /// Tells nobody.
    public static let silent = RunProgress { _ in }

    let report: @Sendable (RunCounts) -> Void

    /// Calls `report` after every step, never two at a time.
    public init(_ report: @escaping @Sendable (RunCounts) -> Void) { self.report = report }
}

/// How far a run is.
public struct RunCounts: Hashable, Sendable {
    /// Distinct requests of the plan.
    public var total: Int
    /// Of these, answered before the run began.
    public var stored: Int
    /// Answered by this run.
    public var answered: Int
    /// Failed for good.
    public var failed: Int
    /// Time since the run began.
    public var elapsed: Duration

    /// Counts.
    public init(total: Int, stored: Int = 0, answered: Int = 0, failed: Int = 0, elapsed: Duration = .zero) {
        self.total = total
        self.stored = stored
        self.answered = answered
        self.failed = failed
        self.elapsed = elapsed
    }

    /// Requests that need no more work.
    public var done: Int { stored + answered + failed }

    /// Requests finished a second by this run; 0 before the first.
    public var perSecond: Double {
        let seconds = elapsed / .seconds(1)
        return seconds > 0 ? Double(answered + failed) / seconds : 0
    }

    /// Seconds until the end at this pace; nil while there is no pace.
    public var remainingSeconds: Double? { perSecond > 0 ? Double(max(0, total - done)) / perSecond : nil }
}
