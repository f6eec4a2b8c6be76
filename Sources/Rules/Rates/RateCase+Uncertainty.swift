// Cases of the rules on uncertainty.

import AuditModel
import Statistics

extension RateCase {
    /// UNC-01 to UNC-08.
    static var uncertainty: [RateCase] {
        [
            ofLog("UNC-01") { log, _ in log.reported[0].standardError = nil },
            ofLog("UNC-02") { log, _ in log.reported[0].standardError = PrintedNumber("0.0000", unit: .proportion) },
            clusters,
            ofLog("UNC-04") { log, _ in
                // One row an item, with the mean of its repeats.
                let rows = LogRows(log)
                let scores = ItemScores(rows, LogRows.Series(metric: 0, scorer: 0, variant: -1))
                log.rows = rows.firstRow.enumerated().map { item, row in
                    var kept = log.rows[row]
                    kept.values = [scores.sums[item] / Double(max(1, scores.counts[item]))]
                    return kept
                }
            },
            RateCase(
                id: "UNC-05",
                isExact: false,
                clean: { pair(&$0, lead: 0.25) },
                faulty: { pair(&$0, lead: 0) }
            ),
            RateCase(
                id: "UNC-06",
                isExact: true,
                clean: { tried(&$0, 1) },
                faulty: { random in
                    let count = 10 + random.below(50)
                    return tried(&random, count)
                }
            ),
            RateCase(
                id: "UNC-07",
                isExact: false,
                clean: { pair(&$0, lead: 0.25) },
                faulty: { random in
                    let right = 100 + random.below(20)
                    var subject = claim(MadeUpLog.percent(right + 2, of: 198), 198)
                    subject.claim?.rival = MadeUpLog.percent(right, of: 198)
                    return subject
                }
            ),
            RateCase(
                id: "UNC-08",
                isExact: false,
                clean: { random in
                    var subject = pair(&random, lead: 0.25)
                    subject.claim = nil
                    return subject
                },
                faulty: { random in
                    var subject = pair(&random, lead: 0)
                    subject.claim = nil
                    return subject
                }
            ),
        ]
    }

    /// Items in clusters of 8 that are right or wrong together, with an error by clusters, or by items.
    private static var clusters: RateCase {
        let made = MadeUpLog(items: 240, epochs: 1, spread: 0, clusterSize: 8)
        func make(_ random: inout SeededRandom, byItems: Bool) -> RuleSubject {
            var log = made.log(&random)
            MadeUpLog.report(&log, clusters: byItems ? nil : (0..<240).map { $0 / 8 })
            return RuleSubject(logs: [log], items: made.suiteItems, policy: policy)
        }
        return RateCase(
            id: "UNC-03",
            isExact: true,
            clean: { make(&$0, byItems: false) },
            faulty: { make(&$0, byItems: true) }
        )
    }

    /// Logs of two models, one said to be better; its true lead is `lead`.
    private static func pair(_ random: inout SeededRandom, lead: Double) -> RuleSubject {
        var logs = [
            MadeUpLog(model: "alpha", items: 300, epochs: 1, skill: 0.5 + lead).log(&random),
            MadeUpLog(model: "beta", items: 300, epochs: 1, skill: 0.5).log(&random),
        ]
        // The keys are the suite's, whoever answers; scores do not hang on them here.
        for index in logs.indices { logs[index].epochs = 1 }
        var subject = RuleSubject(logs: logs, policy: policy)
        if let value = logs[0].reported.first?.value {
            subject.claim = Claim(text: "alpha beats beta", value: value, model: "alpha", count: 300)
        }
        return subject
    }

    private static func tried(_ random: inout SeededRandom, _ count: Int) -> RuleSubject {
        let right = 80 + random.below(40)
        var subject = claim(MadeUpLog.percent(right, of: 198), 198)
        subject.claim?.tried = count
        return subject
    }
}
