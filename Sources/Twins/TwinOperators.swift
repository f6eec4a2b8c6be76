// The one list of operators.

public import AuditModel

/// The operators this tool has.
public enum TwinOperators {
    /// All operators: the controls, multiple choice, numbers.
    public static let all: [any TwinOperator] = [
        IdentityOperator(),
        FormatOperator(),
        OptionPermutationOperator(),
        OptionRelabellingOperator(),
        NumberResamplingOperator(),
    ]

    /// The operator with this id, or nil.
    public static func named(_ id: OperatorID) -> (any TwinOperator)? { all.first { $0.declaration.id == id } }
}
