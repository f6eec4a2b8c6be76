// Rows of an arm as arrays of numbers: the one place that decides what stands in for an unread answer.

import AuditModel
import Statistics

/// The siblings of an arm in numbers, one entry an item that has a twin.
struct SiblingTable {
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
    /// Items of which at least one sibling was read.
    let usable: Int
    /// Items whose siblings do not all have the same score: only these can show a gap.
    let discordant: Int
    /// Share of the originals that were not read.
    let unreadOriginals: Double
    /// Share of the twins that were not read.
    let unreadTwins: Double

    /// The rows of `arm` that have twins; `second` takes the second reader's scores.
    init(_ arm: Arm, unread: Imputation = .wrong, second: Bool = false) {
        let rows = arm.rows.filter { !$0.twins.isEmpty }
        clusters = Clusters.labels(rows.map(\.cluster))
        let labels = clusters
        var items: [SiblingItem] = []
        var counts = (original: 0, twin: 0, twins: 0, usable: 0)
        for (index, row) in rows.enumerated() {
            // A row counts by its second reading only where all of it was read a second time.
            let again =
                second && row.secondOriginal != nil && row.secondTwins.count == row.twins.count
                && row.secondTwins.allSatisfy { $0 != nil }
            let original = Self.read(again ? row.secondOriginal : row.original)
            let twins = (again ? row.secondTwins : row.twins).map(Self.read)
            if original == nil { counts.original += 1 }
            counts.twin += twins.count { $0 == nil }
            counts.twins += twins.count
            if original != nil || twins.contains(where: { $0 != nil }) { counts.usable += 1 }
            items.append(
                SiblingItem(
                    scores: [original ?? unread.original] + twins.map { $0 ?? unread.twin },
                    cluster: labels?[index]
                )
            )
        }
        self.items = items
        originals = items.map { $0.scores.first ?? 0 }
        twins = zip(originals, items).map { $0 - $1.gap }
        usable = counts.usable
        discordant = items.count { item in item.scores.contains { $0 != item.scores.first } }
        unreadOriginals = rows.isEmpty ? 0 : Double(counts.original) / Double(rows.count)
        unreadTwins = counts.twins == 0 ? 0 : Double(counts.twin) / Double(counts.twins)
    }

    /// Mean gap; 0 without items.
    var gap: Double { items.isEmpty ? 0 : items.reduce(0) { $0 + $1.gap } / Double(items.count) }

    /// Whether every score is 0 or 1.
    var isBinary: Bool { items.allSatisfy { $0.scores.allSatisfy { $0 == 0 || $0 == 1 } } }

    /// A score that can be used; anything that is not a number in [0, 1] counts as unread.
    static func read(_ score: Double?) -> Double? {
        guard let score, score.isFinite, score >= 0, score <= 1 else { return nil }
        return score
    }
}
