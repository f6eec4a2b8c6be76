// The real number of items behind a column of scores.

import AuditModel
import Foundation
import Rules
import TestSupport
import Testing

@Suite struct DenominatorRecoveryTests {
    private func column(of items: Int, models: Int, seed: UInt64) throws -> [PrintedNumber] {
        var random = SeededRandom(seed: seed)
        return try (0..<models).map { _ in try percent(items * 2 / 5 + random.below(items / 2), of: items) }
    }

    @Test func findsTheRealNumberOfItems() throws {
        let found = try #require(
            DenominatorRecovery(try column(of: 484, models: 24, seed: 3), unit: .percent, stated: 500)
        )
        #expect((found.explainedByStated ?? 99) < found.values)
        #expect(found.best == 484 && found.explained == found.values)
        #expect(found.isEstablished && found.luck < 1e-4)
        #expect(found.complete.first == 484)
    }

    @Test func aFewValuesProveNothing() throws {
        let found = try #require(
            DenominatorRecovery([try printed("63.3"), try printed("41.7")], unit: .percent, stated: 500)
        )
        #expect(!found.isEstablished && found.luck > 0.01)
        #expect(DenominatorRecovery([try printed("63.3"), try printed("63.3")], unit: .percent) == nil)
        #expect(DenominatorRecovery([try printed("0.0"), try printed("100.0")], unit: .percent) == nil)
        #expect(DenominatorRecovery([], unit: .percent) == nil)
    }

    @Test func aRightColumnIsExplainedByWhatItStates() throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let found = try #require(
                DenominatorRecovery(try column(of: 198, models: 12, seed: seed), unit: .percent, stated: 198)
            )
            #expect(found.explainedByStated == found.values && found.complete.contains(198))
        }
    }

    // A table of random numbers is not given a number of items more often than `luck` says.
    @Test func randomTablesAreRarelyExplained() throws {
        var established = 0
        for seed in 0..<200 as Range<UInt64> {
            var random = SeededRandom(seed: seed, stream: 7)
            let values = try (0..<8).map { _ in
                let tenths = 1 + random.below(999)
                return try printed("\(tenths / 10).\(tenths % 10)", .percent)
            }
            if let found = DenominatorRecovery(values, unit: .percent), found.isEstablished { established += 1 }
        }
        #expect(established <= 6)
    }

    @Test func oneMisprintDoesNotHideIt() throws {
        var values = try column(of: 164, models: 20, seed: 5)
        values[3] = try printed("50.3", .percent)
        let found = try #require(DenominatorRecovery(values, unit: .percent))
        #expect(found.best == 164 && found.explained == found.values - 1)
        #expect(found.isEstablished)
    }

    @Test func agreesWithReachability() throws {
        let values = try [printed("12.5", .percent), printed("37.5", .percent), printed("33.3", .percent)]
        let found = try #require(DenominatorRecovery(values, unit: .percent))
        for items in 1...found.limit {
            let lattice = try #require(ScoreLattice.shares(items: items, unit: .percent))
            let all = values.allSatisfy { Reachability($0, on: lattice).nearest != nil }
            #expect(found.complete.contains(items) == all, "\(items)")
        }
    }

    // Epoch AI's table of SWE-bench Verified: the suite has 500 items, the runs were on 484 of them.
    @Test(.enabled(if: TestData.isUsable)) func realTable() throws {
        let text = try #require(
            String(
                data: try TestData.bytes("leaderboards/epoch_benchmarks/swe_bench_verified.csv"),
                encoding: .utf8
            )
        )
        let values = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line -> PrintedNumber? in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            // A line that continues a quoted field repeats no score.
            guard fields.count > 6, fields[1] == fields[2] else { return nil }
            return PrintedNumber(fields[1], unit: .proportion)
        }
        let found = try #require(DenominatorRecovery(values, unit: .proportion, stated: 500))
        #expect(found.values == 25)
        #expect(found.best == 484)
        #expect(found.isEstablished)
        #expect(found.explained >= 20 && (found.explainedByStated ?? 99) <= 4)
    }
}
