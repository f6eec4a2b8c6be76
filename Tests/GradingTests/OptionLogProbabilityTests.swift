// The option read from log-probabilities: best spelling of a label, floors, ties, and calibration.

import AuditModel
import Grading
import Testing

struct OptionLogProbabilityTests {
    let item = Item(id: "i", question: "?", task: .choice(ChoiceTask(options: ["w", "x", "y", "z"], gold: 1)))

    func response(_ tokens: [(String, Double)], text: String = "") -> ModelResponse {
        ModelResponse(
            text: text,
            finishReason: "length",
            firstToken: tokens.map { TokenLogProbability(token: $0.0, logProbability: $0.1) }
        )
    }

    func outcome(_ response: ModelResponse, calibrated: Bool = false, prior: LabelPrior? = nil) -> Outcome {
        AnswerReader.outcome(
            of: response,
            item: item,
            asking: Asking(reader: .optionLogProbability, calibrated: calibrated),
            prior: prior
        )
    }

    @Test func takesTheBestSpellingOfEachLabel() {
        let read = outcome(response([(" The", -0.1), ("A", -2), (" B", -1), ("(A", -0.5), (" C", -3), (" D", -4)]))
        #expect(read.reading == Reading(.read, answer: "A", rule: "log-probability"))
        #expect(read.score == 0)
    }

    @Test func caseAndLongerTokensDoNotCount() {
        let read = outcome(response([(" a", -0.1), (" Apple", -0.2), (" B", -1), (" A", -2), (" C", -3), (" D", -4)]))
        #expect(read.reading.answer == "B")
        #expect(read.score == 1)
    }

    @Test func absentLabelsTakeTheFloorAndTheRuleSaysSo() {
        let read = outcome(response([(" B", -1), (" A", -2), (" the", -6)]))
        #expect(read.reading == Reading(.read, answer: "B", rule: "log-probability-floored"))
    }

    static let unread: [(tokens: [(String, Double)], rule: String)] = [
        ([], "no-label"),
        ([(" The", -0.1), (" Paris", -3)], "no-label"),
        ([(" A", -1), (" B", -1), (" C", -2), (" D", -2)], "tie"),
        ([(" A", .nan), (" B", -.infinity)], "no-label"),
    ]

    @Test(arguments: unread) func unreadable(_ row: (tokens: [(String, Double)], rule: String)) {
        let read = outcome(response(row.tokens))
        #expect(read.reading == Reading(.unreadable, rule: row.rule))
        #expect(read.score == nil)
    }

    @Test func theSecondScoreIsTheLabelInTheText() {
        let tokens = [(" A", -1.0), (" B", -2), (" C", -3), (" D", -4)]
        #expect(outcome(response(tokens, text: " B")).secondScore == 1)
        #expect(outcome(response(tokens, text: " A")).secondScore == 0)
        #expect(outcome(response(tokens, text: " Well")).secondScore == nil)
    }

    @Test func calibrationTakesAwayTheModelsPreferenceAmongLabels() {
        // The model likes A by 2 nats whatever is asked; of the question itself it prefers B by 1 nat.
        let prior = LabelPrior(
            [-1.5, -0.5].map { response([(" A", $0), (" B", -3), (" C", -3), (" D", -3)]) },
            labels: ["A", "B", "C", "D"]
        )
        let answer = response([(" A", -1), (" B", -2), (" C", -4), (" D", -4)])
        #expect(outcome(answer).reading.answer == "A")
        let read = outcome(answer, calibrated: true, prior: prior)
        #expect(read.reading == Reading(.read, answer: "B", rule: "calibrated-log-probability"))
        #expect(read.score == 1)
    }

    @Test func calibrationWithoutAUsablePriorIsUnreadable() {
        let answer = response([(" A", -1), (" B", -2), (" C", -4), (" D", -4)])
        let empty = LabelPrior([response([])], labels: ["A", "B", "C", "D"])
        let foreign = LabelPrior([answer], labels: ["1", "2", "3", "4"])
        for prior in [nil, empty, foreign] {
            #expect(outcome(answer, calibrated: true, prior: prior).reading == Reading(.unreadable, rule: "no-prior"))
        }
    }

    @Test func aWinnerThatIsOnlyBoundedFromAboveIsUnreadable() {
        // D is missing from the answer's tokens; its prior is very low, so the bound alone would make it win.
        let prior = LabelPrior(
            [response([(" A", -1), (" B", -1), (" C", -1), (" D", -9)]), response([(" the", -1)])],
            labels: ["A", "B", "C", "D"]
        )
        let answer = response([(" A", -1), (" B", -2), (" C", -3), (" the", -4)])
        #expect(outcome(answer, prior: prior).reading == Reading(.unreadable, rule: "floored-winner"))
    }

    /// The label says C by 1 nat, the text says x (option B) by 2 nats more than y.
    let listed: [(String, Double)] = [(" A", -3), (" B", -3), (" C", -2), (" D", -3)]

    func both(_ cloze: [(String, Double)]?) -> Outcome {
        AnswerReader.outcome(
            of: response(listed),
            cloze: cloze.map { response($0) },
            item: item,
            asking: Asking(reader: .optionLogProbability, clozePreamble: ""),
            prior: nil
        )
    }

    @Test func labelAndTextAddUp() {
        let read = both([(" x", -1), (" y", -3), (" the", -9)])
        #expect(read.reading == Reading(.read, answer: "B", rule: "label-and-text"))
        #expect(both([(" x", -1.5), (" y", -1), (" the", -9)]).reading.answer == "C")
    }

    @Test func aTextThatBeginsNoOptionDecidesNothing() {
        #expect(both([(" ", -0.1), (" the", -2)]).reading.answer == "C")
        #expect(both([]).reading.answer == "C")
    }

    @Test func textAloneDecidesWhereNoLabelIsReported() {
        let asking = Asking(reader: .optionLogProbability, clozePreamble: "")
        let cloze = response([(" y", -1), (" the", -4)])
        let read = AnswerReader.outcome(
            of: response([(" The", -1)]),
            cloze: cloze,
            item: item,
            asking: asking,
            prior: nil
        )
        #expect(read.reading == Reading(.read, answer: "C", rule: "text"))
    }

    @Test(arguments: [["A"], ["A", "B", "C", "D", "E"]]) func labelsThatDoNotFitTheOptionsAreUnreadable(
        labels: [String]
    ) {
        let odd = Item(id: "i", question: "?", task: .choice(ChoiceTask(options: ["w", "x"], labels: labels, gold: 1)))
        let asking = Asking(reader: .optionLogProbability, clozePreamble: "")
        let read = AnswerReader.outcome(
            of: response(listed),
            cloze: response(listed),
            item: odd,
            asking: asking,
            prior: nil
        )
        #expect(read.reading == Reading(.unreadable, rule: "labels-do-not-fit"))
    }
}
