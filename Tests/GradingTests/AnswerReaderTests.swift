// What each reader reads, as tables of (response, reading), and above all what it leaves unread.

import AuditModel
import Grading
import Testing

private let capitals = Item(
    id: "capital",
    question: "What is the capital of France?",
    task: .choice(ChoiceTask(options: ["Lyon", "Paris", "Nice", "A small town"], gold: 1))
)

private func number(_ gold: Rational) -> Item {
    Item(id: "n", question: "How many?", task: .number(NumberTask(gold: gold)))
}

private func summary(_ outcome: Outcome) -> String {
    let reading = outcome.reading
    let score = outcome.score.map { $0 == 1 ? "right" : "wrong" } ?? "nil"
    return "\(reading.status.rawValue) \(reading.answer ?? "-") \(reading.rule ?? "-") \(score)"
}

struct OptionLabelTests {
    static let table: [(text: String, reading: String)] = [
        ("The answer is (B).", "read B answer-is right"),
        ("**Answer:** B", "read B answer-is right"),
        ("The correct answer is option C because", "read C answer-is wrong"),
        ("So \\boxed{\\text{B}}", "read B boxed right"),
        (" B", "read B leading-label right"),
        ("B.", "read B leading-label right"),
        ("(B)", "read B leading-label right"),
        ("**B**", "read B leading-label right"),
        ("B) Paris", "read B leading-label right"),
        ("B Paris", "read B leading-label right"),
        ("I would say\nB. Paris", "read B line-label right"),
        ("It has to be **B** here", "read B bold-label right"),
        ("It has to be (B) here", "read B bracketed-label right"),
        ("Paris", "read B option-text right"),
        ("paris.", "read B option-text right"),
        ("The answer is Paris.", "read B answer-is-option-text right"),
        ("A) is wrong.\nB) is right.\nThe answer is B", "read B answer-is right"),
        ("A small town", "read D option-text wrong"),
        // Contradictions are never resolved by a guess.
        ("The answer is A. No, the answer is B.", "unreadable - ambiguous nil"),
        ("The answer is B or C", "unreadable - ambiguous nil"),
        ("The answer is (A), (B)", "unreadable - ambiguous nil"),
        ("A. Lyon\nB. Paris\nC. Nice", "unreadable - ambiguous nil"),
        ("A.\nThe answer is B.", "unreadable - ambiguous nil"),
        ("either (A) or (B)", "unreadable - ambiguous nil"),
        // The article, the pronoun and words that begin like a label are not labels; nor is the wrong case.
        ("A city on the Seine", "unreadable - no-answer nil"),
        ("The answer is a city", "unreadable - no-answer nil"),
        ("Bordeaux", "unreadable - no-answer nil"),
        ("b", "unreadable - no-answer nil"),
        ("The answer is not B", "unreadable - no-answer nil"),
        ("", "unreadable - empty nil"),
        ("I'm sorry, but that is beyond me.", "refused - refusal-phrase nil"),
        ("I\u{2019}m sorry, but no.", "refused - refusal-phrase nil"),
    ]

    @Test(arguments: table) func reads(_ row: (text: String, reading: String)) {
        let outcome = AnswerReader.outcome(
            of: ModelResponse(text: row.text, finishReason: "stop"),
            item: capitals,
            asking: Asking(reader: .optionLabel),
            prior: nil
        )
        #expect(summary(outcome) == row.reading, "\(row.text)")
    }

    @Test func otherLabels() {
        let item = Item(
            id: "x",
            question: "?",
            task: .choice(ChoiceTask(options: ["p", "q", "r", "s"], labels: ["i", "ii", "iii", "iv"], gold: 3))
        )
        let asking = Asking(reader: .optionLabel)
        let outcome = { (text: String) in
            summary(AnswerReader.outcome(of: ModelResponse(text: text), item: item, asking: asking, prior: nil))
        }
        #expect(outcome("iv") == "read iv leading-label right")
        #expect(outcome("The answer is iii") == "read iii answer-is wrong")
        let digits = Item(
            id: "x",
            question: "?",
            task: .choice(ChoiceTask(options: ["p", "q", "r"], labels: ["1", "2", "3"], gold: 2))
        )
        let read = AnswerReader.outcome(of: ModelResponse(text: "3.5 kg"), item: digits, asking: asking, prior: nil)
        #expect(summary(read) == "unreadable - no-answer nil")
    }

