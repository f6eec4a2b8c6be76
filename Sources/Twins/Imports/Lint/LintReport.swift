// What the linter found in a set, rule by rule, and what it could not look at.

/// Findings and counts of one set of twins.
public struct LintReport: Hashable, Sendable, Codable {
    /// What one rule did.
    public struct RuleCount: Hashable, Sendable, Codable {
        /// The rule.
        public var rule: String
        /// How much its findings matter.
        public var severity: LintFinding.Severity
        /// What it asks, one sentence.
        public var asks: String
        /// What it needs to be asked.
        public var needs: String
        /// Twins it was asked of and had an answer for.
        public var assessed: Int
        /// Twins with a finding, at most `assessed`.
        public var findings: Int
        /// Twins it concerns of which something it needs is missing.
        public var notAssessable: Int
        /// Twins it does not concern.
        public var notApplicable: Int

        private enum CodingKeys: String, CodingKey {
            case rule, severity, asks, needs, assessed, findings
            case notAssessable = "not_assessable"
            case notApplicable = "not_applicable"
        }
    }

    /// Twins looked at, rows without a usable key included.
    public var twins: Int
    /// Twins with at least one finding.
    public var twinsWithFindings: Int
    /// Twins with at least one finding of severity error.
    public var twinsWithErrors: Int
    /// One row a rule, in the order of `TwinLint.rules`.
    public var rules: [RuleCount]
    /// The findings, by rule in that order, then by original and twin.
    public var findings: [LintFinding]

    private enum CodingKeys: String, CodingKey {
        case twins, rules, findings
        case twinsWithFindings = "twins_with_findings"
        case twinsWithErrors = "twins_with_errors"
    }
}
