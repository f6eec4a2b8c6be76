// The score and its interval.

import AuditModel
import Detectors
import Testing

@Suite struct ScoreDetectorTests {
    private func evidence(_ rows: [SiblingRow]) throws -> Evidence {
        try #require(ScoreDetector().evidence(Planted.input(rows)).first)
    }

    // scipy 1.17 stats.binomtest(191, 300).proportion_ci(.95, "wilson")
    @Test func wilson() throws {
        let rows = Planted.rows((0..<300).map { [$0 < 191 ? 1 : 0, 0] })
        let score = try #require(try evidence(rows).effects["score"])
        #expect(abs(score.low - 0.580831624875869) < 1e-10 && abs(score.high - 0.6890459629894218) < 1e-10)
    }

    // numpy and scipy 1.17 stats.t.ppf(.975, 4); the upper end 1.04 is cut at 1
    @Test func clusters() throws {
        let scores: [[Double?]] = [[1], [0], [1], [1], [0], [1], [1], [0], [1], [1]]
        let names = ["a", "a", "b", "b", "c", "c", "d", "d", "e", "e"]
        let score = try #require(try evidence(Planted.rows(scores, clusters: names)).effects["score"])
        #expect(abs(score.low - 0.3599563096708721) < 1e-10 && score.high == 1)
    }

    @Test func unreadCountsAsWrongAndIsCounted() throws {
        let found = try evidence(Planted.rows([[1, 1], [nil, 1], [1, 0], [0, 0]]))
        #expect(found.effects["score"]?.value == 0.5 && found.effects["unread_share"]?.value == 0.25)
    }

    @Test func anItemInTwoArmsCountsOnce() throws {
        let rows = Planted.rows([[1, 1], [0, 1]])
        var input = Planted.input(rows)
        input.outcomes = ModelOutcomes(model: "m", arms: [Planted.arm(rows), Planted.arm(rows, "identity")])
        #expect(try #require(ScoreDetector().evidence(input).first).items == 2)
    }

    @Test func nothingAsked() throws {
        let found = try evidence([])
        #expect(found.notRun != nil && found.effects.isEmpty)
    }

    @Test func equalGradedScoresStillHaveDoubt() throws {
        let score = try #require(try evidence(Planted.rows(Array(repeating: [0.5], count: 20))).effects["score"])
        #expect(score.low < 0.5 && score.high > 0.5)
    }
}
