// One model on one arm of a table: its two scores, the gap between them, and what could not be read.

import AuditModel
import Statistics

/// A model's scores on originals and on the twins of one arm.
struct ArmScores: Sendable {
    /// The two scores with effective sizes; on the items that have both where they are paired.
    var pair: PairedScore
    /// Original minus twin, in [−1, 1].
    var gap: Double
    /// Its standard error.
    var gapError: Double
    /// Items with originals.
    var originals: Int
    /// Items with twins.
    var twins: Int
    /// Whether the gap is over items that have both.
    var isPaired: Bool
    /// Independent units behind the gap: items, or clusters; 0 where only scores are known.
    var units = 0
    /// Shares of outcomes that could not be read.
    var unreadOriginals: Double
    var unreadTwins: Double

    /// Twins whose items are among the originals by this share are paired with them.
    static let pairedShare = 0.5

    /// What stands for an outcome that could not be read.
    struct Imputed: Sendable {
        var original = 0.0
        var twin = 0.0
    }

    /// The scores of a pair published as such; sizes that were not given count as `unknownSize`.
    init(_ scores: ScorePair) {
        let original = ScorePoint(share: scores.original, size: Double(scores.nOriginal ?? Self.unknownSize))
        let twin = ScorePoint(share: scores.twin, size: Double(scores.nTwin ?? Self.unknownSize))
        pair = PairedScore(original: original, twin: twin)
        gap = original.share - twin.share
        gapError = (Self.variance(original) + Self.variance(twin)).squareRoot()
        originals = scores.nOriginal ?? 0
        twins = scores.nTwin ?? 0
        isPaired = false
        unreadOriginals = 0
        unreadTwins = 0
    }

    /// Items assumed where a table gives no number.
    static let unknownSize = 1000

    /// The scores of outcomes; nil where either side is empty.
    init?(originals: OutcomeColumn, twins: OutcomeColumn, clusters: [Int32], imputed: Imputed = Imputed()) {
        guard !originals.isEmpty, !twins.isEmpty else { return nil }
        let first = ItemMeans(originals, unread: imputed.original)
        let second = ItemMeans(twins, unread: imputed.twin)
        self.originals = originals.count
        self.twins = twins.count
        unreadOriginals = first.unread
        unreadTwins = second.unread
        let shared = ItemMeans.shared(first, second)
        let labels = clusters.contains { $0 >= 0 } ? clusters : []
        if Double(shared.items.count) >= Self.pairedShare * Double(min(first.items.count, second.items.count)) {
            isPaired = true
            let groups = Self.labels(shared.items, labels)
            let a = ClusteredMean(shared.first, clusters: groups)
            let b = ClusteredMean(shared.second, clusters: groups)
            let difference = ClusteredMean(zip(shared.first, shared.second).map { $0 - $1 }, clusters: groups)
            pair = PairedScore(original: Self.point(a), twin: Self.point(b))
            gap = difference.mean
            gapError = difference.standardError
            units = difference.clusters
        } else {
            isPaired = false
            let a = ClusteredMean(first.values, clusters: Self.labels(first.items, labels))
            let b = ClusteredMean(second.values, clusters: Self.labels(second.items, labels))
            pair = PairedScore(original: Self.point(a), twin: Self.point(b))
            gap = a.mean - b.mean
            gapError = (a.standardError * a.standardError + b.standardError * b.standardError).squareRoot()
        }
    }

    /// A mean as a share of an effective number of items: as many independent ones as would give its standard error.
    private static func point(_ mean: ClusteredMean) -> ScorePoint {
        let variance = mean.mean * (1 - mean.mean)
        let square = mean.standardError * mean.standardError
        // Scores at floor or ceiling show no spread: then the count itself is all there is.
        let size = square > 0 && variance > 0 ? variance / square : Double(mean.count)
        return ScorePoint(share: mean.mean, size: size)
    }

    private static func variance(_ point: ScorePoint) -> Double { point.share * (1 - point.share) / point.size }

    private static func labels(_ items: [Int32], _ clusters: [Int32]) -> [Int]? {
        guard !clusters.isEmpty else { return nil }
        // An item without a cluster stands alone.
        return items.map { item in
            let cluster = Int(clusters[Int(item)])
            return cluster >= 0 ? cluster : -1 - Int(item)
        }
    }
}

/// One value an item: the mean of its twins.
struct ItemMeans: Sendable {
    var items: [Int32]
    var values: [Double]
    /// Share of the column's values that could not be read.
    var unread: Double

    init(_ column: OutcomeColumn, unread imputed: Double = 0) {
        items = column.items
        values = []
        values.reserveCapacity(column.count)
        var missing = 0
        for position in 0..<column.count {
            let range = Int(column.starts[position])..<Int(column.starts[position + 1])
            var sum = 0.0
            for index in range {
                let value = column.values[index]
                if value.isNaN {
                    missing += 1
                    sum += imputed
                } else {
                    sum += value
                }
            }
            values.append(range.isEmpty ? imputed : sum / Double(range.count))
        }
        unread = column.values.isEmpty ? 0 : Double(missing) / Double(column.values.count)
    }

    /// The items in both, with both values.
    static func shared(_ a: ItemMeans, _ b: ItemMeans) -> (items: [Int32], first: [Double], second: [Double]) {
        var result: (items: [Int32], first: [Double], second: [Double]) = ([], [], [])
        var (i, j) = (0, 0)
        while i < a.items.count, j < b.items.count {
            if a.items[i] == b.items[j] {
                result.items.append(a.items[i])
                result.first.append(a.values[i])
                result.second.append(b.values[j])
                i += 1
                j += 1
            } else if a.items[i] < b.items[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return result
    }
}
