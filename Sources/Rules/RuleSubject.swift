// Everything a rule may look at.

public import AuditModel

/// What is examined: any part may be missing, and a rule that needs it says so.
public struct RuleSubject: Sendable {
    /// The claim, where there is one.
    public var claim: Claim?
    /// Logs, in the order given.
    public var logs: [ResultLog]
    /// Tables of printed scores.
    public var boards: [ScoreBoard]
    /// What is known of the suite.
    public var facts: SuiteFacts?
    /// The part of the suite that is meant, where it is not the one scored by convention.
    public var part: SuiteFacts.Split?
    /// The suite's items, where they are at hand.
    public var items: [Item]
    /// What the claimant says about the run, by slot (`prompt`, `seeds`, `variants_tried`, …); `n/a` is an answer.
    public var statement: [String: String]
    /// The policy, fixed before data.
    public var policy: Policy
    /// The seed of resampling.
    public var seed: UInt64

    /// What is examined.
    public init(
        claim: Claim? = nil,
        logs: [ResultLog] = [],
        boards: [ScoreBoard] = [],
        facts: SuiteFacts? = nil,
        part: SuiteFacts.Split? = nil,
        items: [Item] = [],
        statement: [String: String] = [:],
        policy: Policy = Policy(),
        seed: UInt64 = 1
    ) {
        self.claim = claim
        self.logs = logs
        self.boards = boards
        self.facts = facts
        self.part = part
        self.items = items
        self.statement = statement
        self.policy = policy
        self.seed = seed
    }
}
