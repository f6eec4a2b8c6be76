// The outcomes of one scorer and metric of a log, an item each: what two logs are compared by.

public import AuditModel

/// Scores by item, averaged over repeats.
public struct LogOutcomes: Sendable {
    /// The model.
    public let model: ModelID
    /// The suite as the log calls it.
    public let suite: String
    /// The scorer and the metric.
    public let scorer: String
    /// The metric.
    public let metric: String
    /// Items, sorted, with the mean of their scored repeats.
    public let items: [(item: ItemID, score: Double)]
    /// Items without any score: unscored, errored or excluded.
    public let missing: [ItemID]
    /// Whether every score is 0 or 1 and every item has one repeat.
    public let isBinary: Bool

    /// The outcomes of `metric` by `scorer` on the items as published; nil where the log has none.
    public init?(_ log: ResultLog, metric: String? = nil, scorer: String? = nil) {
        let wanted = metric.flatMap { name in log.metrics.firstIndex { $0.name == name } }
        guard metric == nil || wanted != nil else { return nil }
        let reader = scorer.flatMap { log.scorers.firstIndex(of: $0) }
        guard scorer == nil || reader != nil else { return nil }
        guard let place = wanted ?? log.metrics.indices.first, place < log.metrics.count else { return nil }
        let chosen = reader ?? 0
        var sums: [ItemID: (sum: Double, count: Int)] = [:]
        var seen: Set<ItemID> = []
        var binary = true
        for row in log.rows where row.variant < 0 && Int(row.scorer) == chosen {
            seen.insert(row.item)
            guard row.state == .scored, place < row.values.count, row.values[place].isFinite else { continue }
            let value = row.values[place]
            binary = binary && (value == 0 || value == 1) && sums[row.item] == nil
            let sum = sums[row.item] ?? (0, 0)
            sums[row.item] = (sum.sum + value, sum.count + 1)
        }
        guard !sums.isEmpty else { return nil }
        model = log.model
        suite = log.suite
        self.scorer = chosen < log.scorers.count ? log.scorers[chosen] : ""
        self.metric = log.metrics[place].name
        items = sums.map { (item: $0.key, score: $0.value.sum / Double($0.value.count)) }.sorted { $0.item < $1.item }
        missing = seen.filter { sums[$0] == nil }.sorted()
        isBinary = binary
    }

    /// The mean over its items.
    public var mean: Double { items.isEmpty ? 0 : items.reduce(0) { $0 + $1.score } / Double(items.count) }
}
