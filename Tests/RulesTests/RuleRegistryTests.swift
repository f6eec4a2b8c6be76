// What every rule promises.

import AuditModel
import Testing

@testable import Rules

@Suite struct RuleRegistryTests {
    @Test func idsAreUniqueAndCardsAreComplete() {
        let cards = Rules.cards
        #expect(Set(cards.map(\.id)).count == cards.count)
        for card in cards {
            #expect(card.id.wholeMatch(of: /[A-Z]{3}-[0-9]{2}/) != nil)
            let texts = [card.checks, card.fails, card.cannotShow, card.remedy, card.reference]
            #expect(texts.allSatisfy { $0.count >= 8 }, "\(card.id)")
            #expect(!card.inputs.isEmpty)
        }
    }

    @Test func withoutInputNoRulePassesOrFails() {
        for rule in Rules.all {
            let outcomes = rule.outcomes(RuleSubject())
            #expect(!outcomes.isEmpty, "\(rule.card.id) says nothing")
            #expect(outcomes.allSatisfy { $0.outcome == .notAssessable }, "\(rule.card.id)")
            #expect(outcomes.allSatisfy { $0.id == rule.card.id && !$0.why.isEmpty }, "\(rule.card.id)")
        }
    }
}
