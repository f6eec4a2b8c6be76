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
            let clusters = Clusters.labels(table.clusterNames)
            let range: Interval =
                if table.isBinary, clusters == nil {
                    ProportionInterval.wilson(table.scores.count { $0 == 1 }, of: table.scores.count, level: level)
                } else {
                    (ClusteredMean(table.scores, clusters: clusters).interval(level: level) ?? Interval(0, 1))
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
    var items: Int { models.first?.table.ids.count ?? 0 }

    init(_ models: [ModelOutcomes], size: Int) {
        let members = models.map { Member(model: $0.model, table: OriginalTable($0)) }.filter { !$0.table.ids.isEmpty }
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
        var names: [String?] = []
        for (index, id) in first.table.ids.enumerated() {
            guard let other = second.table.position[id] else { continue }
            differences.append(first.table.scores[index] - second.table.scores[other])
            names.append(first.table.clusterNames[index])
        }
        let clusters = Clusters.labels(names)
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
