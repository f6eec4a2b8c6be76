// What is in order raises nothing, in any rule.

import AuditModel
import Testing

@testable import Rules

@Suite struct CleanTests {
    @Test(arguments: 1...10 as ClosedRange<UInt64>) func cleanLogsRaiseNothing(seed: UInt64) {
        #expect(Fixture.allFailures(Fixture.subject(Fixture.log(seed: seed))) == [])
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>) func cleanBoardsRaiseNothing(seed: UInt64) {
        var random = SeededRandom(seed: seed, stream: 3)
        let board = MadeUpLog.board(&random)
        #expect(Fixture.allFailures(RuleSubject(boards: [board], policy: Policy(replicates: 100))) == [])
    }

    @Test func nothingIsAssessedOfNothing() {
        let outcomes = Rules.outcomes(RuleSubject()).filter { ["ACC", "GRM", "UNC"].contains($0.id.prefix(3)) }
        #expect(outcomes.count >= 22)
        #expect(outcomes.allSatisfy { $0.outcome == .notAssessable && !$0.why.isEmpty })
    }

    @Test func cardsAreWhole() {
        let cards = Rules.all.map(\.card)
        let own = cards.filter { ["ACC", "GRM", "UNC"].contains($0.id.prefix(3)) }
        let expected =
            (1...10).map { $0 < 10 ? "ACC-0\($0)" : "ACC-\($0)" } + (1...4).map { "GRM-0\($0)" }
            + (1...8).map { "UNC-0\($0)" }
        #expect(own.map(\.id) == expected)
        for card in own {
            #expect(![card.checks, card.fails, card.cannotShow, card.remedy, card.reference].contains(""))
            #expect(!card.inputs.isEmpty)
        }
    }
}
