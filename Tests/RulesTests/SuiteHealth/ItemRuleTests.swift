// ITM-01 and ITM-02: items planted to be wrong are found, clean ones are not, few models accuse nobody.

import AuditModel
import Testing

@testable import Rules

@Suite struct ItemRuleTests {
    @Test func flippedItemsAreFound() throws {
        let subject = RuleSubject(logs: Made.logs(models: 40, items: 100, seed: 1, flip: [17, 58]))
        let found = try #require(NegativeDiscriminationRule().outcomes(subject).first)
        #expect(found.outcome == .fail)
        #expect(found.figures["flagged"] == 2)
        #expect(found.why.contains("i17") && found.why.contains("i58"))
        let keys = try #require(SuspectKeyRule().outcomes(subject).first)
        #expect(keys.outcome == .fail && keys.figures["suspects"] == 2)
        #expect((keys.figures["shift"] ?? 0) > -0.05)
    }

    @Test func cleanSuitesRaiseNothing() throws {
        for seed in UInt64(10)..<20 {
            let subject = RuleSubject(logs: Made.logs(models: 30, items: 60, seed: seed))
            #expect(NegativeDiscriminationRule().outcomes(subject).map(\.outcome) == [.pass], "seed \(seed)")
            #expect(SuspectKeyRule().outcomes(subject).map(\.outcome) == [.pass], "seed \(seed)")
        }
    }

    @Test func fewModelsAccuseNoItem() {
        let subject = RuleSubject(logs: Made.logs(models: 19, items: 60, seed: 1, flip: [3, 4, 5]))
        #expect(NegativeDiscriminationRule().outcomes(subject).map(\.outcome) == [.notAssessable])
        #expect(SuspectKeyRule().outcomes(subject).map(\.outcome) == [.notAssessable])
        #expect(NegativeDiscriminationRule().outcomes(RuleSubject()).map(\.outcome) == [.notAssessable])
        #expect(SuspectKeyRule().outcomes(RuleSubject()).map(\.outcome) == [.notAssessable])
    }

    /// KR-20 of this table by hand: k/(k−1)·(1 − Σpq/σ²) = 4/3·(1 − (2·.2222·9/8 + 2·.2469·9/8)/var).
    @Test func alphaIsCronbachs() throws {
        let rows: [[Double]] = [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]]
        // pingouin.cronbach_alpha on the same table gives 0.8.
        #expect(abs(try #require(ReliabilityRule.alpha(rows)) - 0.8) < 1e-12)
    }

    @Test func reliableSuitesPassAndNoiseFails() throws {
        let steady = RuleSubject(logs: Made.logs(models: 20, items: 100, seed: 2))
        #expect(ReliabilityRule().outcomes(steady).map(\.outcome) == [.pass])
        let noise = (0..<20).map { model in
            var random = SeededRandom(seed: 4, stream: UInt64(model))
            return Made.log("m\(model)", (0..<30).map { ("i\($0)", random.unit() < 0.5 ? 1 : 0) })
        }
        #expect(ReliabilityRule().outcomes(RuleSubject(logs: noise)).map(\.outcome) == [.fail])
        let few = RuleSubject(logs: Made.logs(models: 7, items: 30, seed: 2))
        #expect(ReliabilityRule().outcomes(few).map(\.outcome) == [.notAssessable])
    }
}
