// The same word problem with other numbers, and the answer recomputed by replaying its own worked solution.

public import AuditModel

/// New numbers for a numeric word problem with a worked solution.
///
/// - Relation: recomputed. The solution is read as a program over the numbers of the question: its annotations
///   (`<<16-3-4=9>>`), the equations of its prose, and a missing step where only one operation makes a number (twins
///   that rest on such a step are of grade B). Free numbers are redrawn (`MentionDomain`) and the program is replayed in exact fractions. Whole steps stay whole, signs
///   stay, fractions stay in (0, 1], every step's result keeps its length to within a digit; the answer changes and
///   stays within a factor of 20.
/// - Proof: replay: the steps with the twin's numbers, and which number became which. Draws are tried in 64-bit
///   fractions; what is let out is replayed anew in 128 bits.
/// - Guards: in the order of `declaration.guards`. Freeze and taint (`OperandBinding`): a number that could be two
///   things keeps its value, and so does all that reaches it; `ForcedUses` settles an operand only where a number or a
///   result would otherwise go unused. `TiedNumbers`, `ImpliedCounts` and `DrawRules` keep what hangs together.
/// - Blind to: a model that learned the template and not the item. The prose of the solution is dropped; the twin's
///   solution is its steps. A published answer that is itself wrong: the program repeats the mistake.
public struct NumberResamplingOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: the published numbers were chosen by a person.
    public let declaration = OperatorDeclaration(
        id: "number-resampling",
        summary: "The same word problem with other numbers and the answer recomputed.",
        relation: .recomputed,
        distance: .near,
        exchangeability: .never,
        proof: "replay",
        guards: WordProblem.guards + ["cannot-draw"],
        blindTo: "A model that learned the template of an item answers its number twins just as well."
    )

    /// Up to `count` twins with distinct numbers.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        NumberTwins.attempt(self, item, count: count, seed: seed, size: .like)
    }
}
