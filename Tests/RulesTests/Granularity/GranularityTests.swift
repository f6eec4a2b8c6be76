// GRM-01 to GRM-04 on fixtures.

import AuditModel
import Testing

@testable import Rules

@Suite struct GranularityTests {
    @Test(arguments: [
        ("63.3", 198, RuleOutcome.Result.fail), ("63.1", 198, .pass), ("63.3", 1319, .notAssessable),
        ("66.6", 3, .fail), ("66.7", 3, .pass),
    ])
    func claims(value: String, items: Int, result: RuleOutcome.Result) throws {
        #expect(try Fixture.result("GRM-01", Fixture.claim(value, of: items)) == result)
    }

    @Test func saysWhatWouldExplainIt() throws {
        let open = try #require(try Fixture.failures("GRM-01", Fixture.claim("63.3", of: 198)).first)
        #expect(open.severity == .major && open.figures["repeats"] == 3)
        #expect(open.why.contains("125/198 = 63.1") && open.why.contains("126/198 = 63.6"))
        let denied = try Fixture.claim("63.3", of: 198, statement: ["repeats": "1"])
        #expect(try Fixture.failures("GRM-01", denied).first?.severity == .blocking)
        #expect(try Fixture.result("GRM-01", Fixture.claim("63.3", of: 198, statement: ["repeats": "3"])) == .pass)
        #expect(try Fixture.result("GRM-01", Fixture.claim("66.6", of: 3, statement: ["rounding": "cut"])) == .pass)
        #expect(try Fixture.result("GRM-01", Fixture.claim("63.3", of: nil)) == .notAssessable)
    }

    @Test func scalesAndParts() throws {
        let grim = try Fixture.claim("5.27", of: 43, .unstated, statement: ["scale": "0-10"])
        #expect(try Fixture.result("GRM-01", grim) == .fail)
        #expect(try Fixture.result("GRM-01", Fixture.claim("5.27", of: 43, .unstated)) == .fail)
        let parts = try Fixture.claim("33.3", of: nil, statement: ["part_sizes": "2, 3"])
        #expect(try Fixture.result("GRM-01", parts) == .pass)
        let impossible = try Fixture.claim("10.0", of: nil, statement: ["part_sizes": "2, 3"])
        #expect(try Fixture.failures("GRM-01", impossible).first?.severity == .blocking)
        // Without a unit 63.3 may be a mean of marks: nobody is accused.
        #expect(try Fixture.result("GRM-01", Fixture.claim("63.3", of: 198, .unstated)) == .notAssessable)
    }

    @Test func suitesWithOtherScoresAreNotAccused() throws {
        var subject = try Fixture.claim("63.3", of: 198)
        subject.facts = SuiteFacts(
            id: "s",
            title: "S",
            score: SuiteFacts.Score(kinds: [.shareOfItems, .meanOfGroups], source: "test")
        )
        #expect(try Fixture.result("GRM-01", subject) == .notAssessable)
        subject.facts?.score?.kinds = [.meanOfItems]
        #expect(try Fixture.result("GRM-01", subject) == .notAssessable)
        subject.facts?.score?.kinds = [.shareOfItems]
        #expect(try Fixture.result("GRM-01", subject) == .fail)
    }

    @Test func aTableGetsItsRealNumber() throws {
        var random = SeededRandom(seed: 4)
        let values = (0..<20).compactMap { _ in MadeUpLog.percent(100 + random.below(300), of: 484)?.text }
        #expect(try Fixture.result("GRM-01", Fixture.board(values, count: 484)) == .pass)
        let failure = try #require(try Fixture.failures("GRM-01", Fixture.board(values, count: 500)).first)
        #expect(failure.figures["recovered_n"] == 484 && failure.why.contains("484 items, or a multiple"))
        #expect(try Fixture.result("GRM-01", Fixture.board(values, count: nil)) == .notAssessable)
        // One misprint is named as such.
        let misprint = Array(values.dropLast()) + ["50.1"]
        let one = try #require(try Fixture.failures("GRM-01", Fixture.board(misprint, count: 484)).first)
        #expect(one.figures["impossible"] == 1 && one.why.contains("50.1"))
    }

    @Test func aTableOfCutOffDigitsIsNoFault() throws {
        let values = stride(from: 31, to: 160, by: 9).map { k in "\(k * 1000 / 164 / 10).\(k * 1000 / 164 % 10)" }
        #expect(try Fixture.result("GRM-01", Fixture.board(values, count: 164)) == .pass)
    }

