// The one list of operators.

public import AuditModel

/// The operators this tool has.
public enum TwinOperators {
    /// All operators: for any item, numbers and word problems, multiple choice, texts and pairs, code.
    public static let all: [any TwinOperator] = [
        IdentityOperator(),
        FormatOperator(),
        PromptTemplateOperator(),
        TypoNoiseOperator(),

        NumberResamplingOperator(),
        NumberEasingOperator(),
        PersonNameOperator(),
        NumberFormatOperator(),
        InertClauseOperator(),
        AddedStepOperator(),
        UnknownSwappedOperator(),

        OptionPermutationOperator(),
        OptionCycleOperator(),
        OptionRelabellingOperator(),
        DistractorDropOperator(),
        DistractorBorrowOperator(),
        NoneOfTheOthersOperator(),
        NoneOfTheOthersDistractorOperator(),
        QuestionOnlyOperator(),
        OptionsOnlyOperator(),

        AnswerAliasesOperator(),
        RelationTemplateOperator(),
        EntityRenamingOperator(),
        DistractorPassageOperator(),
        PairRenamingOperator(),
        PairSwapOperator(),
        HypothesisOnlyOperator(),

        FunctionRenamingOperator(),
        ParameterReorderOperator(),
        ConstantShiftOperator(),
        FunctionCompositionOperator(),
    ]

    /// The operator with this id, or nil.
    public static func named(_ id: OperatorID) -> (any TwinOperator)? { all.first { $0.declaration.id == id } }
}
