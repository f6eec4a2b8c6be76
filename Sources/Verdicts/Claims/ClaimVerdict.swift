// What follows from one published number.

public import AuditModel

/// The verdict on a claim.
public struct ClaimVerdict: Sendable {
    /// Can the printed score come from the stated number of items?
    public enum Reachability: String, Sendable, Codable {
        /// Some count of right answers gives it.
        case yes
        /// None does.
        case no
        /// Not known: no number of items, or scores that are no share of items.
        case undetermined
    }

    /// The finding on a claim, in the reader's fixed words (reports.md 4.2).
    public enum Finding: String, Sendable, Codable {
        /// Shown.
        case supported = "Supported"
        /// Shown, with doubts.
        case supportedWithLimits = "Supported with limits"
        /// The evidence is too weak either way.
        case notShown = "Not shown"
        /// Shown to be wrong.
        case contradicted = "Contradicted"
        /// It could not be asked.
        case notAssessable = "Not assessable"
    }

    /// The claim.
    public var claim: Claim
    /// What is known of its suite; nil where the suite is not known.
    public var suite: SuiteFacts?
    /// The number of items it is judged on.
    public var count: Int?
    /// Where that number is from.
    public var countSource: String
    /// The score as a share of 1; nil where it is none.
    public var share: Double?
    /// Whether the number can be.
    public var reachable: Reachability
    /// The score with the interval that its items allow, in [0, 1].
    public var interval: Estimate?
    /// Smallest difference from another model's score on as many items that is shown with 80 % power, in share units.
    public var resolvable: Double?
    /// Scores on as many items that differ from this one at the policy's α: below the first, above the second.
    public var toldApart: (below: Double, above: Double)?
    /// The finding.
    public var finding: Finding
    /// How far it may be relied on.
    public var certainty: Certainty
    /// Why the finding and the certainty are what they are.
    public var reasons: [String]
    /// Sentences that may be said.
    public var maySay: [String]
    /// Sentences that may not, each with why.
    public var mayNotSay: [String]
    /// What to ask the claimant for.
    public var askFor: [String]
    /// What was not looked at.
    public var limits: [String]
    /// What the rules found.
    public var rules: [RuleOutcome]
}
