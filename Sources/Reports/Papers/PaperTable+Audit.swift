// An audit's scores as a table for a paper.

public import AuditModel

extension PaperTable {
    /// One row a model: score and twin score, the gap with its interval, what was found of *contaminated*, and how many
    /// answers could not be read. Scores and gaps are shares of 1.
    public init(_ record: AuditRecord) {
        let facts = RecordFacts(record: record)
        let suite = record.suite.manifest.id.rawValue
        let void = facts.isVoid ? " A control failed: the findings are void." : ""
        self.init(
            caption: "Scores on \(suite) and on twins of its items"
                + (record.headlineOperator.map { " (\($0))" } ?? "")
                + ", shares of 1 with \(facts.level) intervals; the finding is of prior exposure to the items.\(void)",
            columns: [
                Column("model", "Model", .text), Column("suite", "Suite", .text), Column("n", "n"),
                Column("score", "Score"), Column("score_interval", "Interval", .interval),
                Column("twin_score", "Twins"), Column("twin_interval", "Interval", .interval),
                Column("gap", "Gap"), Column("gap_interval", "Interval", .interval),
                Column("finding", "Finding", .text), Column("certainty", "Certainty", .text),
                Column("missing", "Missing"),
            ],
            rows: record.verdict.models.map { verdict in
                let outcomes = record.models.first { $0.model == verdict.model }
                let unread = outcomes?.originals.count { $0.original == nil }
                return [
                    .text(verdict.model.rawValue), .text(suite), .count(facts.items(verdict.model)),
                    Self.value(verdict.score), Self.ends(verdict.score), Self.value(verdict.twinScore),
                    Self.ends(verdict.twinScore), Self.value(verdict.gap), Self.ends(verdict.gap),
                    .text(facts.isVoid ? "void" : verdict.finding.rawValue), .text(verdict.certainty.rawValue),
                    unread.map { .count($0) } ?? .none,
                ]
            }
        )
    }

    /// Two digits of the interval's half width, as of a standard error.
    private static func decimals(_ estimate: Estimate) -> Int {
        decimals(standardError: (estimate.high - estimate.low) / 4)
    }

    private static func value(_ estimate: Estimate?) -> Cell {
        guard let estimate, estimate.value.isFinite else { return .none }
        return .number(estimate.value, decimals: decimals(estimate))
    }

    private static func ends(_ estimate: Estimate?) -> Cell {
        guard let estimate, estimate.low.isFinite, estimate.high.isFinite else { return .none }
        return .interval(estimate.low, estimate.high, decimals: decimals(estimate))
    }
}
