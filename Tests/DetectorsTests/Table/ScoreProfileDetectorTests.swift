// A profile of scores no copy has: seen where it is, not where it is not, refused where it cannot be told.

import AuditModel
import Detectors
import Testing

@Suite struct ScoreProfileDetectorTests {
    private func last(_ table: ScoreTable) throws -> Evidence {
        try #require(ScoreProfileDetector().evidence(ShiftedTables.input(table)).last)
    }

    @Test func oneColumnTooHighIsSeen() throws {
        let table = ShiftedTables.scores(models: 24, seed: 3) { model, column, _ in
            model == 23 && column == 2 ? 0.8 : 0
        }
        let found = try last(table)
        #expect(found.hypothesis == .shifted && found.model == "m23")
        #expect(try #require(found.p) < 0.001)
        let usual = try #require(found.effects["usual_distance"])
        #expect(try #require(found.effects["profile_distance"]).value > usual.high)
        #expect(found.effects["columns"]?.value == 4 && found.effects["factors"]?.value ?? 0 >= 1)
        #expect(found.assumptions.contains { $0.text.contains("sampling error") })
    }

    @Test func aCopyIsNot() throws {
        var called = 0
        for seed in 0..<40 {
            if try #require(try last(ShiftedTables.scores(models: 20, seed: UInt64(seed))).p) < 0.05 { called += 1 }
        }
        #expect(called <= 6, "\(called) of 40")
    }

    @Test func sizesThatAreNotStatedAreNamed() throws {
        var table = ShiftedTables.scores(models: 20, seed: 4)
        for model in table.models.indices {
            for pair in table.models[model].scores.indices {
                table.models[model].scores[pair].nOriginal = nil
                table.models[model].scores[pair].nTwin = nil
            }
        }
        #expect(try last(table).assumptions.contains { $0.text.contains("not stated") })
    }

    @Test func whatCannotBeJudgedIsRefused() throws {
        let few = try last(ShiftedTables.scores(models: 10, seed: 1))
        #expect(few.p == nil && few.notRun?.contains("more than 12 models") == true)
        let narrow = try last(ShiftedTables.scores(models: 20, columns: 2, seed: 1))
        #expect(narrow.p == nil && narrow.notRun?.contains("at least 3 columns") == true)
    }
}
