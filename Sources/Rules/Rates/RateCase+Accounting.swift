// Cases of the rules on accounting.

import AuditModel

extension RateCase {
    /// ACC-01 to ACC-10.
    static var accounting: [RateCase] {
        [
            ofLog("ACC-01") { log, random in log.rows.removeSubrange(0..<(1 + random.below(9))) },
            ofLog("ACC-02") { log, random in
                // The best of each item's repeats, or a tenth of the wrong answers left out.
                let rows = LogRows(log)
                let scores = ItemScores(rows, LogRows.Series(metric: 0, scorer: 0, variant: -1))
                let mean = scores.mean ?? 0
                let value = random.below(2) == 0 ? scores.meanOfBest ?? 1 : mean / (mean + (1 - mean) * 0.9)
                if let printed = MadeUpLog.printed(value, 4) { log.reported[0].value = printed }
            },
            ofLog("ACC-03") { log, random in
                for index in 0..<(4 + random.below(40)) {
                    log.rows[index * 3].state = .errored
                    log.rows[index * 3].values = [.nan]
                }
                MadeUpLog.report(&log)
            },
            ofLog("ACC-04") { log, random in
                var row = log.rows[random.below(log.rows.count)]
                if random.below(2) == 0 { row.values = [1 - row.values[0]] }
                log.rows.append(row)
            },
            ofLog("ACC-05") { log, random in
                if random.below(2) == 0 {
                    let mean = log.reported[0].value.value.doubleValue
                    log.reported[0].value = MadeUpLog.printed(mean * 100, 2) ?? log.reported[0].value
                } else {
                    for index in log.rows.indices { log.rows[index].values = [1 - log.rows[index].values[0]] }
                    MadeUpLog.report(&log)
                }
            },
            ofLog("ACC-06") { log, random in
                for index in 0..<(8 + random.below(60)) {
                    log.rows[index].flags.insert(random.below(2) == 0 ? .truncated : .refused)
                }
            },
            ofLog("ACC-07", prepare: { log, random in secondReader(&log, &random, share: 0.005) }) { log, random in
                secondReader(&log, &random, share: 0.08)
            },
            controls,
            ofLog("ACC-09") { log, random in
                switch random.below(4) {
                case 0: log.rows[random.below(log.rows.count)].flags.insert(.edited)
                case 1: log.settings["git_dirty"] = "true"
                case 2: log.settings["limit"] = "100"
                default:
                    for index in log.rows.indices { log.rows[index].outputHash = log.rows[index].contentHash }
                }
            },
            ofLog("ACC-10") { log, random in
                if random.below(2) == 0, let error = log.reported[0].standardError {
                    log.reported[0].value = error
                    log.reported[0].standardError = nil
                } else {
                    log.reported[0].metric = "accuracy_stderr"
                }
            },
        ]
    }

    /// Reads all outputs a second time: `share` of what the first reader left wrong is right now.
    private static func secondReader(_ log: inout ResultLog, _ random: inout SeededRandom, share: Double) {
        log.rows.removeAll { $0.scorer == 1 }
        log.dialect = .lmEval
        log.scorers = ["strict-match", "flexible-extract"]
        for row in log.rows where row.scorer == 0 {
            var other = row
            other.scorer = 1
            if row.values[0] == 0, random.unit() < share * 2 { other.values = [1] }
            log.rows.append(other)
        }
        MadeUpLog.report(&log)
    }

    /// A run with gold, empty and shuffled-key variants; the shuffled ones are at chance, or a fifth above it.
    private static var controls: RateCase {
        let names = ["gold-answer", "empty-answer", "shuffled-key"]
        let facts = SuiteFacts(id: "sums", title: "Sums", chance: SourcedRate(rate: 0.25, source: "four options"))
        func make(_ random: inout SeededRandom, fault: Int?) -> RuleSubject {
            var log = MadeUpLog().log(&random)
            log.variants = names
            for (variant, _) in names.enumerated() {
                for item in 0..<200 {
                    var value = variant == 0 ? 1.0 : 0
                    if variant == 2 { value = random.unit() < (fault == 2 ? 0.45 : 0.25) ? 1 : 0 }
                    if variant == fault, variant < 2, random.unit() < 0.1 { value = 1 - value }
                    log.rows.append(
                        LoggedRow(
                            item: ItemID("\(item + 1)"),
                            variant: Int16(variant),
                            flags: .stated,
                            values: [value],
                            line: log.rows.count + 1
                        )
                    )
                }
            }
            return RuleSubject(logs: [log], facts: facts, policy: policy)
        }
        return RateCase(
            id: "ACC-08",
            isExact: false,
            clean: { make(&$0, fault: nil) },
            faulty: { random in
                let fault = random.below(3)
                return make(&random, fault: fault)
            }
        )
    }
}
