// The parameters in another order: a recited body no longer fits the signature's examples and tests.

public import AuditModel

/// The same function with its parameters permuted; the tests call it through an adapter.
///
/// - Relation: invariant: every parameter keeps its name, annotation and meaning, and only its place changes, in the
///   signature, in recursive calls and in the docstring's calls.
/// - Proof: `tests`: the reference with the new signature passes the tests through the adapter, mutants of it are
///   counted, and the original's order fails them: where the order makes no difference to the tests there is no twin.
/// - Guards: `no-sandbox`, `not-python`, `no-single-function`, `no-check-function`, `signature-form` (defaults,
///   stars), `one-parameter`, `prose-tells-the-order`, `call-form`, `example-not-rewritable`, `order-not-tested`,
///   `reference-fails`, `tests-kill-nothing`.
/// - Blind to: a model that memorised the body, which works under the new signature as it is.
public struct ParameterReorderOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near; never exchangeable: published orders were chosen, not drawn.
    public let declaration = OperatorDeclaration(
        id: "parameter-reorder",
        summary: "The same function with its parameters in another order.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "tests",
        guards: CodeItemScript.guards([
            "signature-form", "one-parameter", "prose-tells-the-order", "call-form", "example-not-rewritable",
            "overlapping-edits", "name-collision", "order-not-tested",
        ]),
        blindTo: "A memorised body works under the new signature too, because it uses the parameters by name."
    )

    /// Up to `count` twins, each with another order; two parameters have one.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        attempt(item, script: [PackageResources.examples_py, PackageResources.reordering_py], count: count, seed: seed)
    }
}
