// Columns that newer models trade off otherwise: seen, and not where the models are only abler.

import AuditModel
import Detectors
import Testing

@Suite struct CorrelationChangeDetectorTests {
    private func found(_ table: ScoreTable) throws -> Evidence {
        let all = CorrelationChangeDetector().evidence(ShiftedTables.input(table))
        #expect(all.count == 1)
        return try #require(all.first)
    }

    /// Every second column of the newer half follows an ability of its own.
    @Test func aTradeOffIsSeen() throws {
        var own = [Int: Double]()
        let table = ShiftedTables.scores(models: 80, dated: true, seed: 9) { model, column, random in
            guard model >= 40, column % 2 == 1 else { return 0 }
            let drawn = own[model] ?? (random.unit() * 4 - 2)
            own[model] = drawn
            return drawn
        }
        let evidence = try found(table)
        #expect(evidence.hypothesis == .shifted && evidence.model == nil)
        #expect(try #require(evidence.p) < 0.01)
        #expect(evidence.effects["pairs"]?.value == 6 && evidence.effects["models"]?.value ?? 0 >= 12)
        // The fortieth month from 2010 on is May 2013.
        #expect(abs((evidence.effects["split"]?.value ?? 0) - 2013.33) < 0.1)
    }

    /// Neither too often nor never: models deal within pairs, which makes the test exact but for the scaling.
    @Test func copiesAreNot() throws {
        var ps: [Double] = []
        for seed in 0..<40 {
            let table = ShiftedTables.scores(models: 60, columns: 3, size: 150, dated: true, seed: UInt64(seed)) {
                _,
                _,
                random in random.unit() - 0.5
            }
            ps.append(try #require(try found(table).p))
        }
        #expect(ps.count { $0 < 0.05 } <= 6, "\(ps.count { $0 < 0.05 }) of 40")
        #expect(ps.count { $0 < 0.5 } >= 8, "\(ps.count { $0 < 0.5 }) of 40 below a half: too cautious")
    }

    @Test func whatCannotBeJudgedIsRefused() throws {
        #expect(try found(ShiftedTables.scores(models: 60, seed: 1)).notRun?.contains("date for every model") == true)
        let few = try found(ShiftedTables.scores(models: 20, dated: true, seed: 1))
        #expect(few.p == nil && few.notRun?.contains("12 are needed") == true)
    }
}
