// Watching model after model: a change raises the capital, no change does not, and what has no dates is refused.

import AuditModel
import Detectors
import Testing

@Suite struct WatchDetectorTests {
    private func found(_ table: ScoreTable) throws -> Evidence {
        let all = WatchDetector().evidence(ShiftedTables.input(table))
        #expect(all.count == 1)
        return try #require(all.first)
    }

    @Test func aChangeIsSeen() throws {
        let table = ShiftedTables.outcomes(models: 40, items: 120, dated: true, seed: 2, share: 0.35) { $0 >= 26 }
        let evidence = try found(table)
        #expect(try #require(evidence.p) < 0.05)
        let (now, peak) = (try #require(evidence.effects["e_value"]), try #require(evidence.effects["e_peak"]))
        #expect(peak.value > 20 && peak.value >= now.value && evidence.effects["watched"]?.value == 24)
        #expect(abs((evidence.p ?? 0) - 1 / peak.value) < 1e-12)
    }

    /// Ville: at most one stream in twenty ever comes that far.
    @Test func noChangeIsNot() throws {
        let ps = try (0..<12).map { seed in
            try #require(try found(ShiftedTables.outcomes(models: 28, items: 60, dated: true, seed: UInt64(seed))).p)
        }
        #expect(ps.count { $0 <= 0.05 } <= 2)
    }

    @Test func scoresAreWatchedToo() throws {
        let table = ShiftedTables.scores(models: 44, dated: true, seed: 8) { model, column, random in
            model >= 24 && column > 0 ? random.unit() * 3 - 1.5 : 0
        }
        let evidence = try found(table)
        #expect(evidence.effects["watched"]?.value == 28 && (evidence.p ?? 1) < 0.05)
    }

    @Test func whatCannotBeWatchedIsRefused() throws {
        #expect(
            try found(ShiftedTables.outcomes(models: 30, seed: 1)).notRun?.contains("a date for every model") == true
        )
        #expect(try found(ShiftedTables.outcomes(models: 12, dated: true, seed: 1)).p == nil)
        var clustered = ShiftedTables.outcomes(models: 30, dated: true, seed: 1)
        clustered.clusters[0] = 0
        #expect(try found(clustered).notRun?.contains("clusters") == true)
    }
}
