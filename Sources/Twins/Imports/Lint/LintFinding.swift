// One thing the linter holds against one twin.

public import AuditModel

/// A finding about a twin; the item ids say where to look.
public struct LintFinding: Hashable, Sendable, Codable {
    /// How much it matters.
    public enum Severity: String, Sendable, Codable, CaseIterable {
        /// The twin cannot be asked as it stands: key, question or pair is broken.
        case error
        /// The twin may be asked, but what it measures is not what its operator says.
        case warning
        /// Worth knowing before scores are compared.
        case note
    }

    /// The id of the rule.
    public var rule: String
    /// The twin.
    public var twin: ItemID
    /// Its original.
    public var of: ItemID
    /// The operator that made it.
    public var operatorID: OperatorID
    /// How much it matters.
    public var severity: Severity
    /// What is wrong, one sentence.
    public var message: String
    /// What was seen, at most 60 characters of the file.
    public var evidence: String

    private enum CodingKeys: String, CodingKey {
        case rule, twin, of, severity, message, evidence
        case operatorID = "operator"
    }
}
