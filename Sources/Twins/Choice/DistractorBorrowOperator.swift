// A wrong option exchanged for one that was written for another question of the subject.

public import AuditModel

/// The item with one wrong option replaced by a wrong option of another item of the same subject.
///
/// - Relation: invariant (the right option stays, in its place).
/// - Proof: the replaced option and the donor. That the borrowed option is wrong here is plausible, not proved: it
///   answers another question, with which this one shares no content word; hence grade B.
/// - Guards: those of `ChoiceGuards`; `two-options-only`; `open-stem` (which of the following, best, EXCEPT: another
///   option could be right as well); `numeric-options` (numbers, dates, amounts, formulas); `patterned-options`
///   (options that start alike, yes and no: a stranger would be seen); `no-other-items`; `no-fitting-donor`.
/// - Blind to: a model that knows the answer by heart in any form; the borrowed option may be easier to rule out than
///   the one it replaced, so that a clean model gains a little.
public struct DistractorBorrowOperator: TwinOperator {
    /// Draws of a donor for one twin.
    private static let mostTries = 60
    /// Most twins of one item.
    private static let mostTwins = 100

    /// The operator.
    public init() {}

    /// Near, never exchangeable: the published options were not drawn from other items.
    public let declaration = OperatorDeclaration(
        id: "distractor-borrow",
        summary: "One wrong option replaced by a wrong option of another item of the same subject.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "borrowed-option",
        guards: ChoiceGuards.ids + [
            "two-options-only", "open-stem", "numeric-options", "patterned-options", "no-other-items",
            "no-fitting-donor",
        ],
        blindTo: """
            That the borrowed option is wrong is plausible, not proved (grade B), and it may be easier to rule out; a \
            model that knows the answer by heart in any form is not seen.
            """
    )

    /// A refusal: without the suite there is nothing to borrow from.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        attempt(item, in: .empty, count: count, seed: seed)
    }

    /// Up to `count` twins, each with another borrowed option.
    public func attempt(_ item: Item, in suite: SuiteContext, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        let plan: BorrowingPlan
        switch BorrowingPlan.make(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let made): plan = made
        }
        let pool = suite.bySubject[item.subject ?? ""] ?? []
        guard pool.contains(where: { suite.items[$0].id != item.id }) else {
            return refusal(of: item, GuardTrip("no-other-items", "no other item of the subject to borrow from"))
        }
        var random = random(for: item, seed: seed, "donors")
        let places = random.shuffled(plan.task.options.indices.filter { $0 != plan.task.gold })
        var check = DonorCheck(plan)
        var borrowed: Set<String> = []
        var twins: [Twin] = []
        var misses = 0
        var turn = 0
        // Turns do not depend on `count`, so that fewer twins are always the first of more.
        while twins.count < min(count, Self.mostTwins), misses < places.count {
            let place = places[turn % places.count]
            turn += 1
            misses += 1
            for _ in 0..<Self.mostTries {
                let donor = suite.items[pool[random.below(pool.count)]]
                guard donor.id != item.id, let option = check.option(of: donor, at: place, using: &random),
                    borrowed.insert(ChoiceGuards.normal(option)).inserted
                else { continue }
                var changed = plan.task
                changed.options[place] = option
                let renaming = Proof.Renaming(from: plan.task.options[place], to: option)
                let steps = ["option \(changed.labels[place]) from \(donor.id)"]
                let made = twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: item.question,
                    task: .choice(changed),
                    grade: .guarded,
                    proof: Proof(kind: declaration.proof, steps: steps, renames: [renaming])
                )
                twins.append(made)
                misses = 0
                break
            }
        }
        if twins.isEmpty {
            return refusal(of: item, GuardTrip("no-fitting-donor", "no option of \(pool.count) items fits in form"))
        }
        return TwinAttempt(twins: twins)
    }
}
