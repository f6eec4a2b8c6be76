// A model's originals, each once, whatever arms they appear in.

import AuditModel

/// The scores of a model's originals in order of first appearance: all that were asked, with or without twins.
struct OriginalTable: Sendable {
    /// Numbers of the items.
    let items: [Int]
    /// Scores; unread counts as 0.
    let scores: [Double]
    /// Cluster labels, one an item; nil where no item shares a cluster.
    let clusters: [Int]?
    /// How many were not read.
    let unread: Int
    /// Mean score; 0 without items.
    let mean: Double
    /// Whether every score is 0 or 1.
    let isBinary: Bool

    /// The originals of `outcomes`, numbered by `index`.
    init(_ outcomes: ModelOutcomes, index: inout ItemIndex) {
        var items: [Int] = []
        var scores: [Double] = []
        var clusters = Clusters(rows: outcomes.originals.count)
        var seen = [Bool](repeating: false, count: index.count)
        var unread = 0
        for list in 0...outcomes.arms.count {
            let rows = list == 0 ? outcomes.originals : outcomes.arms[list - 1].rows
            var guess = 0
            // By index: a copy of a row would cost a reference count a member.
            for row in rows.indices {
                let number = index.number(of: rows[row].item, guess: guess)
                guess = number + 1
                if number == seen.count { seen.append(false) }
                guard !seen[number] else { continue }
                seen[number] = true
                items.append(number)
                clusters.append(rows[row].cluster)
                let score = SiblingTable.read(rows[row].original)
                if score == nil { unread += 1 }
                scores.append(score ?? 0)
            }
        }
        self.items = items
        self.scores = scores
        self.clusters = clusters.labels
        self.unread = unread
        mean = scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
        isBinary = scores.allSatisfy { $0 == 0 || $0 == 1 }
    }

    /// The originals of a model of a table, whose `clusters` are one an item of the table, -1 for none.
    init(_ column: OutcomeColumn, clusters labels: [Int32]) {
        let means = ItemMeans(column)
        items = means.items.map { Int($0) }
        scores = means.values
        clusters =
            labels.contains { $0 >= 0 }
            ? Clusters.shared(items.map { $0 < labels.count && labels[$0] >= 0 ? Int(labels[$0]) : -1 - $0 }) : nil
        unread = column.values.count { $0.isNaN }
        mean = scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
        isBinary = scores.allSatisfy { $0 == 0 || $0 == 1 }
    }
}
