// What one check of a suite found.
public import AuditModel

/// The result of one check.
public struct SuiteCheckResult: Hashable, Sendable, Codable {
    /// How a check came out.
    public enum Status: String, Sendable, Codable {
        /// Looked, and found nothing worth refusing.
        case passed
        /// Found what a suite should not have.
        case failed
        /// The suite has nothing this check could look at.
        case notApplicable = "not-applicable"
    }

    /// Stable kebab-case id of the check.
    public var id: String
    /// How it came out.
    public var status: Status
    /// What was looked at, what was found, and what to do.
    public var message: String
    /// The items concerned, in suite order; also for a check that passed with a few remarks.
    public var items: [ItemID]

    /// Whether nothing speaks against the suite here: passed or not applicable.
    public var passed: Bool { status != .failed }

    /// A result.
    public init(id: String, status: Status, message: String, items: [ItemID] = []) {
        self.id = id
        self.status = status
        self.message = message
        self.items = items
    }
}
