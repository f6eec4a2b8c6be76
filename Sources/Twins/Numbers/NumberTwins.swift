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
            let drawn = plan.draw(wanted, tries: max(mostTries, 12 * wanted), using: &random)
                .compactMap { WrittenDraw($0, of: plan) }
            if drawn.isEmpty {
                let trip = GuardTrip("cannot-draw", "no other numbers keep every step sensible")
                return twinOperator.refusal(of: item, trip)
            }
            return TwinAttempt(
                twins: drawn.enumerated().map { index, draw in
                    twin(twinOperator, item, plan, draw, index: index + 1, seed: seed)
                }
            )
        }
    }

    /// The twin of `item` that says what the bindings of `twin` say, everything else computed anew: the original's
    /// program on those numbers. Nil where the bindings are not exactly the numbers that may be redrawn.
    static func rewritten(
        _ twin: Twin,
        of item: Item,
        by twinOperator: some TwinOperator,
        size: MentionDomain.Size
    ) -> Twin? {
        let bindings = twin.proof.bindings ?? []
        guard case .success(let plan) = WordProblem.read(item).flatMap({ ResamplingPlan.make($0, size: size) }),
            bindings.count == plan.domains.count, let last = twin.id.rawValue.split(separator: "~").last,
            let index = Int(last)
        else { return nil }
        var changes: [WrittenDraw.Change] = []
        for ((mention, _), binding) in zip(plan.domains, bindings) {
            let text = Array(binding.to.utf8)
            let isPlain = text.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 }
            guard plan.problem.mentions[mention].range.lowerBound == binding.offset, isPlain,
                let value = Rational(text: binding.to)
            else { return nil }
            changes.append(WrittenDraw.Change(mention: mention, text: text, value: value))
        }
        return WrittenDraw(plan.problem, changes).map {
            Self.twin(twinOperator, item, plan, $0, index: index, seed: twin.seed)
        }
    }

    private static func twin(
        _ twinOperator: some TwinOperator,
        _ item: Item,
        _ plan: ResamplingPlan,
        _ draw: WrittenDraw,
        index: Int,
        seed: UInt64
    ) -> Twin {
        // A guessed step is plausible and not proved.
        let isGuessed = plan.problem.program.steps.contains { $0.origin == .gap }
        return twinOperator.twin(
            of: item,
            index: index,
            seed: seed,
            question: draw.question,
            task: .number(NumberTask(gold: draw.gold, solution: draw.solution)),
            grade: isGuessed ? .guarded : .proved,
            proof: Proof(kind: twinOperator.declaration.proof, steps: draw.steps, bindings: draw.bindings)
        )
    }
}
