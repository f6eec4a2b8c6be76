// The best models of an audit, and what tells each pair of them apart.

import AuditModel
import Statistics

/// The top models by score on the originals.
struct Frontier {
    /// One of the top models.
    struct Member {
        let model: ModelID
        let table: OriginalTable

        func interval(level: Double) -> Estimate {
            let range: Interval =
                if table.isBinary, table.clusters == nil {
                    ProportionInterval.wilson(table.scores.count { $0 == 1 }, of: table.scores.count, level: level)
                } else {
                    (ClusteredMean(table.scores, clusters: table.clusters).interval(level: level) ?? Interval(0, 1))
                        .clipped(to: 0, 1)
                }
            return Estimate(table.mean, low: range.low, high: range.high)
        }
    }

    /// A pair of them on the items both were asked.
    struct Pair {
        let items: Int
        /// Two-sided p-value of no difference.
        let p: Double
        /// Mean squared difference of scores: for 0 and 1 the share of items on which they disagree.
        let discordance: Double
        /// First minus second.
        let difference: Interval
    }

    /// Best first; equal scores by id.
    let models: [Member]
    /// Items of the best model.
    var items: Int { models.first?.table.items.count ?? 0 }

    init(_ input: DetectorInput, size: Int) {
        let members = zip(input.allModels, input.allOriginals).map { Member(model: $0.model, table: $1) }
            .filter { !$0.table.items.isEmpty }
        self.models = Array(
            members.sorted { left, right in
                left.table.mean != right.table.mean
                    ? left.table.mean > right.table.mean : left.model < right.model
            }.prefix(max(0, size))
        )
    }

    /// All pairs, better model first.
    func pairs(level: Double) -> [Pair] {
        models.indices.flatMap { first in
            models.indices.filter { $0 > first }.map { Self.compare(models[first], models[$0], level: level) }
        }
    }

    static func compare(_ first: Member, _ second: Member, level: Double) -> Pair {
        var differences: [Double] = []
        var labels: [Int] = []
        // Where the second model has an item.
        var place = [Int](repeating: -1, count: 1 + (first.table.items + second.table.items).reduce(0, max))
        for (index, item) in second.table.items.enumerated() { place[item] = index }
        for (index, item) in first.table.items.enumerated() where place[item] >= 0 {
            differences.append(first.table.scores[index] - second.table.scores[place[item]])
            if let clusters = first.table.clusters { labels.append(clusters[index]) }
        }
        let clusters = first.table.clusters == nil ? nil : Clusters.shared(labels)
        let mean = ClusteredMean(differences, clusters: clusters)
        let binary = first.table.isBinary && second.table.isBinary && clusters == nil
        let exact = McNemarTest(
            firstOnly: differences.count { $0 == 1 },
            secondOnly: differences.count { $0 == -1 }
        )
        let n = Double(max(1, differences.count))
        return Pair(
            items: differences.count,
            p: binary ? exact.twoSided : mean.twoSided,
            discordance: differences.reduce(0) { $0 + $1 * $1 } / n,
            difference: mean.interval(level: level) ?? Interval(-1, 1)
        )
    }
}
