// Scores of a log for a table: recomputed where there are rows, stated where there are none, missing items counted.

import AuditModel
import Testing

@testable import Verdicts

@Suite struct LogScoreTests {
    private static func log() -> ResultLog {
        var log = ResultLog(dialect: .inspect, model: "m", suite: "s")
        log.scorers = ["one"]
        log.metrics = [ResultLog.Metric("acc")]
        log.rows = [
            LoggedRow(item: "1", values: [1]), LoggedRow(item: "2", values: [1]), LoggedRow(item: "3", values: [0]),
            LoggedRow(item: "4", values: [1]), LoggedRow(item: "5", state: .errored, values: [.nan]),
        ]
        return log
    }

    private static func reported(_ metric: String, _ text: String) throws -> ReportedScore {
        ReportedScore(metric: metric, value: try #require(PrintedNumber(text)), count: 50)
    }

    /// Wilson's interval of 3 in 4 by `scipy.stats.binomtest(3, 4).proportion_ci(method="wilson")` (SciPy 1.17).
    @Test func sharesHaveWilsonsInterval() throws {
        let score = try #require(LogScore.all(Self.log(), level: 0.95).first)
        #expect(score.count == 4 && score.missing == 1 && score.scorer == nil && score.metric == "acc")
        guard case .computed(let estimate, let error) = score.value else {
            Issue.record("not computed")
            return
        }
        #expect(estimate.value == 0.75 && error.map { abs($0 - 0.25) < 1e-15 } == true)
        #expect(abs(estimate.low - 0.30064184258240184) < 1e-12 && abs(estimate.high - 0.9544127391902995) < 1e-12)
    }

    /// The interval of 0.5, 1, 0 by `scipy.stats.t.interval(0.95, 2, 0.5, scipy.stats.sem([0.5, 1, 0]))`: 0.5 ± 1.2420689.
    @Test func repeatsAreAveragedAndHaveStudentsInterval() throws {
        var log = Self.log()
        log.rows = [
            LoggedRow(item: "1", values: [1]), LoggedRow(item: "1", epoch: 2, values: [0]),
            LoggedRow(item: "2", values: [1]),
            LoggedRow(item: "3", values: [0]),
        ]
        let score = try #require(LogScore.all(log, level: 0.95).first)
        guard case .computed(let estimate, let error) = score.value else {
            Issue.record("not computed")
            return
        }
        #expect(
            score.count == 3 && estimate.value == 0.5 && error.map { abs($0 - 0.28867513459481287) < 1e-12 } == true
        )
        #expect(abs(estimate.high - estimate.low - 2 * 1.2420688558751651) < 1e-8)
    }

    @Test func twinsAreNoPartOfAScore() {
        var log = Self.log()
        log.variants = ["typos"]
        log.rows += (0..<10).map { LoggedRow(item: ItemID("\($0)"), variant: 0, values: [0]) }
        #expect(LogScore.all(log, level: 0.95).first?.count == 4)
    }

    @Test func whatHasNoRowsStaysAsReported() throws {
        var log = ResultLog(dialect: .lmEval, model: "m", suite: "s")
        log.reported = [try Self.reported("acc", "63.30"), try Self.reported("f1", "0.5")]
        let scores = LogScore.all(log, level: 0.95)
        #expect(scores.map(\.metric) == ["acc", "f1"] && scores.allSatisfy { $0.count == 50 && $0.missing == nil })
        for score in scores { if case .computed = score.value { Issue.record("\(score.metric) was computed") } }
        // Recomputed from rows once, what is only reported beside it.
        var both = Self.log()
        both.reported = log.reported
        #expect(LogScore.all(both, level: 0.95).map(\.metric) == ["acc", "f1"])
        both.reported[0].part = "a part"
        #expect(LogScore.all(both, level: 0.95).map(\.suite) == ["s", "s, a part", "s"])
    }

    @Test func oneItemHasNoStandardError() throws {
        var log = Self.log()
        log.rows = [LoggedRow(item: "1", values: [0.5])]
        let score = try #require(LogScore.all(log, level: 0.95).first)
        guard case .computed(let estimate, let error) = score.value else {
            Issue.record("not computed")
            return
        }
        #expect(error == nil && estimate.low.isNaN)
    }
}
