// ITM-03: repeats, answers in questions, favourite places.

import AuditModel
import Testing

@testable import Rules

@Suite struct ItemFormRuleTests {
    private func choice(_ id: String, _ question: String, gold: Int) -> Item {
        Item(
            id: ItemID(id),
            question: question,
            task: .choice(ChoiceTask(options: ["one", "two", "three", "four"], gold: gold))
        )
    }

    private func outcomes(_ items: [Item]) -> [String: RuleOutcome.Result] {
        let found = ItemFormRule().outcomes(RuleSubject(items: items))
        return Dictionary(uniqueKeysWithValues: found.map { ($0.about, $0.outcome) })
    }

    @Test func cleanItemsPass() {
        let items = (0..<200).map { choice("i\($0)", "Question number \($0)?", gold: $0 % 4) }
        #expect(outcomes(items)["repeats"] == .pass)
        #expect(outcomes(items)["place of the key"] == .pass)
        #expect(outcomes(items)["answer in question"] == .notAssessable)
    }

    @Test func repeatsAreFoundWhateverTheirForm() throws {
        var items = (0..<20).map { choice("i\($0)", "Question number \($0)?", gold: $0 % 4) }
        items.append(choice("again", "question  NUMBER 3", gold: 3))
        let found = try #require(ItemFormRule().outcomes(RuleSubject(items: items)).first)
        #expect(found.outcome == .fail && found.why.contains("again = i3"))
    }

    @Test func aFavouritePlaceIsFound() {
        let items = (0..<200).map { choice("i\($0)", "Question number \($0)?", gold: $0 % 10 < 5 ? 1 : $0 % 4) }
        #expect(outcomes(items)["place of the key"] == .fail)
    }

    @Test func answersInTheirQuestionsAreFound() {
        func text(_ number: Int, held: Bool) -> Item {
            let answer = "river number \(number)"
            return Item(
                id: ItemID("t\(number)"),
                question: held ? "Is the \(answer) a river?" : "Which river is it? (\(number * 7 + 1000))",
                task: .text(TextTask(accepted: [answer], rejected: []))
            )
        }
        #expect(outcomes((0..<40).map { text($0, held: $0 < 4) })["answer in question"] == .fail)
        #expect(outcomes((0..<40).map { text($0, held: false) })["answer in question"] == .pass)
    }

    @Test func withoutItemsNothingIsSaid() {
        #expect(ItemFormRule().outcomes(RuleSubject()).map(\.outcome) == [.notAssessable])
    }
}
