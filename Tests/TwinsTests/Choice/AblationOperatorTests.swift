// Hiding the question or the options: what is left is the original's, and what the answer is read against.

import AuditModel
import Testing
import Twins

struct AblationOperatorTests {
    let options = ["Lyon", "Paris", "all of the above"]

    @Test func theOptionsAloneAreTheOriginals() throws {
        var item = ChoiceSamples.item(options, gold: 1, question: "What is the capital?")
        item.passage = "France has a capital."
        let twins = OptionsOnlyOperator().attempt(item, count: 5, seed: 1).twins
        let twin = try #require(twins.first)
        #expect(twins.count == 1 && twin.item.task == item.task && twin.item.passage == nil)
        #expect(twin.item.question == OptionsOnlyOperator.question)
        #expect(!twin.item.question.contains("capital"))
        let again = OptionsOnlyOperator().attempt(on: twin, count: 5, seed: 1)
        #expect(again.refusal?.guardID == "no-question-change")
    }

    @Test func theQuestionAloneIsAnsweredInWords() throws {
        let item = ChoiceSamples.item(["Lyon", "Paris", "Nice"], gold: 1, question: "What is the capital?")
        let twin = try #require(QuestionOnlyOperator().attempt(item, count: 5, seed: 1).twins.first)
        #expect(twin.item.task == .text(TextTask(accepted: ["Paris"], rejected: ["Lyon", "Nice"])))
        #expect(twin.item.question == item.question && twin.grade == .proved)
    }

    @Test(arguments: ["Which of the following is a town?", "Which is the best town?", "Which is not a town?"])
    func stemsThatNeedTheirOptionsAreGuarded(_ question: String) throws {
        let item = ChoiceSamples.item(["Lyon", "Rhine", "Alps"], question: question)
        #expect(try #require(QuestionOnlyOperator().attempt(item, count: 5, seed: 1).twins.first).grade == .guarded)
    }

    @Test func answersThatSpeakOfOptionsAreRefusedWithoutThem() {
        let item = ChoiceSamples.item(options)
        #expect(QuestionOnlyOperator().attempt(item, count: 5, seed: 1).refusal?.guardID == "composite-option")
    }

    @Test func bothAreControls() {
        for maker in [OptionsOnlyOperator(), QuestionOnlyOperator()] as [any TwinOperator] {
            #expect(maker.declaration.distance == .control && maker.declaration.exchangeability == .never)
        }
    }
}
