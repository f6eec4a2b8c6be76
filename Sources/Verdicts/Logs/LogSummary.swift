// A log in sums: the accounting waterfall, and the headline recomputed from the items.

public import AuditModel
import Statistics

/// What became of the outcomes of a log, and what they come to.
public struct LogSummary: Sendable {
    /// A score of the log.
    public struct Score: Sendable {
        /// The metric, and the filter or scorer.
        public var metric: String
        /// The filter or scorer.
        public var scorer: String
        /// Items with a score.
        public var items: Int
        /// The mean over items, repeats averaged first, with its interval; items are the units.
        public var recomputed: Estimate
        /// What the log reports, where it does.
        public var reported: PrintedNumber?
        /// The score if every item without one were wrong, and if every one were right; nil for scores outside [0, 1].
        public var bounds: (low: Double, high: Double)?
    }

    /// Outcomes (item × repeat) in the log, by what became of them.
    public var states: [LoggedRow.State: Int]
    /// Items planned, where stated.
    public var planned: Int?
    /// Items of the suite, where stated.
    public var available: Int?
    /// Items with an outcome.
    public var items: Int
    /// Repeats of an item, at most.
    public var repeats: Int
    /// Outputs that were truncated, empty, refused, or not read, by name; only what the log says.
    public var unusable: [String: Int]
    /// Whether the log says which outputs were unusable.
    public var isUnusableStated: Bool
    /// The scores, each scorer and metric.
    public var scores: [Score]

    /// The sums of `log`, of the items as published.
    public init(_ log: ResultLog, policy: Policy = Policy()) {
        var states: [LoggedRow.State: Int] = [:]
        var best: [String: LoggedRow] = [:]
        var items: Set<ItemID> = []
        for row in log.rows where row.variant < 0 {
            items.insert(row.item)
            let key = "\(row.item.rawValue)\u{0}\(row.epoch)"
            if let known = best[key], known.state.rawValue <= row.state.rawValue { continue }
            best[key] = row
        }
        let names: [(LoggedRow.Flags, String)] = [
            (.truncated, "truncated"), (.empty, "empty"), (.refused, "refused"), (.unread, "not read"),
        ]
        var unusable: [String: Int] = [:]
        for row in best.values {
            states[row.state, default: 0] += 1
            for (flag, name) in names where row.flags.contains(flag) { unusable[name, default: 0] += 1 }
        }
        self.states = states
        self.items = items.count
        planned = log.planned
        available = log.available
        repeats = log.rows.reduce(1) { max($0, Int($1.epoch)) }
        self.unusable = unusable
        isUnusableStated = log.rows.contains { $0.flags.contains(.stated) }
        let scorers = log.scorers.isEmpty ? [""] : log.scorers
        scores = scorers.flatMap { scorer in
            log.metrics.compactMap { metric in
                Self.score(log, metric.name, scorer, items: items.count, policy)
            }
        }
    }

    private static func score(
        _ log: ResultLog,
        _ metric: String,
        _ scorer: String,
        items: Int,
        _ policy: Policy
    ) -> Score? {
        guard let outcomes = LogOutcomes(log, metric: metric, scorer: log.scorers.isEmpty ? nil : scorer) else {
            return nil
        }
        let values = outcomes.items.map(\.score)
        let mean = ClusteredMean(values)
        var interval = mean.interval(level: policy.intervalLevel) ?? Interval(mean.mean, mean.mean)
        if outcomes.isBinary {
            interval = ProportionInterval.wilson(
                values.count { $0 == 1 },
                of: values.count,
                level: policy.intervalLevel
            )
        }
        let isShare = values.allSatisfy { $0 >= 0 && $0 <= 1 }
        let missing = Double(max(0, items - values.count))
        let sum = values.reduce(0, +)
        return Score(
            metric: metric,
            scorer: scorer,
            items: values.count,
            recomputed: Estimate(mean.mean, low: interval.low, high: interval.high),
            reported: log.reported.first {
                $0.metric == metric && $0.part == nil && ($0.scorer ?? scorer) == scorer
            }?.value,
            bounds: isShare && items > 0
                ? (sum / (Double(values.count) + missing), (sum + missing) / (Double(values.count) + missing)) : nil
        )
    }

    /// The sentence for an abstract: model, suite, score, interval, runs.
    public func sentence(_ log: ResultLog, policy: Policy = Policy()) -> String? {
        guard let score = scores.first else { return nil }
        let runs = repeats > 1 ? "\(repeats) runs an item" : "one run"
        let level = Wording.level(policy)
        let whole = available.map { $0 > items } ?? false
        let part = whole ? " (a part of \(available ?? 0))" : ""
        let value = score.recomputed
        let isShare = value.low >= 0 && value.high <= 1
        let figure =
            isShare
            ? "\(Wording.percent(value.value)) (\(level) interval \(Wording.points(value.low))–\(Wording.points(value.high))%"
            : "\(Wording.hundredths(value.value)) (\(level) interval \(Wording.hundredths(value.low)) to "
                + Wording.hundredths(value.high)
        return
            "On \(score.items) items\(part) of \(log.suite), \(log.model) scored \(figure), \(runs), \(score.metric))."
    }
}
