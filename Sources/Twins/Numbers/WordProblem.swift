// A numeric item read as question, program and binding: what every operator on word problems starts from.

import AuditModel

/// A word problem whose worked solution replays: the one reading that all number operators share.
///
/// `binding.replay(program, values:)` computes every step with other values for free mentions (by index of
/// `mentions`); the last result is the answer.
struct WordProblem {
    /// The question's UTF-8.
    let question: [UInt8]
    /// The question in words.
    let text: QuestionText
    /// The steps of the solution that lead to the answer; on the question's own numbers they give the gold.
    let program: SolutionProgram
    /// The numbers of the question, in text order, implied counts last.
    let mentions: [NumberMention]
    /// Which number each operand is, and which mentions are free.
    let binding: OperandBinding

    /// Ids of the guards that `read` refuses by, in the order tried.
    static let guards = [
        "wrong-kind", "no-solution", "oversized", "control-characters", "wording", "no-equations", "unparsable-step",
        "identity-step", "replay-mismatch", "answer-not-reached", "number-too-long", "too-many-numbers",
        "unbound-operand", "dead-step", "unused-number", "no-free-number",
    ]

    /// Reads `item`, or says by which guard it cannot be; the order is that of `guards`.
    static func read(_ item: Item) -> Result<WordProblem, GuardTrip> {
        guard case .number(let task) = item.task else {
            return .failure(GuardTrip("wrong-kind", "not a numeric item"))
        }
        guard let solution = task.solution, !solution.isEmpty else {
            return .failure(GuardTrip("no-solution", "the item has no worked solution"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return .failure(trip) }
        let text = QuestionText(item.question)
        if let phrase = WordingGuard.phrase(in: text) {
            return .failure(GuardTrip("wording", "the question says \"\(phrase)\""))
        }
        let program: SolutionProgram
        switch SolutionProgram.read(solution).flatMap({ $0.leading(to: task.gold) }) {
        case .failure(let trip): return .failure(trip)
        case .success(let read): program = read
        }
        switch MentionScanner(text).mentions() {
        case .failure(let trip): return .failure(trip)
        case .success(let mentions):
            let all = TiedNumbers.frozen(mentions, in: text) + TiedNumbers.counts(of: program)
            guard all.count <= MentionScanner.mostMentions else {
                return .failure(GuardTrip("too-many-numbers", "more than \(MentionScanner.mostMentions) numbers"))
            }
            return bound(text, program, all)
        }
    }

    private static func bound(
        _ text: QuestionText,
        _ program: SolutionProgram,
        _ mentions: [NumberMention]
    ) -> Result<WordProblem, GuardTrip> {
        let speaksOfPercent =
            mentions.contains { $0.form == .percent } || text.words.contains { percents.contains($0.key) }
        let setting = OperandBinding.Setting(
            mentions: mentions,
            constants: UnitConstants.licensed(by: text, speaksOfPercent: speaksOfPercent),
            speaksOfPercent: speaksOfPercent,
            speaksOfCents: text.words.contains { cents.contains($0.key) }
        )
        let whole = GapStep.filled(program.withoutAsides(in: setting), in: setting)
        return OperandBinding.bind(whole, in: setting)
            .map { WordProblem(question: text.bytes, text: text, program: whole, mentions: mentions, binding: $0) }
    }

    private static let percents = Set(["percent", "percentage", "percents", "percentages"].map(QuestionText.key))
    private static let cents = Set(
        [
            "cent", "cents", "penny", "pennies", "dime", "dimes", "nickel", "nickels", "quarter", "quarters", "¢",
        ]
        .map(QuestionText.key)
    )
}
