// Right where others are wrong: a model of mirrored answers is seen, one like the others is not, the rest is refused.

import AuditModel
import Detectors
import Testing

@Suite struct OutcomeShiftDetectorTests {
    private func last(_ table: ScoreTable) throws -> Evidence {
        try #require(OutcomeShiftDetector().evidence(ShiftedTables.input(table)).last)
    }

    @Test func answersOfAnotherKindAreSeen() throws {
        let found = try last(ShiftedTables.outcomes(models: 24, seed: 5, share: 0.25) { $0 == 23 })
        #expect(found.hypothesis == .shifted && found.model == "m23" && found.items == 300)
        #expect(try #require(found.p) < 0.001)
        let usual = try #require(found.effects["reference_surprise"])
        #expect(try #require(found.effects["surprise"]).value > usual.high && usual.low < usual.value)
        #expect(found.effects["references"]?.value == 23 && found.effects["e_value"] == nil)
    }

    /// Thirty tables of copies: five in a hundred may be called strange.
    @Test func aCopyIsNot() throws {
        var called = 0
        for seed in 0..<30 {
            if try #require(try last(ShiftedTables.outcomes(models: 20, items: 120, seed: UInt64(seed))).p) < 0.05 {
                called += 1
            }
        }
        #expect(called <= 5, "\(called) of 30")
    }

    @Test func aDatedModelHasAnEValue() throws {
        let found = try last(ShiftedTables.outcomes(models: 24, dated: true, seed: 6, share: 0.4) { $0 == 23 })
        #expect(try #require(found.effects["e_value"]).value > 20)
    }

    @Test func whatCannotBeJudgedIsRefused() throws {
        func reason(_ table: ScoreTable) throws -> String {
            let found = try last(table)
            #expect(found.p == nil && found.effects.isEmpty)
            return try #require(found.notRun)
        }
        #expect(try reason(ShiftedTables.scores(models: 20, seed: 1)).contains("scores only"))
        #expect(try reason(ShiftedTables.outcomes(models: 10, seed: 1)).contains("12 are needed"))
        var clustered = ShiftedTables.outcomes(models: 20, seed: 1)
        clustered.clusters[3] = 0
        #expect(try reason(clustered).contains("clusters"))
        // All right: stronger than the references by more than they show.
        var perfect = ShiftedTables.outcomes(models: 20, seed: 1)
        perfect.models[19].originals.values = perfect.models[19].originals.values.map { _ in 1 }
        let found = try last(perfect)
        #expect(found.p == nil && found.notRun != nil)
    }
}
