// The sibling test as a detector: what it finds, what it refuses, and that it accuses no clean model.

import AuditModel
import Detectors
import Testing

@Suite struct SiblingExactDetectorTests {
    private func evidence(_ input: DetectorInput) throws -> Evidence {
        try #require(SiblingExactDetector().evidence(input).first)
    }

    @Test func effectsByHand() throws {
        // 12 items right on the original and on 1 of 2 twins, 8 wrong everywhere: 60 % against 30 %.
        let scores: [[Double?]] = Array(repeating: [1, 1, 0], count: 12) + Array(repeating: [0, 0, 0], count: 8)
        let found = try evidence(Planted.input(Planted.rows(scores)))
        let values = found.effects.mapValues(\.value)
        #expect(values["score"] == 0.6 && abs((values["gap"] ?? 0) - 0.3) < 1e-12)
        // If memory falls back on skill: π = .3 / .7, clean .3; if it misleads on the twins: π = .3, clean .3 / .7.
        #expect(abs((values["leak_fraction"] ?? 0) - (0.3 / 0.7 + 0.3) / 2) < 1e-12)
        #expect(abs((values["clean_score"] ?? 0) - (0.3 + 0.3 / 0.7) / 2) < 1e-12)
        #expect(abs((values["inflation"] ?? 0) - (0.3 + 0.6 - 0.3 / 0.7) / 2) < 1e-12)
        // 12 items each with its original among the two right of three.
        #expect(abs((found.p ?? 0) - 0.007707346629258948) < 1e-12)  // (2/3)^12
        #expect(found.effects.values.allSatisfy { $0.low <= $0.value && $0.value <= $0.high })
    }

    @Test func refusesOperatorsThatAreNotExchangeable() throws {
        let rows = Planted.model("m", items: 50, leak: 0.9, seed: 1).arms.flatMap(\.rows)
        let never = Planted.declaration("number-resampling", exchangeability: .never)
        let found = try evidence(Planted.input(rows, declaration: never))
        #expect(found.notRun?.contains("not exchangeable") == true && found.p == nil)
        #expect(found.effects["leak_fraction"] == nil && found.effects["clean_score"] == nil)
        #expect(found.effects["gap"] != nil)
    }

    @Test func refusesAuthoredOptionOrder() throws {
        let rows = Planted.model("m", items: 50, leak: 0.9, seed: 1).arms.flatMap(\.rows)
        let authored = SuiteManifest(id: "x", title: "X", optionOrder: OptionOrder(kind: .authored))
        let unknown = SuiteManifest(id: "x", title: "X")
        #expect(try evidence(Planted.input(rows, manifest: authored)).notRun != nil)
        #expect(try evidence(Planted.input(rows, manifest: unknown)).notRun != nil)
    }

    @Test(arguments: [0, 1, 9]) func refusesFewItems(count: Int) throws {
        let found = try evidence(Planted.input(Planted.rows(Array(repeating: [1, 0, 0], count: count))))
        #expect(found.notRun?.contains("Only \(count) items") == true && found.p == nil)
    }

    @Test func refusesWhatCouldNotBeRead() throws {
        let found = try evidence(Planted.input(Planted.rows(Array(repeating: [nil, nil, nil], count: 40))))
        #expect(found.notRun != nil && found.p == nil && found.effects.isEmpty)
    }

    @Test(arguments: [0.0, 1.0]) func modelsWithoutVariationAreNotAccused(score: Double) throws {
        let found = try evidence(
            Planted.input(Planted.rows(Array(repeating: Array(repeating: score, count: 6), count: 60)))
        )
        let gap = try #require(found.effects["gap"])
        #expect(found.p == 1 && gap.value == 0)
        // Sixty items all alike still allow 6 % of unseen difference: no claim of smallness may come of that.
        #expect(gap.low < -0.03 && gap.high > 0.03)
        #expect(found.effects["leak_fraction"]?.value == 0)
    }

