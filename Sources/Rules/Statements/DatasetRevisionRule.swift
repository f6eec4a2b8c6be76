// Is it known which items were asked, and can anyone see the answers?

public import AuditModel

/// REP-02.
public struct DatasetRevisionRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "REP-02",
        checks: "The revision or hash of the items is stated, and logs of items are available",
        inputs: [.statement, .logs],
        severity: .major,
        fails: "No revision, hash or version of the suite is stated in statement or logs, or logs are not available.",
        cannotShow: "That the revision stated is the one that was asked.",
        remedy: "Publish the logs, and state the revision (a commit, a version, a SHA-256) of the items.",
        reference: "rules.md REP-02"
    )

    /// The rule.
    public init() {}

    private static let keys = [
        "dataset_revision", "dataset_hash", "revision", "task_hash", "dataset_sha256", "task_hashes",
    ]

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let statement = Statement(subject)
        guard !statement.isEmpty || !subject.logs.isEmpty else {
            return missing("Neither a statement nor logs were supplied.")
        }
        let stated = statement.answer("dataset_revision", "dataset_hash", "revision")
        let logged = subject.logs.filter { log in
            log.suiteVersion != nil || Self.keys.contains { log.settings[$0]?.isEmpty == false }
                || log.rows.contains { $0.contentHash != 0 }
        }
        let hasRevision =
            stated.map { !Statement.isOpen($0) } ?? false
            || (!subject.logs.isEmpty && logged.count == subject.logs.count)
        let hasLogs =
            !subject.logs.isEmpty || statement.answer("logs", "logs_url").map { !Statement.isOpen($0) } ?? false
        if hasRevision, hasLogs { return [outcome(.pass, "Revision or hashes of the items and logs are there.")] }
        let lacking = [hasRevision ? nil : "revision or hash of the items", hasLogs ? nil : "logs"].compactMap(\.self)
        return [outcome(.fail, "Missing: \(lacking.joined(separator: " and ")).")]
    }
}
