// A printed standard error or interval, measured in what so many independent items give.

import AuditModel
import Statistics

/// A printed error with its ratio to the binomial one.
struct PrintedError {
    /// Smallest and largest ratio that printing allows.
    let ratio: ClosedRange<Double>
    /// The printed standard error itself, or that of which the interval is so many, as a share.
    let error: ClosedRange<Double>
    /// What independent items give: a standard error, or half an interval.
    let expected: Double
    /// How it stands in a sentence.
    let text: String

    /// The middle of the ratios, or the end that is finite.
    var typical: Double {
        ratio.upperBound.isFinite ? (ratio.lowerBound + ratio.upperBound) / 2 : ratio.lowerBound
    }

    /// The standard error of `score`, else its interval; nil where neither is printed or says anything.
    init?(_ score: StatedScore, _ share: ClosedRange<Double>, _ items: Int) {
        if let printed = score.standardError, let error = StatedScore.share(printed) {
            guard let range = StandardErrorRange(score: share, items: items, error: error) else { return nil }
            ratio = range.ratio
            self.error = error
            expected = (range.binomial.lowerBound + range.binomial.upperBound) / 2
            text = "\u{B1} \(printed)"
            return
        }
        guard let interval = score.interval, let low = StatedScore.share(interval.low),
            let high = StatedScore.share(interval.high), low.lowerBound <= high.upperBound, items >= 2
        else { return nil }
        let level = min(max(score.level ?? 0.95, 0.5), 0.9999)
        // Score and exact intervals are what is right near 0 and 1, where z standard errors are too short.
        let counts = [share.lowerBound, share.upperBound].map { end in
            min(max(Int((end * Double(items)).rounded()), 0), items)
        }
        let halves = counts.flatMap { count -> [Double] in
            let wilson = ProportionInterval.wilson(count, of: items, level: level)
            let exact = ProportionInterval.clopperPearson(count, of: items, level: level)
            return [(wilson.high - wilson.low) / 2, (exact.high - exact.low) / 2]
        }
        let width =
            max(0, high.lowerBound - low.upperBound) / 2...max(0, high.upperBound - low.lowerBound) / 2
        guard let least = halves.min(), let most = halves.max(), least > 0 else { return nil }
        ratio = width.lowerBound / most...width.upperBound / least
        let z = NormalDistribution.quantile(0.5 + level / 2)
        error = width.lowerBound / z...width.upperBound / z
        expected = (least + most) / 2
        text = "The interval \(interval.low) to \(interval.high)"
    }

    /// Whether it can be `other`, within the ratios allowed.
    func agrees(_ other: Double) -> Bool {
        guard other > 0 else { return error.lowerBound <= 0 }
        return error.upperBound / other >= StandardErrorRange.allowed.lowerBound
            && error.lowerBound / other <= StandardErrorRange.allowed.upperBound
    }
}
