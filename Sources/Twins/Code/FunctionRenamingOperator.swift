// Another name for the function: a model that looks up a task by its name finds nothing.

public import AuditModel

/// The function, and its parameters where prose cannot be misread, under names from a closed neutral list.
///
/// - Relation: invariant: the same function under another name. Written over are the name's places in the syntax
///   trees of prompt, reference and tests, calls and mentions in the docstring and comments, keyword arguments. A
///   parameter keeps its name where the docstring uses it as an ordinary word, in an example's data, in a formula
///   such as `2n`, or where the code reads names at run time.
/// - Proof: `tests`: the renamed reference passes the renamed tests, and the mutants of it that fail are counted;
///   renaming back restores every text to the byte.
/// - Guards: `no-sandbox`, `not-python`, `no-single-function`, `no-check-function`, `name-reused` (the name is bound
///   to something else as well), `name-in-string`, `name-collision`, `not-invertible`, `reference-fails`,
///   `tests-kill-nothing`; soft, grade B: `spec-in-name` (the docstring does not say what the old name of the function
///   or, of several parameters, of a parameter said).
/// - Blind to: a model that memorised the body by the words of the docstring, which stay.
public struct FunctionRenamingOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near; never exchangeable: published names were chosen, not drawn.
    public let declaration = OperatorDeclaration(
        id: "function-renaming",
        summary: "The function and its parameters under other, neutral names.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "tests",
        guards: CodeItemScript.guards([
            "signature-form", "name-reused", "name-in-string", "overlapping-edits", "name-collision", "not-invertible",
            "spec-in-name",
        ]),
        blindTo: "A model that memorised a solution by the words of the docstring finds them unchanged."
    )

    /// Up to `count` twins, each with another function name.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        attempt(item, script: [PackageResources.renaming_py], count: count, seed: seed)
    }
}