    @Test func gradedScoresGoByMidRanks() throws {
        let scores: [[Double?]] = (0..<30).map { index in [0.9, 0.4, 0.3 + Double(index) / 100] }
        let found = try evidence(Planted.input(Planted.rows(scores)))
        #expect(found.assumptions.contains { $0.text.contains("mid-ranks") })
        // The original is best of three every time: 3^-30.
        #expect(abs((found.p ?? 1) * 205_891_132_094_649 - 1) < 1e-9)
    }

    @Test(arguments: [Double.nan, .infinity, -1, 2]) func scoresOutOfRangeAreUnread(score: Double) throws {
        let scores: [[Double?]] = Array(repeating: [score, 1, 0], count: 12)
        let found = try evidence(Planted.input(Planted.rows(scores)))
        #expect(found.effects["score"]?.value == 0 && found.p.map { $0 > 0.99 } == true)
    }

    @Test func unevenReadingFailsItsAssumption() throws {
        let scores: [[Double?]] = Array(repeating: [1, 1, 1], count: 30) + Array(repeating: [1, nil, nil], count: 3)
        let found = try evidence(Planted.input(Planted.rows(scores)))
        #expect(found.assumptions.contains { $0.status == .failed && $0.text.contains("unread") })
    }

    @Test func clustersWidenTheGap() throws {
        let scores: [[Double?]] = (0..<60).map { index in index / 6 % 3 == 0 ? [1, 0] : [0, 0] }
        let names = (0..<60).map { "passage-\($0 / 6)" }
        let alone = try evidence(Planted.input(Planted.rows(scores)))
        let grouped = try evidence(Planted.input(Planted.rows(scores, clusters: names)))
        // Four passages of ten moved together: p is 1/2^4 and not 1/2^24.
        #expect(grouped.p == 0.0625 && (alone.p ?? 1) < 1e-6)
    }

    @Test func equalInputsGiveEqualEvidence() throws {
        let rows = Planted.model("m", items: 60, leak: 0.3, seed: 3).arms.flatMap(\.rows)
        #expect(try evidence(Planted.input(rows)) == evidence(Planted.input(rows)))
    }

    @Test func heavyLeakIsSeenAndDetectableGapIsPlausible() throws {
        let rows = Planted.model("m", items: 300, leak: 0.3, seed: 3).arms.flatMap(\.rows)
        let found = try evidence(Planted.input(rows))
        let detectable = try #require(found.effects["minimum_detectable_gap"]?.value)
        #expect((found.p ?? 1) < 1e-4 && detectable > 0.03 && detectable < 0.12)
    }

    /// Over 250 seeds the 95 % interval covers a planted leak of 20 % in at least 92 %, whatever memory does on twins.
    @Test(arguments: [false, true]) func intervalsCoverThePlantedLeak(misled: Bool) throws {
        var covered = 0
        let seeds = 250
        for seed in 0..<seeds {
            let rows = Planted.model("m", items: 120, twins: 3, leak: 0.2, misled: misled, seed: UInt64(seed))
                .arms.flatMap(\.rows)
            let input = Planted.input(rows, policy: Policy(replicates: 300), seed: UInt64(seed))
            let leak = try #require(try evidence(input).effects["leak_fraction"])
            if leak.low <= 0.2 && 0.2 <= leak.high { covered += 1 }
        }
        #expect(Double(covered) / Double(seeds) >= 0.92)
    }

    /// Clean models are below 5 % in at most 6.5 % of 1,000 seeds.
    @Test func cleanModelsAreNotAccused() throws {
        var accused = 0
        for seed in 0..<1000 {
            let rows = Planted.model("m", items: 40, twins: 3, leak: 0, seed: UInt64(seed)).arms.flatMap(\.rows)
            let found = try evidence(Planted.input(rows, policy: Policy(replicates: 1)))
            if (found.p ?? 0) <= 0.05 { accused += 1 }
        }
        #expect(accused <= 65)
    }
}