    @Test func errorsAgainstItems() throws {
        func result(_ error: String, _ statement: [String: String] = [:]) throws -> RuleOutcome.Result {
            try Fixture.result("GRM-02", Fixture.claim("63.1", of: 198, error: error, statement: statement))
        }
        #expect(try result("3.4") == .pass)
        #expect(try result("1.2") == .fail)
        #expect(try result("0.034") == .fail)
        #expect(try result("6.8") == .notAssessable)
        #expect(try result("6.8", ["clusters": "none"]) == .fail)
        #expect(try result("12.0") == .fail)
        let deviation = try Fixture.failures("GRM-02", Fixture.claim("63.1", of: 198, error: "48.3"))
        #expect(deviation.first?.why.contains("deviation of one item") == true)
        #expect(try Fixture.result("GRM-02", Fixture.claim("63.1", of: 198)) == .notAssessable)
    }

    // Wilson's interval for 50 of 50 is 92.9 to 100: nothing is wrong with it.
    @Test func intervalsAtTheEnds() throws {
        var subject = try Fixture.claim("100.0", of: 50)
        subject.claim?.low = try printed("92.9", .percent)
        subject.claim?.high = try printed("100.0", .percent)
        #expect(try Fixture.result("GRM-02", subject) == .pass)
        #expect(try Fixture.result("UNC-02", subject) == .pass)
    }

    @Test func clustersOfTheSuiteExplainAWideError() throws {
        var subject = try Fixture.claim("63.1", of: 198, error: "6.8")
        subject.facts = SuiteFacts(
            id: "s",
            title: "S",
            clusters: SuiteFacts.Clusters(unit: "passage", count: 40, source: "test")
        )
        #expect(try Fixture.result("GRM-02", subject) == .pass)
    }

    private func group(_ value: String, _ aggregation: ReportedScore.Aggregation?, sizes: [Int?] = [100, 300]) throws
        -> RuleSubject
    {
        var log = ResultLog(dialect: .lmEval, model: "m", suite: "s")
        let scores = try [printed("80.0", .percent), printed("50.0", .percent)]
        for (place, score) in scores.enumerated() {
            log.reported.append(ReportedScore(metric: "acc", value: score, part: "p\(place)", count: sizes[place]))
        }
        log.reported.append(
            ReportedScore(
                metric: "acc",
                value: try printed(value, .percent),
                aggregation: aggregation,
                parts: ["p0", "p1"]
            )
        )
        return RuleSubject(logs: [log])
    }

    @Test func groupsAreTheAverageTheySay() throws {
        #expect(try Fixture.result("GRM-03", group("65.0", .macro)) == .pass)
        #expect(try Fixture.result("GRM-03", group("57.5", .micro)) == .pass)
        #expect(try Fixture.result("GRM-03", group("57.5", nil)) == .pass)
        #expect(
            try Fixture.failures("GRM-03", group("57.5", .macro)).first?.why.contains("is the mean over items") == true
        )
        #expect(try Fixture.result("GRM-03", group("61.0", nil)) == .fail)
        #expect(try Fixture.result("GRM-03", group("61.0", nil, sizes: [nil, nil])) == .notAssessable)
        #expect(try Fixture.result("GRM-03", RuleSubject()) == .notAssessable)
    }

    @Test func compositesAreRebuilt() throws {
        func board(_ last: String, _ statement: [String: String] = [:]) throws -> RuleSubject {
            let rows = [
                ["80", "70", "75"], ["60", "50", "55"], ["40", "30", "35"], ["20", "40", "30"], ["90", "50", last],
            ]
            let entries = try rows.enumerated().map { index, row in
                ScoreBoard.Entry(
                    model: ModelID("m\(index)"),
                    cells: try row.map { ScoreBoard.Cell(value: try printed($0)) }
                )
            }
            let columns = ["Reading", "Sums", "Average"].map { ScoreBoard.Column($0) }
            return RuleSubject(
                boards: [ScoreBoard(title: "results", columns: columns, entries: entries)],
                statement: statement
            )
        }
        #expect(try Fixture.result("GRM-04", board("70")) == .pass)
        let failure = try #require(try Fixture.failures("GRM-04", board("76")).first)
        #expect(failure.why.contains("m4 (76, rebuilt 70.0)") && failure.severity == .major, "\(failure.why)")
        #expect(try Fixture.result("GRM-04", board("70", ["weights": "reading: 3, sums: 1"])) == .fail)
    }
}
