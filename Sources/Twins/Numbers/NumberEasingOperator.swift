// The same word problem with smaller and rounder numbers: if scores drop here too, size is not why they drop.

public import AuditModel

/// Easier numbers for a numeric word problem: the arm that tells hard sums from new ones.
///
/// - Relation: recomputed, as `NumberResamplingOperator` does; every redrawn number is smaller and rounder, and no
///   step has a longer result than the original's.
/// - Proof: replay.
/// - Guards: those of number resampling, in the same order.
/// - Blind to: a model that learned the template. A model that does better here than on the originals only shows that
///   size matters to it.
public struct NumberEasingOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: the numbers are easier on purpose.
    public let declaration = OperatorDeclaration(
        id: "number-easing",
        summary: "The same word problem with smaller and rounder numbers and the answer recomputed.",
        relation: .recomputed,
        distance: .near,
        exchangeability: .never,
        proof: "replay",
        guards: WordProblem.guards + ["cannot-draw"],
        blindTo: "A model that learned the template of an item answers easier numbers just as well."
    )

    /// Up to `count` twins with distinct numbers.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        NumberTwins.attempt(self, item, count: count, seed: seed, size: .easier)
    }
}
