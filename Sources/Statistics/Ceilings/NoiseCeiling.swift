// The best score a perfect model could get on a suite some of whose labels are wrong.

/// The ceiling 1 − e·w of a suite: e the share of its items with an error, w the share of those that count a right
/// answer wrong.
public struct NoiseCeiling: Hashable, Sendable {
    /// The ceiling.
    public let estimate: Double
    /// Its interval; nil where the error rate came without the number of items looked at.
    public let interval: Interval?

    /// From `errors` found among `annotated` items looked at.
    ///
    /// Clopper and Pearson's exact interval at `level`. `markedWrong` is the share of faulty items on which a perfect
    /// model is counted wrong: 1 where the label is wrong, less where one of several answers is accepted. Its own
    /// uncertainty may be given as `markedRange`, whose ends then widen the interval. Nil without annotated items.
    public init?(
        errors: Int,
        annotated: Int,
        markedWrong share: Double = 1,
        markedRange: Interval? = nil,
        level: Double = 0.95
    ) {
        guard annotated > 0, errors >= 0, errors <= annotated, share >= 0, share <= 1, level > 0, level < 1 else {
            return nil
        }
        let range = (markedRange ?? Interval(share, share)).clipped(to: 0, 1)
        guard !range.low.isNaN, !range.high.isNaN else { return nil }
        let rate = ProportionInterval.clopperPearson(errors, of: annotated, level: level)
        estimate = 1 - Double(errors) / Double(annotated) * share
        interval = Interval(1 - rate.high * max(range.high, share), 1 - rate.low * min(range.low, share))
    }

    /// From a published error `rate` and, where there is one, its `interval`; nil for a rate outside [0, 1].
    public init?(rate: Double, interval: Interval? = nil, markedWrong share: Double = 1) {
        guard rate >= 0, rate <= 1, share >= 0, share <= 1 else { return nil }
        estimate = 1 - rate * share
        self.interval = interval.flatMap { ends in
            guard ends.low <= ends.high else { return nil }
            let cut = ends.clipped(to: 0, 1)
            return Interval(1 - cut.high * share, 1 - cut.low * share)
        }
    }

    /// Whether a `score` lies above what the labels allow: above the interval's upper end, or the estimate without one.
    public func isExceeded(by score: Double) -> Bool { score > (interval?.high ?? estimate) }
}
