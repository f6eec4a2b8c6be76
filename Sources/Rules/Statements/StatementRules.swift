// Rules on what the claimant says: how to run it again, what was selected, what it is valid for, who answers for it.

/// The rules REP, SEL, VAL and GOV; AUD-01 closes the registry.
enum StatementRules {
    static let all: [any Rule] = [
        RerunSlotsRule(), DatasetRevisionRule(), OtherReportsRule(), SelectionRule(), TuningRule(), ConstructRule(),
        ScopeRule(), BaselinesRule(), ErrorAnalysisRule(), GovernanceRule(), RetirementRule(),
    ]
}
