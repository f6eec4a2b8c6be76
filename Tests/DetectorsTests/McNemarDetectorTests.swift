// McNemar's test on original and first twin.

import AuditModel
import Detectors
import Testing

@Suite struct McNemarDetectorTests {
    private func evidence(_ scores: [[Double?]], _ declaration: OperatorDeclaration = Planted.declaration()) throws
        -> Evidence
    {
        try #require(McNemarDetector().evidence(Planted.input(Planted.rows(scores), declaration: declaration)).first)
    }

    // scipy 1.17 stats.binomtest(9, 11, .5, "greater") and minus half of stats.binom.pmf(9, 11, .5)
    @Test func reference() throws {
        let scores: [[Double?]] =
            Array(repeating: [1, 0, 1], count: 9) + Array(repeating: [0, 1, 1], count: 2)
            + Array(repeating: [1, 1, 0], count: 5)
        let found = try evidence(scores)
        #expect(abs((found.p ?? 0) - 0.03271484375) < 1e-12 && abs((found.midP ?? 0) - 0.01928710937500001) < 1e-12)
        #expect(abs((found.effects["gap"]?.value ?? 0) - 7.0 / 16) < 1e-12)
    }

    @Test func withOneTwinItIsTheSiblingTest() throws {
        let rows = Planted.model("m", items: 80, twins: 1, leak: 0.1, seed: 4).arms.flatMap(\.rows)
        let sibling = try #require(SiblingExactDetector().evidence(Planted.input(rows)).first)
        let mcnemar = try #require(McNemarDetector().evidence(Planted.input(rows)).first)
        #expect(abs((sibling.p ?? 0) - (mcnemar.p ?? 1)) < 1e-12)
        #expect(abs((sibling.midP ?? 0) - (mcnemar.midP ?? 1)) < 1e-12)
    }

    @Test func speaksToContaminationOnlyIfExchangeable() throws {
        let never = Planted.declaration("option-relabelling", exchangeability: .never)
        let found = try evidence(Array(repeating: [1, 0], count: 20), never)
        #expect(found.hypothesis == nil && found.assumptions.contains { $0.status == .failed })
    }

    @Test func refuses() throws {
        #expect(try evidence([]).notRun != nil)
        #expect(try evidence([[nil, nil]]).notRun != nil)
        #expect(try evidence([[0.5, 0.25]]).notRun?.contains("0 and 1") == true)
        #expect(try evidence([[1, 0]]).p.map { abs($0 - 0.5) < 1e-12 } == true)
    }
}
