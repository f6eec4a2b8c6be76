// What the operators that redraw numbers have in common: read, draw, write out.

import AuditModel

/// Makes twins with other numbers.
enum NumberTwins {
    /// Draws that are tried for one item before it is given up.
    private static let mostTries = 400

    /// Up to `count` twins of `item` for `twinOperator`, with numbers of this size.
    static func attempt(
        _ twinOperator: some TwinOperator,
        _ item: Item,
        count: Int,
        seed: UInt64,
        size: MentionDomain.Size
    ) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch WordProblem.read(item).flatMap({ ResamplingPlan.make($0, size: size) }) {
        case .failure(let trip): return twinOperator.refusal(of: item, trip)
        case .success(let plan):
            var random = twinOperator.random(for: item, seed: seed, "numbers")
            let wanted = min(count, 1_000)
            // A guessed step is plausible and not proved.
            let isGuessed = plan.problem.program.steps.contains { $0.origin == .gap }
            let drawn = plan.draw(wanted, tries: max(mostTries, 12 * wanted), using: &random)
                .compactMap { WrittenDraw($0, of: plan) }
            if drawn.isEmpty {
                let trip = GuardTrip("cannot-draw", "no other numbers keep every step sensible")
                return twinOperator.refusal(of: item, trip)
            }
            return TwinAttempt(
                twins: drawn.enumerated().map { index, draw in
                    twinOperator.twin(
                        of: item,
                        index: index + 1,
                        seed: seed,
                        question: draw.question,
                        task: .number(NumberTask(gold: draw.gold, solution: draw.solution)),
                        grade: isGuessed ? .guarded : .proved,
                        proof: Proof(
                            kind: twinOperator.declaration.proof,
                            steps: draw.steps,
                            bindings: draw.bindings
                        )
                    )
                }
            )
        }
    }
}
