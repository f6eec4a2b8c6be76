// The best models of an audit or a table, what tells each pair of them apart, and what that makes of the suite.

import AuditModel
import Statistics

/// The top models by score on the originals.
struct Frontier {
    /// One of the top models.
    struct Member {
        let model: ModelID
        /// Its score on the originals.
        let score: Double
        /// Its originals item by item; nil where only the score is known.
        let table: OriginalTable?
        /// Number of originals; nil where a score came without it.
        let items: Int?

        /// A model whose originals are known.
        init(_ model: ModelID, _ table: OriginalTable) {
            self.model = model
            self.table = table
            score = table.mean
            items = table.items.count
        }

        /// A model of which a score is known.
        init(_ model: ModelID, score: Double, items: Int?) {
            self.model = model
            self.score = score
            self.items = items
            table = nil
        }

        /// Its originals, or as many as are assumed where nobody said.
        var size: Double { Double(items ?? ArmScores.unknownSize) }

        func interval(level: Double) -> Estimate {
            guard let table else { return .share(ScorePoint(share: score, size: size), level: level) }
            let range: Interval =
                if table.isBinary, table.clusters == nil {
                    ProportionInterval.wilson(table.scores.count { $0 == 1 }, of: table.scores.count, level: level)
                } else {
                    (ClusteredMean(table.scores, clusters: table.clusters).interval(level: level) ?? Interval(0, 1))
                        .clipped(to: 0, 1)
                }
            return Estimate(score, low: range.low, high: range.high)
        }
    }

    /// Best first; equal scores by id.
    let models: [Member]
    /// Items of the best model.
    var items: Int { models.first.map { Int($0.size) } ?? 0 }

    /// The best `size` of `members`.
    init(_ members: [Member], size: Int) {
        models = Array(
            members.sorted { left, right in
                left.score != right.score ? left.score > right.score : left.model < right.model
            }.prefix(max(0, size))
        )
    }

    /// The best models of an audit.
    init(_ input: DetectorInput, size: Int) {
        let members = zip(input.allModels, input.allOriginals).filter { !$1.items.isEmpty }
        self.init(members.map { Member($0.model, $1) }, size: size)
    }

    /// The best models of a table, by the score on all their originals.
    init(_ table: ScoreTable, size: Int) {
        let members = table.models.compactMap { model -> Member? in
            if table.form == .scores {
                return model.scores.first.map { Member(model.model, score: $0.original, items: $0.nOriginal) }
            }
            guard !model.originals.isEmpty else { return nil }
            return Member(model.model, OriginalTable(model.originals, clusters: table.clusters))
        }
        self.init(members, size: size)
    }
}
