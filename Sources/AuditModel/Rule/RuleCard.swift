// What a rule of an audit is, for people and for machines: its page, its row in a table, its entry in SARIF.

/// The card of a rule; the user's documentation is made from it.
public struct RuleCard: Hashable, Sendable, Codable {
    /// How much a failure matters.
    public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
        /// For information.
        case information
        /// Minor.
        case minor
        /// Major: certainty goes down one level.
        case major
        /// Blocks the claim.
        case blocking

        /// The order from information to blocking.
        public static func < (left: Severity, right: Severity) -> Bool {
            let order = Severity.allCases
            return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
        }
    }

    /// What a rule looks at.
    public enum Input: String, Sendable, Codable, CaseIterable {
        /// Logs, item by item.
        case logs
        /// An aggregate score.
        case aggregate
        /// Twins.
        case twins
        /// Many models, or a history.
        case models
        /// The suite's items, or its manifest.
        case suite
        /// What the claimant says about the run.
        case statement
        /// Repeated runs.
        case repeats
    }

    /// Its id, such as `GRM-01`.
    public var id: String
    /// What it checks, one sentence.
    public var checks: String
    /// What it looks at.
    public var inputs: [Input]
    /// How much a failure matters.
    public var severity: Severity
    /// When it fails, one or two sentences with the threshold.
    public var fails: String
    /// What a pass does not show.
    public var cannotShow: String
    /// What to do about a failure.
    public var remedy: String
    /// Where the rule comes from.
    public var reference: String

    /// A card.
    public init(
        id: String,
        checks: String,
        inputs: [Input],
        severity: Severity,
        fails: String,
        cannotShow: String,
        remedy: String,
        reference: String
    ) {
        self.id = id
        self.checks = checks
        self.inputs = inputs
        self.severity = severity
        self.fails = fails
        self.cannotShow = cannotShow
        self.remedy = remedy
        self.reference = reference
    }
}
