// Frames around a question, which come off again to the byte.

import AuditModel
import Testing
import Twins

struct PromptTemplateTests {
    static let tasks: [AnswerTask] = [
        .text(TextTask(accepted: ["x"])), .number(NumberTask(gold: Rational(2))),
        .choice(ChoiceTask(options: ["p", "q"], gold: 1)),
    ]

    @Test(arguments: tasks)
    func theFrameComesOffAgain(task: AnswerTask) throws {
        let question = "How many \u{1F6B2} has Ann? \u{E9}"
        for text in [question + "?", "The number of bikes is"] {
            let item = Item(id: "x", passage: "Ann has two bikes.", question: text, task: task)
            let twins = PromptTemplateOperator().attempt(item, count: 100, seed: 1).twins
            #expect(twins.count >= 6)
            #expect(Set(twins.map(\.item.question) + [text]).count == twins.count + 1)
            for twin in twins {
                #expect(twin.item.task == task && twin.item.passage == item.passage && twin.grade == .proved)
                let bindings = try #require(twin.proof.bindings)
                #expect(bindings.allSatisfy { $0.from.isEmpty && [0, text.utf8.count].contains($0.offset) })
                let before = bindings.first { $0.offset == 0 }?.to ?? ""
                let after = bindings.first { $0.offset > 0 }?.to ?? ""
                #expect(Array(twin.item.question.utf8) == Array((before + text + after).utf8))
                // Options go on where an unfinished question stops.
                if !text.hasSuffix("?") { #expect(after.isEmpty) }
            }
        }
    }

    @Test func aFrameIsNotPutTwice() throws {
        var item = Item(id: "x", question: "Is it so?", task: Self.tasks[0])
        for _ in 0..<3 {
            let twins = PromptTemplateOperator().attempt(item, count: 100, seed: 1).twins
            let twin = try #require(twins.first)
            for half in twin.proof.bindings?.map(\.to) ?? [] {
                #expect(twin.item.question.components(separatedByText: half).count == 2)
            }
            item = twin.item
        }
    }

    static let refused: [(question: String, guardID: String)] = [
        ("How many words are in this sentence?", "speaks-of-itself"),
        ("How many words are IN THIS question?", "speaks-of-itself"),
        ("a\u{0}b?", "control-characters"),
        (String(repeating: "a b ", count: 2_500_000), "oversized"),
    ]

    @Test func refusesByGuard() {
        for row in Self.refused {
            let item = Item(id: "x", question: row.question, task: Self.tasks[0])
            #expect(PromptTemplateOperator().attempt(item, count: 1, seed: 1).refusal?.guardID == row.guardID)
        }
        let code = Item(id: "x", question: "f", task: .code(CodeTask(entryPoint: "f", reference: "", tests: "")))
        #expect(PromptTemplateOperator().attempt(code, count: 1, seed: 1).refusal?.guardID == "wrong-kind")
        // A question that speaks of its passage, or about itself in other words, is none of these.
        let history = Item(id: "x", question: "This question refers to a passage. Why?", task: Self.tasks[0])
        #expect(PromptTemplateOperator().attempt(history, count: 1, seed: 1).refusal == nil)
    }
}