    @Test func aFewTokensCutOffAreTruncatedOnlyWhenNothingWasRead() {
        let asking = Asking(reader: .optionLabel, maxTokens: 1)
        let outcome = { (text: String) in
            summary(
                AnswerReader.outcome(
                    of: ModelResponse(text: text, finishReason: "length"),
                    item: capitals,
                    asking: asking,
                    prior: nil
                )
            )
        }
        #expect(outcome(" B") == "read B leading-label right")
        #expect(outcome(" The") == "truncated - token-limit nil")
    }

    @Test func anAnswerToAQuestionOfTheModelsOwnDoesNotCount() {
        let text = " B\n\nQuestion: What is the capital of Spain?\nA. Madrid\nAnswer: A"
        let read = AnswerReader.outcome(
            of: ModelResponse(text: text, finishReason: "length"),
            item: capitals,
            asking: Asking(reader: .optionLabel),
            prior: nil
        )
        #expect(summary(read) == "read B leading-label right")
    }
}

struct NumberTests {
    static let table: [(text: String, reading: String)] = [
        ("18", "read 18 last-number right"),
        (" 18.", "read 18 last-number right"),
        ("$18", "read 18 last-number right"),
        ("18 apples", "read 18 last-number right"),
        ("18%", "read 18 last-number right"),
        ("She makes 9 * 2 = $18 every day", "read 18 last-number right"),
        ("6*3=18\n#### 18\nand 99 more", "read 18 after-hashes right"),
        ("The answer is 18. I used 3 steps.", "read 18 answer-is right"),
        ("The answer is 9 * 2 = 18 dollars", "read 18 answer-is right"),
        ("**Answer:** 18", "read 18 answer-is right"),
        ("so \\boxed{18} it is, not 20", "read 18 boxed right"),
        ("#### 1,800", "read 1800 after-hashes wrong"),
        ("36/2", "read 18 last-number right"),
        ("18.00", "read 18 last-number right"),
        ("17 1/2", "read 17.5 last-number wrong"),
        ("\\boxed{\\frac{3}{4}}", "read 0.75 boxed wrong"),
        ("-18", "read -18 last-number wrong"),
        ("\u{2212}18", "read -18 last-number wrong"),
        ("$-18", "read -18 last-number wrong"),
        ("-$18", "read -18 last-number wrong"),
        ("20-2", "read 2 last-number wrong"),
        (".5", "read 0.5 last-number wrong"),
        ("1/3", "read 1/3 last-number wrong"),
        // What is no exact number is unread, not read as something else.
        (String(repeating: "9", count: 400), "unreadable - number-not-exact nil"),
        ("1e400", "unreadable - number-not-exact nil"),
        ("2^10", "unreadable - number-not-exact nil"),
        ("at 10:30", "unreadable - number-not-exact nil"),
        ("on 5/6/2020", "unreadable - number-not-exact nil"),
        ("5/0", "unreadable - number-not-exact nil"),
        ("H2O", "unreadable - no-answer nil"),
        ("eighteen", "unreadable - no-answer nil"),
        ("", "unreadable - empty nil"),
        ("I cannot answer that.", "refused - refusal-phrase nil"),
    ]

    @Test(arguments: table) func reads(_ row: (text: String, reading: String)) {
        let outcome = AnswerReader.outcome(
            of: ModelResponse(text: row.text, finishReason: "stop"),
            item: number(Rational(18)),
            asking: Asking(reader: .number),
            prior: nil
        )
        #expect(summary(outcome) == row.reading, "\(row.text)")
    }

