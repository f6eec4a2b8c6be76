// One score as Every Eval Ever states it.

public import AuditModel

/// One of a run's `evaluation_results`.
public struct EEEResult: Sendable {
    /// Its id within the run; rows refer to it.
    public var id: String
    /// What was evaluated: the suite.
    public var evaluation: String
    /// The score with its metric, unit and uncertainty; `part` and `scorer` tell apart scores of one metric.
    public var score: ReportedScore
    /// When, as the log writes it.
    public var created: String?
    /// What is known of the items' source.
    public var source: [String: String]
    /// How answers were made, as the log says it.
    public var settings: [String: String]
    /// What else is to be said of the score.
    public var details: [String: String]

    /// A result; only what names it is required.
    public init(
        id: String,
        evaluation: String,
        score: ReportedScore,
        created: String? = nil,
        source: [String: String] = [:],
        settings: [String: String] = [:],
        details: [String: String] = [:]
    ) {
        self.id = id
        self.evaluation = evaluation
        self.score = score
        self.created = created
        self.source = source
        self.settings = settings
        self.details = details
    }
}
