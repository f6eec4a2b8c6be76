// One known step more: a recited solution is wrong, and whoever can solve the original can solve this.

public import AuditModel

/// A function that applies a simple known function to what the original returns.
///
/// - Relation: recomputed: with r for the original's result, the twin asks for `a * r + b`, `not r`, r reversed, r
///   between brackets, … by the type of the results seen in the tests; the docstring says so in a paragraph of its
///   own, and its examples show the new results.
/// - Proof: `tests`: the step can be undone, so the original's tests are run on what is left when it is; what the
///   step cannot give fails. The original's examples agree with its reference, the twin's reference passes, mutants
///   of it are counted, and most results seen in the tests are changed by the step.
/// - Guards: `no-sandbox`, `not-python`, `no-single-function`, `no-check-function`, `no-docstring`, `signature-form`,
///   `tests-name-the-function`, `prompt-has-code`, `example-not-rewritable`, `example-disagrees`, `result-type`,
///   `composition-changes-nothing`, `name-collision`, `reference-fails`, `tests-kill-nothing`.
/// - Blind to: a model that recites the original's solution and can append one step to it.
public struct FunctionCompositionOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Far: another task, one step from the original.
    public let declaration = OperatorDeclaration(
        id: "function-composition",
        summary: "A function that does one simple known thing more to the original's result.",
        relation: .recomputed,
        distance: .far,
        exchangeability: .never,
        proof: "tests",
        guards: CodeItemScript.guards([
            "no-docstring", "signature-form", "tests-name-the-function", "prompt-has-code", "example-not-rewritable",
            "example-disagrees", "result-type", "composition-changes-nothing", "name-in-string", "name-collision",
            "overlapping-edits",
        ]),
        blindTo: "A model that recites the original's solution and appends one step passes: one step is not much."
    )

    /// Up to `count` twins, each with another step; there is one only for functions that return True or False.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        let script = [PackageResources.examples_py, PackageResources.renaming_py, PackageResources.composition_py]
        return attempt(item, script: script, count: count, seed: seed)
    }
}
