// The thirteen shapes of silent numeric fault: each is caught by a rule, and its clean counterpart raises nothing at all.

import AuditModel
import Testing

@testable import Rules

@Suite struct ShapesTests {
    /// Asserts that the clean subject raises nothing in any rule, and that each of `ids` fails on the faulty one.
    private func expect(
        _ ids: [String],
        clean: RuleSubject,
        faulty: RuleSubject,
        says: String? = nil
    ) throws {
        #expect(Fixture.allFailures(clean) == [])
        for id in ids {
            let failures = try Fixture.failures(id, faulty)
            #expect(!failures.isEmpty, "\(id)")
            if let says { #expect(failures.contains { $0.why.contains(says) }, "\(failures.map(\.why))") }
        }
    }

    private let clean = Fixture.subject(Fixture.log())

    // 1. A guard drops a legal value: items whose key is 0 lose their score.
    @Test func aGuardDropsALegalValue() throws {
        func log(drops: Bool) -> RuleSubject {
            Fixture.spoiled { log in
                for index in log.rows.indices {
                    let isZero = log.rows[index].contentHash % 20 == 0
                    let key = isZero ? "0" : "1\(log.rows[index].contentHash % 20)"
                    let isRight = log.rows[index].values[0] == 1
                    log.rows[index].target = key
                    log.rows[index].answer = isRight ? key : "7"
                    if isZero, drops {
                        log.rows[index].state = .unscored
                        log.rows[index].values = [.nan]
                    }
                }
                MadeUpLog.report(&log)
            }
        }
        try expect(
            ["ACC-03"],
            clean: log(drops: false),
            faulty: log(drops: true),
            says: "a guard may drop legal values"
        )
    }

    // The item with id 0 is taken for no item.
    @Test func aGuardDropsItemZero() throws {
        func log(drops: Bool) -> RuleSubject {
            Fixture.spoiled { log in
                for index in log.rows.indices {
                    log.rows[index].item = ItemID("\(log.rows[index].contentHash - 1)")
                }
                if drops {
                    log.rows.removeAll { $0.item == "0" }
                    MadeUpLog.report(&log)
                }
            }
        }
        try expect(["ACC-01"], clean: log(drops: false), faulty: log(drops: true), says: "not there: 0")
    }

    // 2. A measurement that failed is recorded as 0.
    @Test func aFailureIsRecordedAsZero() throws {
        let errors = Fixture.spoiled { log in
            for index in 0..<30 {
                log.rows[index].values = [0]
                log.rows[index].answer = nil
                log.rows[index].flags = [.stated, .unread]
            }
            MadeUpLog.report(&log)
        }
        try expect(["ACC-06"], clean: clean, faulty: errors, says: "unread")
        let silent = Fixture.spoiled { log in
            for index in 0..<30 {
                log.rows[index].values = [0]
                log.rows[index].answer = nil
                log.rows[index].flags = []
            }
            MadeUpLog.report(&log)
        }
        try expect(["ACC-06"], clean: clean, faulty: silent, says: "without an answer")
    }

    // In a table: the average counts a missing score as 0.
    @Test func aMissingScoreCountsAsZero() throws {
        func board(_ average: String) throws -> RuleSubject {
            let rows = [
                ["80.0", "70.0", "75.0"], ["60.0", "50.0", "55.0"], ["40.0", "30.0", "35.0"], ["90.0", "", average],
            ]
            let entries = try rows.enumerated().map { index, row in
                ScoreBoard.Entry(
                    model: ModelID("m\(index)"),
                    cells: try row.map { ScoreBoard.Cell(value: $0.isEmpty ? nil : try printed($0)) }
                )
            }
            let columns = ["reading", "sums", "Average"].map { ScoreBoard.Column($0) }
            return RuleSubject(boards: [ScoreBoard(title: "results", columns: columns, entries: entries)])
        }
        #expect(try Fixture.failures("GRM-04", board("90.0")).isEmpty)
        #expect(try Fixture.failures("GRM-04", board("45.0")).first?.why.contains("counts as 0") == true)
    }

    // 3. Numerator and denominator count different sets.
    @Test func theDenominatorCountsAnotherSet() throws {
        let fixed = Fixture.spoiled { log in
            for index in 0..<60 { log.rows[index].flags.insert(.truncated) }
            let kept = log.rows.filter { !$0.flags.contains(.truncated) }
            let mean = kept.reduce(0) { $0 + $1.values[0] } / Double(kept.count)
            if let value = MadeUpLog.printed(mean, 4) { log.reported[0].value = value }
        }
        try expect(["ACC-02"], clean: clean, faulty: fixed, says: "it leaves out outputs that were cut off")
        let planned = Fixture.spoiled { log in
            log.available = 400
            if let mean = MadeUpLog.printed(log.reported[0].value.value.doubleValue / 2, 4) {
                log.reported[0].value = mean
            }
        }
        try expect(["ACC-02"], clean: clean, faulty: planned, says: "divides by all 400 items")
        try expect(
            ["ACC-01"],
            clean: clean,
            faulty: Fixture.spoiled { $0.reported[0].count = 250 },
            says: "reported on 250"
        )
    }

    // 4. Duplicate and contradictory rows.
    @Test func rowsAreThereTwice() throws {
        let twice = Fixture.spoiled { log in log.rows += log.rows.prefix(30) }
        try expect(["ACC-04"], clean: clean, faulty: twice, says: "30 rows")
        let contradictory = Fixture.spoiled { log in
            for index in 0..<10 {
                var row = log.rows[index]
                row.values = [1 - row.values[0]]
                log.rows.append(row)
            }
        }
        try expect(["ACC-04"], clean: clean, faulty: contradictory, says: "contradict")
    }

    // 5. Repeats averaged away, or the best of them kept.
    @Test func repeatsAreLost() throws {
        let averaged = Fixture.spoiled { log in
            let rows = LogRows(log)
            let scores = ItemScores(rows, LogRows.Series(metric: 0, scorer: 0, variant: -1))
            log.rows = rows.firstRow.enumerated().map { item, row in
                var kept = log.rows[row]
                kept.values = [scores.sums[item] / 3]
                return kept
            }
        }
        try expect(["UNC-04"], clean: clean, faulty: averaged, says: "averaged away")
        let best = Fixture.spoiled { log in
            let rows = LogRows(log)
            let scores = ItemScores(rows, LogRows.Series(metric: 0, scorer: 0, variant: -1))
            if let value = MadeUpLog.printed(scores.meanOfBest ?? 0, 4) { log.reported[0].value = value }
        }
        try expect(["ACC-02"], clean: clean, faulty: best, says: "best answer")
    }

    // 6. A truncated output scored as an answer.
    @Test func aTruncatedOutputIsScored() throws {
        let faulty = Fixture.spoiled { log in for index in 0..<40 { log.rows[index].flags.insert(.truncated) } }
        try expect(["ACC-06"], clean: clean, faulty: faulty, says: "40 cut off")
    }

    // 7. A running aggregate written where the item's own value belongs.
    @Test func rowsHoldTheRunningMean() throws {
        let faulty = Fixture.spoiled { log in
            var right = 0.0
            for index in log.rows.indices {
                right += log.rows[index].values[0]
                log.rows[index].values = [right / Double(index + 1)]
            }
            MadeUpLog.report(&log)
        }
        try expect(["ACC-02"], clean: clean, faulty: faulty, says: "running mean")
    }

    // 8. A setting accepted, recorded and ignored.
    @Test func aSettingIsIgnored() throws {
        let limit = Fixture.spoiled { $0.settings["limit"] = "100" }
        try expect(["ACC-09"], clean: Fixture.spoiled { $0.settings["limit"] = "200" }, faulty: limit, says: "ignored")
        let temperature = Fixture.spoiled { log in
            for index in log.rows.indices { log.rows[index].outputHash = log.rows[index].contentHash }
        }
        try expect(["ACC-09"], clean: clean, faulty: temperature, says: "temperature 0.7")
        let repeats = Fixture.spoiled { $0.epochs = 5 }
        try expect(["ACC-01"], clean: clean, faulty: repeats, says: "5 repeats")
    }

    @Test func shotsAreIgnored() throws {
        func two(differ: Bool) -> RuleSubject {
            let one = Fixture.log()
            var other = Fixture.log(seed: differ ? 2 : 1)
            other.settings["num_fewshot"] = "5"
            return RuleSubject(logs: [one, other], policy: Policy(replicates: 100))
        }
        let clean = try Fixture.failures("ACC-09", two(differ: true))
        #expect(clean.isEmpty)
        #expect(try Fixture.failures("ACC-09", two(differ: false)).first?.why.contains("num_fewshot") == true)
    }

    // 9. A schema's default scored as agreement or disagreement.
    @Test func aDefaultIsScored() throws {
        let faulty = Fixture.spoiled { log in
            for index in 0..<20 {
                log.rows[index].flags.insert(.unread)
                log.rows[index].answer = nil
                log.rows[index].values = [1]
            }
            MadeUpLog.report(&log)
        }
        try expect(["ACC-06"], clean: clean, faulty: faulty, says: "a default is read for an answer")
    }

    // 10. Percent read as proportion, or the direction reversed.
    @Test func theUnitIsWrong() throws {
        let faulty = Fixture.spoiled { log in
            let mean = log.reported[0].value.value.doubleValue
            if let value = MadeUpLog.printed(mean / 100, 6) { log.reported[0].value = value }
        }
        try expect(["ACC-05"], clean: clean, faulty: faulty, says: "a hundredth")
        let percent = Fixture.spoiled { log in
            let mean = log.reported[0].value.value.doubleValue
            if let value = MadeUpLog.printed(mean, 2, .percent), let error = log.reported[0].standardError {
                log.reported[0].value = value
                log.reported[0].standardError = MadeUpLog.printed(error.value.doubleValue, 2, .percent)
            }
        }
        #expect(Fixture.allFailures(percent) == [])
    }

    @Test func theDirectionIsReversed() throws {
        let faulty = Fixture.spoiled { log in
            for index in log.rows.indices { log.rows[index].values = [1 - log.rows[index].values[0]] }
            MadeUpLog.report(&log)
        }
        try expect(["ACC-05"], clean: clean, faulty: faulty, says: "swapped")
        try expect(
            ["ACC-05"],
            clean: clean,
            faulty: Fixture.spoiled { $0.metrics[0].higherIsBetter = false },
            says: "lower"
        )
    }

    // 11. A standard error or an older key published as a score.
    @Test func anErrorIsPublished() throws {
        let value = Fixture.spoiled { log in
            if let error = log.reported[0].standardError { log.reported[0].value = error }
        }
        try expect(["ACC-10"], clean: clean, faulty: value, says: "same number")
        let named = Fixture.spoiled { $0.reported[0].metric = "acc_stderr" }
        try expect(["ACC-10"], clean: clean, faulty: named, says: "is a standard error")
        let old = Fixture.spoiled { log in
            log.dialect = .lmEval
            var older = log.reported[0]
            older.scorer = nil
            if let value = PrintedNumber("0.1234", unit: .proportion) { older.value = value }
            log.reported.append(older)
        }
        try expect(["ACC-10"], clean: clean, faulty: old, says: "before 0.4")
    }

    // 12. The parser falls back to a default letter, or to the last number.
    @Test func theParserFallsBack() throws {
        let letter = Fixture.spoiled { log in
            for index in 0..<40 {
                log.rows[index].flags.insert(.empty)
                log.rows[index].answer = "A"
                log.rows[index].values = [log.rows[index].target == "A" ? 1 : 0]
            }
            MadeUpLog.report(&log)
        }
        try expect(["ACC-08"], clean: clean, faulty: letter, says: "falls back to a default")
        try expect(["ACC-06"], clean: clean, faulty: letter, says: "a default is read for an answer")
    }

    // 13. A fix in one path only: two filters of the same items disagree.
    @Test func twoFiltersDisagree() throws {
        func log(_ disagree: Int) -> RuleSubject {
            Fixture.spoiled { log in
                log.dialect = .lmEval
                log.scorers = ["strict-match", "flexible-extract"]
                let own = log.rows
                var changed = 0
                for row in own {
                    var other = row
                    other.scorer = 1
                    if changed < disagree, row.values[0] == 0 {
                        other.values = [1]
                        changed += 1
                    }
                    log.rows.append(other)
                }
                MadeUpLog.report(&log)
            }
        }
        try expect(["ACC-07"], clean: log(0), faulty: log(60), says: "they disagree")
    }
}
