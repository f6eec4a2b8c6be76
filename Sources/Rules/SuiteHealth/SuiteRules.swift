// Rules on the suite: saturation, its items, its judges.

/// The rules SAT, ITM and JDG.
enum SuiteRules {
    static let all: [any Rule] = [
        TopSpreadRule(), HeadroomRule(), LastSeparationRule(), NegativeDiscriminationRule(), SuspectKeyRule(),
        ItemFormRule(), ReliabilityRule(), JudgeAgreementRule(), JudgeConsistencyRule(), JudgePinnedRule(),
    ]
}
