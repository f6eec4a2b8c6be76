// Logs' scores as a table for a paper.

import AuditModel
import Reports
import Verdicts

/// Makes tables of logs.
enum LogTable {
    /// Level of the intervals.
    static let level = 0.95

    /// One row a model, suite, scorer and metric, in the order of the logs.
    static func of(_ logs: [ResultLog]) -> PaperTable {
        let scores = logs.flatMap { LogScore.all($0, level: level) }
        return PaperTable(
            caption: "Scores as recomputed from the logs' rows, or as the logs report them where they hold no rows "
                + "(source: reported). Intervals at 95%: Wilson's for shares of right answers, else Student's t over items.",
            columns: [
                PaperTable.Column("model", "Model", .text), PaperTable.Column("suite", "Suite", .text),
                PaperTable.Column("metric", "Metric", .text), PaperTable.Column("scorer", "Scorer", .text),
                PaperTable.Column("n", "n"), PaperTable.Column("score", "Score"),
                PaperTable.Column("standard_error", "Standard error"),
                PaperTable.Column("interval", "95% interval", .interval), PaperTable.Column("missing", "Missing"),
                PaperTable.Column("source", "Source", .text),
            ],
            rows: scores.map { score in
                [
                    .text(score.model.rawValue), .text(score.suite), .text(score.metric), .text(score.scorer ?? ""),
                    score.count.map { .count($0) } ?? .none,
                ] + cells(score.value) + [
                    score.missing.map { .count($0) } ?? .none, .text(score.isComputed ? "rows" : "reported"),
                ]
            }
        )
    }

    /// Score, standard error, interval.
    private static func cells(_ value: LogScore.Value) -> [PaperTable.Cell] {
        switch value {
        case .computed(let estimate, let error):
            let decimals = PaperTable.decimals(standardError: error)
            let isKnown = estimate.low.isFinite && estimate.high.isFinite
            return [
                .number(estimate.value, decimals: decimals), error.map { .number($0, decimals: decimals) } ?? .none,
                isKnown ? .interval(estimate.low, estimate.high, decimals: decimals) : .none,
            ]
        case .reported(let score):
            // Only what is stated to be at 95 % stands under that heading.
            let ends = score.level == level ? score.interval : nil
            return [
                .printed(score.value.description), score.standardError.map { .printed($0.description) } ?? .none,
                ends.map { .printedInterval($0.low.description, $0.high.description) } ?? .none,
            ]
        }
    }
}

extension LogScore {
    /// Whether it was computed from rows.
    var isComputed: Bool { if case .computed = value { true } else { false } }
}
