// What a rule found.

/// The outcome of one rule on one thing.
public struct RuleOutcome: Hashable, Sendable, Codable {
    /// Three answers, never two.
    public enum Result: String, Sendable, Codable {
        /// Looked at, and nothing wrong.
        case pass
        /// Something is wrong.
        case fail
        /// It could not be looked at.
        case notAssessable = "not-assessable"
    }

    /// The rule.
    public var id: String
    /// The outcome.
    public var outcome: Result
    /// How much it matters here; a rule may say more or less than its card.
    public var severity: RuleCard.Severity
    /// What it is about: a model, a suite, a cell of a table; empty for the whole.
    public var about: String
    /// What was seen, with figures; for *not assessable*, what is missing.
    public var why: String
    /// Figures that the sentence rests on.
    public var figures: [String: Double]
    /// Where in the user's data.
    public var places: [Place]

    /// An outcome.
    public init(
        _ id: String,
        _ outcome: Result,
        _ severity: RuleCard.Severity,
        _ why: String,
        about: String = "",
        figures: [String: Double] = [:],
        places: [Place] = []
    ) {
        self.id = id
        self.outcome = outcome
        self.severity = severity
        self.about = about
        self.why = why
        self.figures = figures
        self.places = places
    }
}
