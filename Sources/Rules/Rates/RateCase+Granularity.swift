// Cases of the rules on score arithmetic.

import AuditModel

extension RateCase {
    /// GRM-01 to GRM-04.
    static var granularity: [RateCase] {
        [
            RateCase(
                id: "GRM-01",
                isExact: true,
                clean: { random in
                    let items = [30, 164, 198, 500][random.below(4)]
                    let right = random.below(items + 1)
                    return claim(MadeUpLog.percent(right, of: items), items)
                },
                faulty: { random in
                    // Any number that could be printed: some are shares by luck, and cannot be caught.
                    let items = [30, 164, 198, 500][random.below(4)]
                    let tenths = random.below(1001)
                    return claim(PrintedNumber("\(tenths / 10).\(tenths % 10)", unit: .percent), items)
                }
            ),
            RateCase(
                id: "GRM-02",
                isExact: true,
                clean: { random in errors(&random, 0.9 + 0.3 * random.unit()) },
                faulty: { random in
                    let factors = [0.1, 0.4, 4, 8]
                    return errors(&random, factors[random.below(4)])
                }
            ),
            RateCase(
                id: "GRM-03",
                isExact: true,
                clean: { group(&$0, shift: 0) },
                faulty: { random in group(&random, shift: 3 + Double(random.below(5))) }
            ),
            RateCase(
                id: "GRM-04",
                isExact: true,
                clean: { composite(&$0, shift: 0) },
                faulty: { random in composite(&random, shift: 0.3 + random.unit()) }
            ),
        ]
    }

    /// A claim of one printed score; an empty subject where there is no number.
    static func claim(_ value: PrintedNumber?, _ items: Int) -> RuleSubject {
        guard let value else { return RuleSubject(policy: policy) }
        return RuleSubject(claim: Claim(text: "\(value)", value: value, count: items), policy: policy)
    }

    private static func errors(_ random: inout SeededRandom, _ factor: Double) -> RuleSubject {
        let items = [100, 198, 500, 1319][random.below(4)]
        let right = items / 4 + random.below(items / 2)
        let p = Double(right) / Double(items)
        var subject = claim(MadeUpLog.percent(right, of: items), items)
        subject.claim?.standardError = MadeUpLog.printed(
            factor * (p * (1 - p) / Double(items)).squareRoot(),
            2,
            .percent
        )
        return subject
    }

    /// A group of three parts of 40 to 400 items, declared as the mean over parts.
    private static func group(_ random: inout SeededRandom, shift: Double) -> RuleSubject {
        var log = ResultLog(dialect: .lmEval, model: "alpha", suite: "sums")
        var mean = 0.0
        for part in ["a", "b", "c"] {
            let items = 40 + random.below(360)
            let right = items / 4 + random.below(items / 2)
            guard let value = MadeUpLog.percent(right, of: items) else { continue }
            mean += Double(right) / Double(items) / 3
            log.reported.append(ReportedScore(metric: "acc", value: value, part: part, count: items))
        }
        if let value = MadeUpLog.printed(mean + shift / 100, 1, .percent) {
            log.reported.append(
                ReportedScore(metric: "acc", value: value, aggregation: .macro, parts: ["a", "b", "c"])
            )
        }
        return RuleSubject(logs: [log], policy: policy)
    }

    /// Six models' scores in three columns and their mean, one mean off by `shift` points.
    private static func composite(_ random: inout SeededRandom, shift: Double) -> RuleSubject {
        let names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
        let spoiled = random.below(names.count)
        let entries = names.enumerated().map { index, name in
            let scores = (0..<3).map { _ in Double(200 + random.below(700)) / 10 }
            let mean = scores.reduce(0, +) / 3 + (index == spoiled ? shift : 0)
            let cells = (scores + [mean]).map { ScoreBoard.Cell(value: PrintedNumber(Wording.decimal($0, places: 1))) }
            return ScoreBoard.Entry(model: ModelID(name), cells: cells)
        }
        let columns = ["reading", "sums", "maps", "Average"].map { ScoreBoard.Column($0) }
        return RuleSubject(
            boards: [ScoreBoard(title: "results", columns: columns, entries: entries)],
            policy: policy
        )
    }
}
