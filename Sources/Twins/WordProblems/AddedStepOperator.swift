// The same problem with one more step on its answer.

public import AuditModel

/// The question with a further task on the number that answers it: the answer asked for is another.
///
/// - Relation: recomputed, by two exact operations on the key.
/// - Proof: the added operations as steps, the first on the original's key, the last giving the twin's.
/// - Guards: `wrong-kind`, `oversized`, `control-characters`, `number-too-long`, `replay-mismatch` (a
///   step of the worked solution is not so), `not-one-question` (no question mark at the end, several,
///   "each" or "respectively" in the sentence that asks), `answer-not-plain` (the key is no whole number from 0 to
///   1,000,000, or a percentage, share, time or length in a unit that is not named is asked for: "that number" would
///   not be one number).
/// - Blind to: how a model would fare on a story of its own: the story is the original's to the last word, so a
///   memorised answer still carries it all but the added step.
public struct AddedStepOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Far: an answer nobody can have memorised with the story.
    public let declaration = OperatorDeclaration(
        id: "added-step",
        summary: "The same problem with one more step on its answer.",
        relation: .recomputed,
        distance: .far,
        exchangeability: .never,
        proof: "added-steps",
        guards: [
            "wrong-kind", "oversized", "control-characters", "number-too-long", "replay-mismatch", "not-one-question",
            "answer-not-plain",
        ],
        blindTo: "A model that memorised the original's answer needs only the added step, which is easy."
    )

    /// Distinct steps; 2 to 5 is multiplied by, 2 to 20 added or taken away, and no result is negative.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        guard case .number(let task) = item.task else {
            return refusal(of: item, GuardTrip("wrong-kind", "not a numeric item"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        let text = QuestionText(item.question)
        if let trip = Self.longNumber(text.bytes) ?? Self.contradiction(task) { return refusal(of: item, trip) }
        guard let last = LastSentence(text) else {
            return refusal(of: item, GuardTrip("not-one-question", "it does not end in its one question mark"))
        }
        if let trip = AskedQuantity.fault(last, text, gold: task.gold) { return refusal(of: item, trip) }
        var random = random(for: item, seed: seed, "steps")
        var seen: Set<AddedStep> = []
        var answers: Set<Rational> = [task.gold]
        var twins: [Twin] = []
        for _ in 0..<(8 * min(count, 500) + 32) where twins.count < count {
            let added = AddedStep(using: &random)
            guard seen.insert(added).inserted, let steps = added.steps(from: task.gold), let gold = steps.last?.result,
                steps.allSatisfy({ !$0.result.isNegative }), answers.insert(gold).inserted
            else { continue }
            let asked = String(decoding: text.bytes[..<last.range.upperBound], as: UTF8.self)
            let new = NumberTask(gold: gold, solution: task.solution.map { Self.solution($0, steps, gold) })
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: "\(asked) \(added.sentence)",
                    task: .number(new),
                    proof: Proof(kind: declaration.proof, steps: steps.map { "\($0.expression) = \($0.result)" })
                )
            )
        }
        if twins.isEmpty {
            return refusal(of: item, GuardTrip("answer-not-plain", "no step gives a number that is not negative"))
        }
        return TwinAttempt(twins: twins)
    }

    /// `number-too-long` where the question says a number that no answer of at most 1,000,000 can come from.
    private static func longNumber(_ bytes: [UInt8]) -> GuardTrip? {
        var digits = 0
        for byte in bytes {
            digits = (48...57).contains(byte) ? digits + 1 : 0
            if digits > 18 { return GuardTrip("number-too-long", "a number of more than 18 digits") }
        }
        return nil
    }

    /// `replay-mismatch` where a step of the worked solution is not so: the key is then nothing to build on.
    private static func contradiction(_ task: NumberTask) -> GuardTrip? {
        guard let solution = task.solution, case .success(let program) = SolutionProgram.read(solution),
            let trip = program.fault(gold: task.gold), trip.guardID == "replay-mismatch"
        else { return nil }
        return trip
    }

    /// The original's solution without its last line of the form `#### 12`, then the added steps and the new answer.
    private static func solution(
        _ original: String,
        _ steps: [(expression: String, result: Rational)],
        _ gold: Rational
    ) -> String {
        var lines = original.split(separator: "\n", omittingEmptySubsequences: false)
        while let last = lines.last, last.isEmpty || last.hasPrefix("####") { lines.removeLast() }
        let added = steps.map { "\($0.expression) = <<\($0.expression)=\($0.result)>>\($0.result)" }
        return (lines.map(String.init) + added + ["#### \(gold)"]).joined(separator: "\n")
    }
}
