// What a person made of a sample of twins.

public import AuditModel

/// The result of a filled review sheet.
///
/// As JSON: `version`, `seed`, `operators` (each with `operator`, `twins`, `fingerprint`, `sampled`, `wrong`, `unsure`
/// and `upper_bound`), `wrong` and `unsure` (ids of twins).
public struct ReviewResult: Hashable, Sendable, Codable {
    /// The greatest upper bound on the share of wrong twins at which an operator's drafts become grade B. A chosen
    /// line: it takes a sample of 59 twins without a wrong one, of 93 with one, or of 124 with two.
    public static let greatestErrorRate = 0.05
    /// The one-sided confidence of the bound.
    public static let confidence = 0.95

    /// The version of the sheet it was read from.
    public var version: String
    /// The seed of the sample.
    public var seed: UInt64
    /// One entry an operator of the sample, by id.
    public var operators: [OperatorReview]
    /// Twins judged wrong, sorted: to be taken out.
    public var wrong: [ItemID]
    /// Twins the reviewer was not sure of, sorted: they keep their grade.
    public var unsure: [ItemID]

    /// A result.
    public init(
        version: String = ReviewSheet.version,
        seed: UInt64,
        operators: [OperatorReview],
        wrong: [ItemID],
        unsure: [ItemID]
    ) {
        self.version = version
        self.seed = seed
        self.operators = operators
        self.wrong = wrong
        self.unsure = unsure
    }
}
