// Sums of a log with known answers.

import AuditModel
import Testing

@testable import Verdicts

@Suite struct LogSummaryTests {
    private var log: ResultLog {
        var log = ResultLog(dialect: .longForm, model: "m", suite: "s")
        log.scorers = ["strict"]
        log.metrics = [ResultLog.Metric("acc")]
        log.planned = 10
        log.rows = (0..<10).map { item in
            LoggedRow(
                item: ItemID("i\(item)"),
                state: item < 8 ? .scored : .errored,
                flags: item == 0 ? [.truncated, .stated] : [.stated],
                values: [item < 6 ? 1 : item < 8 ? 0 : .nan]
            )
        }
        log.reported = PrintedNumber("0.75").map { [ReportedScore(metric: "acc", value: $0, scorer: "strict")] } ?? []
        return log
    }

    @Test func everythingIsCounted() throws {
        let summary = LogSummary(log)
        #expect(summary.states == [.scored: 8, .errored: 2])
        #expect(summary.items == 10 && summary.planned == 10 && summary.repeats == 1)
        #expect(summary.unusable == ["truncated": 1] && summary.isUnusableStated)
        let score = try #require(summary.scores.first)
        #expect(score.items == 8 && score.recomputed.value == 0.75 && score.reported?.text == "0.75")
        #expect(score.bounds?.low == 0.6 && score.bounds?.high == 0.8)
        // statsmodels proportion_confint(6, 8, method="wilson"): 0.40927, 0.92852.
        #expect(abs(score.recomputed.low - 0.40927) < 1e-4 && abs(score.recomputed.high - 0.92852) < 1e-4)
        #expect(
            summary.sentence(log)?.hasPrefix("On 8 items of s, m scored 75.0% (95% interval 40.9–92.9%, one run")
                == true
        )
    }

    @Test func anEmptyLogComesToNothing() {
        let summary = LogSummary(ResultLog(dialect: .longForm, model: "m", suite: "s"))
        #expect(summary.scores.isEmpty && summary.items == 0)
        #expect(summary.sentence(ResultLog(dialect: .longForm, model: "m", suite: "s")) == nil)
    }
}
