// Another constant in the task: the memorised program computes something else.

public import AuditModel

/// One integer that the prose and the reference have once each, given a neighbouring value in both.
///
/// - Relation: recomputed: expected results in the tests, and results in the docstring's examples, are computed anew by
///   the reference with the new constant.
/// - Proof: `tests`: the original's examples agree with its reference, some expected result changes, the new
///   reference passes, mutants of it are counted. Grade B always: that the two integers mean the same thing is
///   likely and not shown, and the new reference is its own oracle.
/// - Guards: `no-sandbox`, `not-python`, `no-single-function`, `no-check-function`, `no-docstring`,
///   `example-not-rewritable`, `example-disagrees`, `tests-not-rewritable` (a test is no
///   `assert candidate(...) == literal`), `no-single-constant`, `oracle-fails`, `constant-not-tested`,
///   `reference-fails`, `tests-kill-nothing`; soft, grade B, always: `meaning-of-the-constant`.
/// - Blind to: whether another constant makes the task harder.
public struct ConstantShiftOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near: the same task with another number.
    public let declaration = OperatorDeclaration(
        id: "constant-shift",
        summary: "One constant of the task with another value, and every result computed anew.",
        relation: .recomputed,
        distance: .near,
        exchangeability: .never,
        proof: "tests",
        guards: CodeItemScript.guards([
            "no-docstring", "example-not-rewritable", "example-disagrees", "tests-not-rewritable",
            "no-single-constant", "oracle-fails", "constant-not-tested", "overlapping-edits",
            "meaning-of-the-constant",
        ]),
        blindTo: "Another constant may make a task harder or easier by itself; nothing here measures that."
    )

    /// Up to `count` twins, each with another value.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        attempt(item, script: [PackageResources.examples_py, PackageResources.shifting_py], count: count, seed: seed)
    }
}
