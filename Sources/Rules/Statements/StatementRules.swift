// Rules on what the claimant says: how to run it again, what was selected, what it is valid for, who answers for it.

/// The rules REP, SEL, VAL, GOV and AUD.
enum StatementRules {
    static let all: [any Rule] = []
}
