// Logs as one table of outcomes: the long form that `vernier judge`, and any spreadsheet, reads.

public import AuditModel
import Formats

/// Writes logs' rows as CSV.
public struct OutcomeExport: Sendable {
    /// The table.
    public struct Table: Sendable {
        /// CSV with a header.
        public var text: String
        /// Rows written.
        public var rows: Int
        /// Models in them.
        public var models: Int
        /// Rows of scorers that were not chosen.
        public var skipped: Int
    }

    /// The metric; nil takes each log's first.
    public var metric: String?
    /// The scorer; nil takes each log's first.
    public var scorer: String?

    /// An export of one metric by one scorer.
    public init(metric: String? = nil, scorer: String? = nil) {
        self.metric = metric
        self.scorer = scorer
    }

    /// The table of `logs`, in their order. Items of several suites have the suite before their id.
    public func table(_ logs: [ResultLog]) -> Table {
        let isOne = Set(logs.map(\.suite)).count <= 1
        var table = Table(text: "model,item,variant,operator,repeat,score\n", rows: 0, models: 0, skipped: 0)
        var models: Set<ModelID> = []
        for log in logs {
            guard
                let place = metric.map({ name in log.metrics.firstIndex { $0.name == name } })
                    ?? log.metrics.indices.first,
                let chosen = scorer.map({ name in log.scorers.firstIndex(of: name) }) ?? 0
            else { continue }
            for row in log.rows {
                guard Int(row.scorer) == chosen else {
                    table.skipped += 1
                    continue
                }
                let item = isOne ? row.item.rawValue : log.suite + "/" + row.item.rawValue
                let variant = Int(row.variant)
                let isTwin = variant >= 0 && variant < log.variants.count
                let value = place < row.values.count ? row.values[place] : .nan
                let score = row.state == .scored && value.isFinite ? "\(value)" : ""
                table.text += CSVTable.line([
                    log.model.rawValue, item, isTwin ? "twin" : "original", isTwin ? log.variants[variant] : "",
                    "\(row.epoch)", score,
                ])
                table.text += "\n"
                table.rows += 1
                models.insert(log.model)
            }
        }
        table.models = models.count
        return table
    }
}
