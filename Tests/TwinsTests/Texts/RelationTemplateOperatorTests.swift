// Relation templates: plain questions are asked otherwise, the subject stays, and clauses are left alone.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import Twins

struct RelationTemplateOperatorTests {
    let templates = RelationTemplateOperator()

    private func attempt(_ question: String) -> TwinAttempt {
        templates.attempt(TextSamples.question(question), count: 20, seed: 3)
    }

    @Test(arguments: [
        ("What is the capital of Freedonia?", "Which city is the capital of Freedonia?"),
        ("On which continent is the Great Sandy Desert?", "Which continent is the Great Sandy Desert in?"),
        ("Who wrote \"The Long Way Down\"?", "Who is the author of \"The Long Way Down\"?"),
        ("Who painted the Blue Horseman?", "Which artist painted the Blue Horseman?"),
        ("What is the atomic number of oxygen?", "Which atomic number does oxygen have?"),
        ("What does the chemical symbol Na stand for?", "The chemical symbol Na stands for what?"),
        ("How many strings does a standard cello have?", "A standard cello has how many strings?"),
        ("What do we call a baby goat?", "What is a baby goat called?"),
        ("What is 12 minus 5?", "What is left if you take 5 away from 12?"),
        ("Which bird is the largest in the world?", "What is the largest bird in the world?"),
        ("In which year did the Siege of Norwick end?", "Which year did the Siege of Norwick end in?"),
        ("What is the national bird of Freedonia?", "Which bird is the national bird of Freedonia?"),
        ("Who was the inventor of the zip?", "Who invented the zip?"),
        ("Where was Marta Quilby born?", "What is the birthplace of Marta Quilby?"),
    ]) func rewrites(_ question: String, _ expected: String) {
        let attempt = attempt(question)
        #expect(attempt.twins.map(\.item.question).contains(expected))
        #expect(attempt.twins.count >= 2 && attempt.twins.allSatisfy { $0.grade == .proved })
        #expect(Set(attempt.twins.map(\.item.question)).count == attempt.twins.count)
        #expect(!attempt.twins.contains { $0.item.question == question })
    }

    @Test(arguments: [
        ("What is the capital of the country that borders Freedonia?", "subject-not-plain"),
        ("Who wrote musicals with Marta Quilby?", "subject-not-plain"),
        ("Who wrote the lyrics of the song 'Down'?", "subject-not-plain"),
        ("What do we call it when the Moon hides the Sun?", "subject-not-plain"),
        ("What is the highest voice of women usually called?", "subject-not-plain"),
        ("In which country is the old wall, thousands of kilometres long?", "subject-not-plain"),
        ("What is the capital of Freedonia? And of Norwick?", "subject-not-plain"),
        ("what is the capital of Freedonia?", "no-template"), ("What is the capital of Freedonia", "no-template"),
        ("What is the capital of ?", "no-template"), ("", "no-template"),
        ("Which of these is a prime number?", "no-template"),
    ]) func refuses(_ question: String, _ guardID: String) {
        let attempt = attempt(question)
        #expect(attempt.refusal?.guardID == guardID && attempt.twins.isEmpty)
    }

    @Test func readingItemsAndCodeAreNotTouched() {
        var item = TextSamples.question("What is the capital of Freedonia?")
        item.passage = "Freedonia moved its capital."
        #expect(templates.attempt(item, count: 2, seed: 1).refusal?.guardID == "wrong-kind")
    }

    @Test func everyRelationHasThreeWaysThatReadEachOther() throws {
        #expect(QuestionRelation.all.count >= 50)
        for relation in QuestionRelation.all {
            #expect(relation.templates.count >= 3, "\(relation.id)")
            let slots = relation.slots.mapValues(Self.sample)
            for template in relation.templates + relation.sources {
                let question = template.question(slots)
                let matches = QuestionRelation.all.compactMap { other -> String? in
                    if case .match(let match) = other.read(Array(question.utf8)) {
                        return match.slots == slots ? other.id : "\(other.id) misread"
                    }
                    return nil
                }
                #expect(matches.count == 1, "\(question) is read by \(matches)")
            }
        }
    }

    /// Something that each kind of slot accepts.
    private static func sample(_ slot: TemplateSlot) -> String {
        switch slot {
        case .name: "the United Isles"
        case .work: "\"The Long Way Down\""
        case .noun: "table salt"
        case .thing, .aDefined: "a young goat"
        case .theDefined: "the rim of a wheel"
        case .plural: "wheels"
        case .quoted: "\"tooth\""
        case .symbol: "Na"
        case .number: "12"
        case .doing: "cut paper"
        case .oneOf(let words): words[0]
        }
    }

    @Test func aThirdOfOurOwnFactsAreCovered() throws {
        let text = try String(contentsOfFile: TestData.suite("common-facts") + "/items.jsonl", encoding: .utf8)
        let items = try text.split(separator: "\n").map { try JSONDecoder().decode(Item.self, from: Data($0.utf8)) }
        let attempts = items.map { templates.attempt($0, count: 3, seed: 1) }
        #expect(items.count == 360)
        #expect(attempts.count { !$0.twins.isEmpty } >= 120)
        #expect(!attempts.contains { $0.refusal?.guardID == "ambiguous-template" })
        for (item, attempt) in zip(items, attempts) {
            for twin in attempt.twins { #expect(twin.item.task == item.task && twin.item.subject == item.subject) }
        }
    }
}