    @Test func cutOffWithoutAMarkIsTruncatedAndTheSecondReaderDisagrees() {
        let asking = Asking(reader: .number)
        let cut = AnswerReader.outcome(
            of: ModelResponse(text: "First 9 * 2 = 18", finishReason: "length"),
            item: number(Rational(18)),
            asking: asking,
            prior: nil
        )
        #expect(summary(cut) == "truncated - token-limit nil")
        #expect(cut.secondScore == 1)
        let marked = AnswerReader.outcome(
            of: ModelResponse(text: "#### 18\nThat took 3", finishReason: "length"),
            item: number(Rational(18)),
            asking: asking,
            prior: nil
        )
        #expect(summary(marked) == "read 18 after-hashes right")
        #expect(marked.secondScore == 0)
    }

    @Test func onlyTextBeforeTheFirstStopCounts() {
        let asking = Asking(reader: .number, stop: ["\n\n", "###"])
        let read = AnswerReader.outcome(
            of: ModelResponse(text: " 18 apples\n\n#### 20", finishReason: "length"),
            item: number(Rational(18)),
            asking: asking,
            prior: nil
        )
        #expect(summary(read) == "read 18 last-number right")
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["####", "answer: ", "\\boxed{", "(", "1", "1/", "option ", "A\n", "\\frac{"]
    )
    func hostileRepetitionIsReadInTimeAndWithoutACrash(_ unit: String) {
        let long = String(repeating: unit, count: 200_000 / unit.utf8.count)
        for item in [capitals, number(Rational(1))] {
            for reader in [Asking.Reader.optionLabel, .number] {
                let outcome = AnswerReader.outcome(
                    of: ModelResponse(text: "answer is " + long),
                    item: item,
                    asking: Asking(reader: reader),
                    prior: nil
                )
                #expect(outcome.score == nil || outcome.reading.status == .read)
            }
        }
        let huge = ModelResponse(text: String(repeating: unit, count: 10_000_000 / unit.utf8.count))
        let outcome = AnswerReader.outcome(of: huge, item: capitals, asking: Asking(reader: .optionLabel), prior: nil)
        #expect(summary(outcome) == "unreadable - response-too-long nil")
    }
}

struct TextTests {
    static let table: [(text: String, reading: String)] = [
        ("The Moon.", "read moon accepted right"),
        ("moon\nIt is round.", "read moon accepted right"),
        ("The answer is the Moon", "read moon accepted right"),
        ("Green cheese!", "read green cheese rejected wrong"),
        ("the sun", "read sun no-match wrong"),
        ("-5", "read -5 no-match wrong"),
        ("...", "unreadable - no-answer nil"),
        ("I cannot say.", "refused - refusal-phrase nil"),
    ]

    @Test(arguments: table) func reads(_ row: (text: String, reading: String)) {
        let task = TextTask(accepted: ["the Moon", "5"], rejected: ["green cheese"])
        let outcome = AnswerReader.outcome(
            of: ModelResponse(text: row.text, finishReason: "stop"),
            item: Item(id: "t", question: "?", task: .text(task)),
            asking: Asking(reader: .text),
            prior: nil
        )
        #expect(summary(outcome) == row.reading, "\(row.text)")
    }

    @Test func readersThatDoNotFitSaySo() {
        let code = Item(id: "c", question: "def f():", task: .code(CodeTask(entryPoint: "f", reference: "", tests: "")))
        for reader in [Asking.Reader.text, .number, .optionLabel, .optionLogProbability] {
            let read = AnswerReader.outcome(
                of: ModelResponse(text: "return 1"),
                item: code,
                asking: Asking(reader: reader),
                prior: nil
            )
            #expect(summary(read) == "unreadable - code-grading-not-available nil")
        }
        let read = AnswerReader.outcome(
            of: ModelResponse(text: "B"),
            item: capitals,
            asking: Asking(reader: .number),
            prior: nil
        )
        #expect(summary(read) == "unreadable - reader-does-not-fit-item nil")
    }
}
