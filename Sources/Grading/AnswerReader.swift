// The one door of grading: a response in, an outcome out, with the rule by which it was read.

public import AuditModel

/// Reads and scores responses.
public enum AnswerReader {
    /// Reads the answer of `response` to `item` as `asking` says, and scores it: 1 right, 0 wrong, nil unread.
    ///
    /// `cloze` is the response to the same question without its options, where the asking puts that too. `prior` is the
    /// label prior of the model for the item's labels; it is needed where `asking.calibrated` is set
    /// and used only by the log-probability reader. The second score comes from an independent reader: the label in
    /// the text beside log-probabilities; the last number in the text, marked or not, beside the number reader;
    /// none for the others. Code items, readers that do not fit the item's kind and responses above a million bytes
    /// are unreadable, and the rule says which.
    public static func outcome(
        of response: ModelResponse,
        cloze: ModelResponse? = nil,
        item: Item,
        asking: Asking,
        prior: LabelPrior?
    ) -> Outcome {
        guard response.text.utf8.count <= 1_000_000 else { return unread("response-too-long") }
        let text = ResponseText(response, asking: asking)
        switch (asking.reader, item.task) {
        case (_, .code):
            return unread("code-grading-not-available")
        case (.optionLogProbability, .choice(let task)):
            let reader = OptionLogProbabilityReader(
                task: task,
                calibrated: asking.calibrated,
                prior: prior,
                cloze: asking.clozePreamble == nil ? nil : cloze
            )
            let second = OptionLabelReader(task).read(text.bytes).answer.map { score(task, $0) }
            var outcome = outcome(reader.read(response.firstToken), task: task, text: text)
            outcome.secondScore = second
            return outcome
        case (.optionLabel, .choice(let task)):
            return outcome(OptionLabelReader(task).read(text.bytes), task: task, text: text)
        case (.number, .number(let task)):
            return outcome(number: task, text: text)
        case (.text, .text(let task)):
            return outcome(text: task, text: text)
        default:
            return unread("reader-does-not-fit-item")
        }
    }

    private static func outcome(_ claim: Claim<Int>, task: ChoiceTask, text: ResponseText) -> Outcome {
        switch claim {
        case .one(let index, let rule):
            let reading = Reading(.read, answer: task.labels[index], rule: rule)
            return Outcome(reading: reading, score: score(task, index))
        case .unclear(let rule): return unread(rule)
        case .none: return unread(text)
        }
    }

    private static func outcome(number task: NumberTask, text: ResponseText) -> Outcome {
        let reader = NumberReader(text.bytes)
        let second = reader.last.answer.map { $0 == task.gold ? 1.0 : 0 }
        var claim = reader.marked
        if case .none = claim, !text.isCutShort { claim = reader.last }
        switch claim {
        case .one(let value, let rule):
            let reading = Reading(.read, answer: value.description, rule: rule)
            return Outcome(reading: reading, score: value == task.gold ? 1 : 0, secondScore: second)
        case .unclear(let rule):
            return Outcome(reading: Reading(.unreadable, rule: rule), score: nil, secondScore: second)
        case .none:
            var outcome = unread(text)
            outcome.secondScore = second
            return outcome
        }
    }

    private static func outcome(text task: TextTask, text: ResponseText) -> Outcome {
        switch TextReader(task).read(text) {
        case .one(let match, let rule):
            return Outcome(reading: Reading(.read, answer: match.answer, rule: rule), score: match.isRight ? 1 : 0)
        case .unclear(let rule): return unread(rule)
        case .none: return unread(text)
        }
    }

    private static func score(_ task: ChoiceTask, _ index: Int) -> Double { index == task.gold ? 1 : 0 }

    private static func unread(_ rule: String) -> Outcome {
        Outcome(reading: Reading(.unreadable, rule: rule), score: nil)
    }

    /// No answer was found: the model declined, was cut off, or said something else.
    private static func unread(_ text: ResponseText) -> Outcome {
        if text.isFiltered { return Outcome(reading: Reading(.refused, rule: "content-filter"), score: nil) }
        if RefusalPhrases.appear(in: text.bytes) {
            return Outcome(reading: Reading(.refused, rule: "refusal-phrase"), score: nil)
        }
        if text.isCutShort { return Outcome(reading: Reading(.truncated, rule: "token-limit"), score: nil) }
        return unread(text.bytes.trimmedWhiteSpace.isEmpty ? "empty" : "no-answer")
    }
}
