// A numeric item read as question, program and binding: what every operator on word problems starts from.

import AuditModel

/// A word problem whose worked solution replays: the one reading that all number operators share.
///
/// `binding.replay(program, values:)` computes every step with other values for free mentions (by index of
/// `mentions`); the last result is the answer.
struct WordProblem {
    /// The question's UTF-8.
    let question: [UInt8]
    /// The steps of the solution that lead to the answer; on the question's own numbers they give the gold.
    let program: SolutionProgram
    /// The numbers of the question, in text order.
    let mentions: [NumberMention]
    /// Which number each operand is, and which mentions are free.
    let binding: OperandBinding

    /// Reads `item`, or says by which guard it cannot be; the order is that of `guards`.
    static func read(_ item: Item) -> Result<WordProblem, GuardTrip> {
        guard case .number(let task) = item.task else {
            return .failure(GuardTrip("wrong-kind", "not a numeric item"))
        }
        guard let solution = task.solution, !solution.isEmpty else {
            return .failure(GuardTrip("no-solution", "the item has no worked solution"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return .failure(trip) }
        return SolutionProgram.read(solution).flatMap { program in
            if let trip = program.fault(gold: task.gold) { return .failure(trip) }
            if let phrase = WordingGuard.phrase(in: item.question) {
                return .failure(GuardTrip("wording", "the question says \"\(phrase)\""))
            }
            return MentionScanner(item.question).mentions().flatMap { mentions in
                let words = Set(OptionWord.words(item.question).map(\.lower))
                let speaksOfPercent = words.contains("percent") || item.question.utf8.contains(37)
                let constants = UnitConstants.licensed(by: words, speaksOfPercent: speaksOfPercent)
                return OperandBinding.bind(program, mentions: mentions, constants: constants).map { binding in
                    WordProblem(
                        question: Array(item.question.utf8),
                        program: program,
                        mentions: mentions,
                        binding: binding
                    )
                }
            }
        }
    }
}
