// A model's originals, each once, whatever arms they appear in.

import AuditModel

/// The scores of a model's originals in order of first appearance: all that were asked, with or without twins.
struct OriginalTable {
    /// Ids of the items.
    let ids: [ItemID]
    /// Scores; unread counts as 0.
    let scores: [Double]
    /// Names of the clusters.
    let clusterNames: [String?]
    /// How many were not read.
    let unread: Int
    /// Where an item is.
    let position: [ItemID: Int]

    init(_ outcomes: ModelOutcomes) {
        var ids: [ItemID] = []
        var scores: [Double] = []
        var names: [String?] = []
        var position: [ItemID: Int] = [:]
        var unread = 0
        for row in outcomes.originals + outcomes.arms.flatMap(\.rows) where position[row.item] == nil {
            position[row.item] = ids.count
            ids.append(row.item)
            names.append(row.cluster)
            let score = SiblingTable.read(row.original)
            if score == nil { unread += 1 }
            scores.append(score ?? 0)
        }
        self.ids = ids
        self.scores = scores
        self.clusterNames = names
        self.unread = unread
        self.position = position
    }

    /// Mean score; 0 without items.
    var mean: Double { scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count) }

    /// Whether every score is 0 or 1.
    var isBinary: Bool { scores.allSatisfy { $0 == 0 || $0 == 1 } }
}
