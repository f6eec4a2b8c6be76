// What an arm says in numbers: every effect with an interval from one and the same resampling of its items.

import AuditModel
import Statistics

/// Effects of an arm with cluster-bootstrap intervals.
///
/// How many items are remembered cannot be read off a gap alone: it depends on how a model answers the *twins* of what
/// it remembers. If it falls back on its skill, π = gap / (1 − twin score) (method.md 1). If its memory misleads it there,
/// as a remembered letter does once the options are permuted, twins of remembered items are lost too, the twin score is
/// below the clean score, and π = gap. The two bound the truth: the estimate is their middle and the interval covers
/// both; clean score and inflation follow.
enum SiblingEffects {
    /// Below this many items on which siblings differ a bootstrap hardly varies, and its intervals are widened.
    static let fewDiscordant = 5

    /// `score`, `twin_score` and `gap`; with `exchangeable` also `clean_score`, `inflation` and `leak_fraction`.
    static func of(_ table: SiblingTable, exchangeable: Bool, policy: Policy, seed: UInt64) -> [String: Estimate] {
        guard !table.items.isEmpty else { return [:] }
        let values = statistics([mean(table.originals), mean(table.twins)])
        let bootstrap = ClusterBootstrap(columns: [table.originals, table.twins], clusters: table.clusters)
        var intervals = bootstrap.intervals(
            replicates: policy.replicates,
            level: policy.intervalLevel,
            source: { SeededSource(seed: seed, purpose: "cluster-bootstrap", stream: $0) },
            statistics: statistics
        )
        let reach = UnseenShare.bound(units: table.units, level: policy.intervalLevel)
        for index in values.indices {
            if index == intervals.count { intervals.append(Interval(values[index], values[index])) }
            if intervals[index].low.isNaN { intervals[index] = Interval(values[index], values[index]) }
            let range = intervals[index]
            let isShare = index == Place.score || index == Place.twin
            let flat = isShare ? range.high == range.low : table.discordant < fewDiscordant
            if flat {
                intervals[index] = Interval(
                    min(range.low, values[index] - reach),
                    max(range.high, values[index] + reach)
                )
            }
        }
        func between(_ first: Int, _ second: Int, floor: Double) -> Estimate {
            let range = Interval(
                min(intervals[first].low, intervals[second].low),
                max(intervals[first].high, intervals[second].high)
            ).clipped(to: floor, 1)
            return Estimate((values[first] + values[second]) / 2, low: range.low, high: range.high)
        }
        var effects = [
            "score": between(Place.score, Place.score, floor: 0),
            "twin_score": between(Place.twin, Place.twin, floor: 0),
            "gap": between(Place.gap, Place.gap, floor: -1),
        ]
        if exchangeable {
            effects["clean_score"] = between(Place.twin, Place.cleanIfMisled, floor: 0)
            effects["inflation"] = between(Place.gap, Place.inflationIfMisled, floor: -1)
            effects["leak_fraction"] = between(Place.leakIfSkilled, Place.leakIfMisled, floor: 0)
        }
        return effects
    }

    private enum Place {
        static let score = 0
        static let twin = 1
        static let gap = 2
        static let leakIfSkilled = 3
        static let leakIfMisled = 4
        static let cleanIfMisled = 5
        static let inflationIfMisled = 6
    }

    /// Means of originals and twins to the seven statistics of `Place`.
    private static func statistics(_ means: [Double]) -> [Double] {
        let (score, twin) = (means[0], means[1])
        let gap = score - twin
        let excess = max(0, gap)
        let skilled = twin < 1 ? excess / (1 - twin) : 0
        let clean = excess < 1 ? twin / (1 - excess) : twin
        return [score, twin, gap, skilled, excess, clean, score - clean]
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
