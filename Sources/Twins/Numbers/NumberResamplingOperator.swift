// The same word problem with other numbers, and the answer recomputed by replaying its own worked solution.

public import AuditModel

/// New numbers for a numeric word problem whose solution is annotated step by step (`<<16-3-4=9>>`).
///
/// - Relation: recomputed. The solution is read as a program over the numbers of the question; free numbers are
///   redrawn (see `MentionDomain`) and the program is replayed in exact fractions. Whole steps stay whole, positive
///   steps positive, fractions in (0, 1]; the answer changes and stays within a factor of 20.
/// - Proof: replay: the steps with the twin's numbers, and which number became which. The twin's own solution is
///   read back and replayed before the twin is let out.
/// - Guards: in the order of `declaration.guards`. Freeze and taint (`OperandBinding`): a number that could be two
///   things keeps its value.
/// - Blind to: a model that learned the template and not the item. The prose of the solution is dropped; the twin's
///   solution is its steps.
///
/// The guards are those of a study that found 99.6 % of GSM8K items to agree with an independent solver (twins.md 2);
/// that figure is the study's program's and has not been measured anew for this one. This one reads annotations only.
public struct NumberResamplingOperator: TwinOperator {
    /// Draws that are tried for one item before it is given up.
    static let mostTries = 400

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
        guard count > 0 else { return TwinAttempt() }
        switch WordProblem.read(item).flatMap({ ResamplingPlan.make($0) }) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let plan):
            var random = random(for: item, seed: seed, "numbers")
            let drawn = plan.draw(min(count, 1_000), tries: Self.mostTries, using: &random)
                .compactMap { WrittenDraw($0, of: plan) }
            if drawn.isEmpty {
                let trip = GuardTrip("cannot-draw", "no other numbers keep every step sensible")
                return refusal(of: item, trip)
            }
            return TwinAttempt(
                twins: drawn.enumerated().map { index, draw in
                    twin(
                        of: item,
                        index: index + 1,
                        seed: seed,
                        question: draw.question,
                        task: .number(NumberTask(gold: draw.gold, solution: draw.solution)),
                        proof: Proof(kind: declaration.proof, steps: draw.steps, bindings: draw.bindings)
                    )
                }
            )
        }
    }
}
