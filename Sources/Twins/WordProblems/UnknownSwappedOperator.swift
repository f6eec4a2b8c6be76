// The same story asked backwards: its answer is given, and one of its numbers is the unknown.

public import AuditModel

/// One number of the question becomes a letter, the original's answer is stated, and the letter's value is asked for.
///
/// The field calls it backward reasoning (Jiang et al., "Forward-Backward Reasoning in Large Language Models for
/// Mathematical Verification", arXiv 2308.07758).
///
/// - Relation: recomputed: the key is the number that the letter replaces.
/// - Proof: the replacement, and the solution's program. With the key it gives the stated answer in exact fractions;
///   and as a function of the unknown it is a quotient of two linear expressions that is not constant, so no other
///   number gives that answer.
/// - Guards: those of every operator that reads a worked solution, then `not-one-question`, `answer-not-plain` (a
///   stated answer without a certain unit would leave the unknown open), `letter-taken`, and `no-unknown` (a
///   difference without a sign is asked for, or no number in digits, other than 0 and 1 and not behind "a", can be
///   solved for: the answer takes a value twice, is no quotient of linear expressions, or may be meant rounded). Where
///   the unknown is divided to a whole number and the text speaks of no shares, the grade is B.
/// - Blind to: how a model fares at the skill itself: solving for an unknown is harder than computing, so a drop
///   says little without the same drop on items nobody can have seen.
public struct UnknownSwappedOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Far: the answer asked for stands in the original's question, and the original's answer in the twin's.
    public let declaration = OperatorDeclaration(
        id: "unknown-swapped",
        summary: "The same story with its answer given and one of its numbers asked for.",
        relation: .recomputed,
        distance: .far,
        exchangeability: .never,
        proof: "unique-solution",
        guards: WordProblem.guards + ["not-one-question", "answer-not-plain", "letter-taken", "no-unknown"],
        blindTo: "Solving for an unknown is harder than computing: a drop here is no sign of memory by itself."
    )

    /// One twin a number that can be the unknown, in drawn order.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        let problem: WordProblem
        switch WordProblem.read(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let read): problem = read
        }
        guard case .number(let task) = item.task, let last = LastSentence(problem.text) else {
            return refusal(of: item, GuardTrip("not-one-question", "it does not end in its one question mark"))
        }
        if let trip = AskedQuantity.fault(last, problem.text, gold: task.gold) { return refusal(of: item, trip) }
        if last.keys.contains(where: { Self.unsigned.contains($0) }) {
            return refusal(of: item, GuardTrip("no-unknown", "a difference without a sign has two solutions"))
        }
        let letters = ["x", "y", "n"].filter { letter in
            !problem.text.words.contains { $0.key == QuestionText.key(letter) }
        }
        guard let letter = letters.first else {
            return refusal(of: item, GuardTrip("letter-taken", "the question says x, y and n"))
        }
        var random = random(for: item, seed: seed, "unknown")
        var twins: [Twin] = []
        for index in random.shuffled(problem.binding.free) where twins.count < count {
            let end = last.range.upperBound
            guard
                let swapped = Self.swapped(
                    problem,
                    index,
                    letter: letter,
                    gold: task.gold,
                    end: end,
                    mayRound: last.keys.contains { Self.rounding.contains($0) }
                )
            else { continue }
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: swapped.question,
                    task: .number(NumberTask(gold: swapped.key)),
                    grade: swapped.grade,
                    proof: Proof(kind: declaration.proof, steps: swapped.steps, bindings: [swapped.binding])
                )
            )
        }
        if twins.isEmpty {
            return refusal(of: item, GuardTrip("no-unknown", "no number in digits can be solved for without doubt"))
        }
        return TwinAttempt(twins: twins)
    }

    /// Words of a question whose answer, if it is a quotient, may be meant rounded to a whole one.
    private static let rounding = Set(
        "need needs needed require requires required can could able take takes must fit fill last lasts buy hold before"
            .split(separator: " ").map { QuestionText.key(String($0)) }
    )
    /// Words of shares, whose results are never meant rounded.
    private static let sharing = Set(
        """
        equal equally evenly split splits share shares shared divide divides divided average half halves third thirds
        quarter quarters fourth fourths fifth
        """
        .split(whereSeparator: \.isWhitespace).map { QuestionText.key(String($0)) }
    )
    private static let unsigned = Set(
        ["difference", "differ", "apart", "separate", "separates", "gap", "lead", "ahead", "behind", "lie"].map(
            QuestionText.key
        )
    )

    private struct Swapped {
        var question: String
        var key: Rational
        var steps: [String]
        var binding: Proof.Binding
        var grade: Twin.Grade
    }

    /// The question with a letter for one mention; nil if that mention is no plain number or not the only solution.
    private static func swapped(
        _ problem: WordProblem,
        _ index: Int,
        letter: String,
        gold: Rational,
        end: Int,
        mayRound: Bool
    ) -> Swapped? {
        let mention = problem.mentions[index]
        let (bytes, range) = (problem.question, mention.range)
        guard mention.form != .words, !range.isEmpty, range.upperBound <= end,
            bytes[range].allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 }),
            problem.text.byte(range.upperBound) != 46 || !problem.text.isDigit(range.upperBound + 1),
            problem.text.keyBefore(range.lowerBound) != QuestionText.key("a"),
            let key = mention.values.first, key != Rational(1), key != Rational(0)
        else { return nil }
        guard let answer = problem.answer(asFunctionOf: index), !answer.isDivisor,
            !(mayRound && answer.isDivided), answer.function.isOneToOne, answer.function.value(at: key) == gold,
            let replay = problem.binding.replay(problem.program, values: [index: key]), replay.results.last == gold
        else { return nil }
        let from = String(decoding: bytes[range], as: UTF8.self)
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
        let asked = "If the answer to this question is \(gold), what is the value of \(letter)?"
        let steps = zip(problem.program.steps, replay.results).map { step, result in
            "\(String(decoding: step.text, as: UTF8.self)) = \(result)"
        }
        return Swapped(
            question: "\(before)\(letter)\(after) \(asked)",
            key: key,
            steps: steps + ["\(answer.function.written(in: letter)) = \(gold) only for \(letter) = \(key)"],
            binding: Proof.Binding(offset: range.lowerBound, from: from, to: letter),
            grade: answer.isDivided && !problem.text.words.contains { sharing.contains($0.key) } ? .guarded : .proved
        )
    }
}
