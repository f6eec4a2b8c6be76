// Rows of an arm as arrays of numbers: the one place that decides what stands in for an unread answer.

import AuditModel
import Statistics

/// The siblings of an arm in numbers, one entry an item that has a twin.
struct SiblingTable: Sendable {
    /// What an unread answer counts as.
    struct Imputation {
        var original: Double
        var twin: Double

        /// Unread is wrong, on both sides: what a harness reports.
        static let wrong = Imputation(original: 0, twin: 0)
        /// The smallest gap that the unread answers allow.
        static let smallestGap = Imputation(original: 0, twin: 1)
        /// The largest gap that the unread answers allow.
        static let largestGap = Imputation(original: 1, twin: 0)
    }

    /// Scores, original first.
    let items: [SiblingItem]
    /// Scores of the originals.
    let originals: [Double]
    /// Mean scores of the twins.
    let twins: [Double]
    /// Cluster labels, one an item; nil where no item shares a cluster.
    let clusters: [Int]?
    /// Number of clusters; items that stand alone count as one each.
    let units: Int
    /// Items of which at least one sibling was read.
    let usable: Int
    /// Items whose siblings do not all have the same score: only these can show a gap.
    let discordant: Int
    /// Whether every score is 0 or 1.
    let isBinary: Bool
    /// Share of the originals that were not read.
    let unreadOriginals: Double
    /// Share of the twins that were not read.
    let unreadTwins: Double

    /// The rows of `arm` that have twins; `second` takes the second reader's scores.
    init(_ arm: Arm, unread: Imputation = .wrong, second: Bool = false) {
        let rows = arm.rows
        var clusters = Clusters(rows: rows.count)
        for row in rows.indices where !rows[row].twins.isEmpty { clusters.append(rows[row].cluster) }
        let labels = clusters.labels
        var items: [SiblingItem] = []
        items.reserveCapacity(clusters.all.count)
        var counts = (original: 0, twin: 0, twins: 0, usable: 0)
        // By index: a copy of a row would cost a reference count a member.
        for row in rows.indices where !rows[row].twins.isEmpty {
            // A row counts by its second reading only where all of it was read a second time.
            let again =
                second && rows[row].secondOriginal != nil && rows[row].secondTwins.count == rows[row].twins.count
                && rows[row].secondTwins.allSatisfy { $0 != nil }
            let original = Self.read(again ? rows[row].secondOriginal : rows[row].original)
            let twins = again ? rows[row].secondTwins : rows[row].twins
            var scores: [Double] = []
            scores.reserveCapacity(twins.count + 1)
            scores.append(original ?? unread.original)
            var missing = 0
            for twin in twins {
                let score = Self.read(twin)
                if score == nil { missing += 1 }
                scores.append(score ?? unread.twin)
            }
            if original == nil { counts.original += 1 }
            counts.twin += missing
            counts.twins += twins.count
            if original != nil || missing < twins.count { counts.usable += 1 }
            items.append(SiblingItem(scores: scores, cluster: labels?[items.count]))
        }
        self.items = items
        self.clusters = labels
        units = clusters.count
        originals = items.map { $0.scores.first ?? 0 }
        twins = zip(originals, items).map { $0 - $1.gap }
        usable = counts.usable
        discordant = items.count { item in item.scores.contains { $0 != item.scores.first } }
        isBinary = items.allSatisfy { $0.scores.allSatisfy { $0 == 0 || $0 == 1 } }
        unreadOriginals = items.isEmpty ? 0 : Double(counts.original) / Double(items.count)
        unreadTwins = counts.twins == 0 ? 0 : Double(counts.twin) / Double(counts.twins)
    }

    /// Mean gap; 0 without items.
    var gap: Double { items.isEmpty ? 0 : items.reduce(0) { $0 + $1.gap } / Double(items.count) }

    /// A score that can be used; anything that is not a number in [0, 1] counts as unread.
    static func read(_ score: Double?) -> Double? {
        guard let score, score.isFinite, score >= 0, score <= 1 else { return nil }
        return score
    }
}
