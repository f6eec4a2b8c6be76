// ACC-01 to ACC-10 on fixtures, where the shapes do not test them already.

import AuditModel
import Testing

@testable import Rules

@Suite struct AccountingTests {
    private let clean = Fixture.subject(Fixture.log())

    @Test func sumsNameWhatIsMissing() throws {
        #expect(try Fixture.result("ACC-01", clean) == .pass)
        let faulty = Fixture.spoiled { log in
            log.rows.removeAll { $0.item == "17" }
            log.status = .unfinished
        }
        let failure = try #require(try Fixture.failures("ACC-01", faulty).first)
        #expect(failure.why.contains("3 are missing") && failure.why.contains("not there: 17"), "\(failure.why)")
        #expect(!failure.why.contains("ids begin at 1") && failure.places.isEmpty)
        #expect(failure.why.contains("unfinished") && failure.severity == .blocking)
        #expect(try Fixture.result("ACC-01", Fixture.spoiled { $0.planned = nil }) == .notAssessable)
        #expect(
            try Fixture.failures("ACC-01", Fixture.spoiled { $0.rows.removeLast() }).first?.why.contains("1 item ")
                == true
        )
    }

    @Test func headlineAllowsForMissingAsWrong() throws {
        #expect(try Fixture.result("ACC-02", clean) == .pass)
        let counted = Fixture.spoiled { log in
            for index in 0..<6 { log.rows[index].state = .errored }
            let sum = log.rows.filter { $0.state == .scored }.reduce(0) { $0 + $1.values[0] }
            if let value = MadeUpLog.printed(sum / 600, 4) { log.reported[0].value = value }
        }
        #expect(try Fixture.result("ACC-02", counted) == .pass)
        #expect(
            try Fixture.result("ACC-02", Fixture.spoiled { $0.reported[0].aggregation = .other("max") })
                == .notAssessable
        )
        #expect(try Fixture.result("ACC-02", Fixture.spoiled { $0.reported[0].scorer = "else" }) == .notAssessable)
    }

    @Test func onlyRunningMeansAreTakenForThem() {
        #expect(
            HeadlineRecomputed.runningCount([1, 0.5, 2.0 / 3, 0.75, 0.8, 5.0 / 6, 5.0 / 7, 0.625, 5.0 / 9, 0.6]) == 6
        )
        #expect(HeadlineRecomputed.runningCount([1, 0, 1, 1, 0, 1, 1, 1, 0, 1]) == nil)
        #expect(HeadlineRecomputed.runningCount([0.5, 0.25, 0.75, 1, 0, 0.5, 0.25, 0.5, 1, 0.75]) == nil)
        #expect(HeadlineRecomputed.runningCount([1, 0.5]) == nil)
    }

    @Test func missingScoresAreBounded() throws {
        #expect(try Fixture.result("ACC-03", clean) == .pass)
        var faulty = Fixture.spoiled { log in
            for index in 0..<60 {
                log.rows[index].state = .errored
                log.rows[index].values = []
            }
            MadeUpLog.report(&log)
        }
        let failure = try #require(try Fixture.failures("ACC-03", faulty).first)
        #expect(failure.severity == .major && failure.figures["share"] == 0.1)
        let observed = try #require(failure.figures["observed"])
        #expect(abs((failure.figures["worst"] ?? 0) - observed * 0.9) < 1e-12)
        #expect(abs((failure.figures["best"] ?? 0) - observed * 0.9 - 0.1) < 1e-12)
        // A rival between worst and observed: the claim flips.
        let rival = try #require(MadeUpLog.printed(observed - 0.02, 3))
        faulty.claim = Claim(text: "ahead", value: try printed("0.9"), rival: rival)
        #expect(try Fixture.failures("ACC-03", faulty).first?.severity == .blocking)
    }

    @Test func boardsWithTwoRowsOfAModel() throws {
        var subject = try Fixture.board(["60.1", "50.2"], count: nil)
        #expect(try Fixture.result("ACC-04", subject) == .pass)
        subject.boards[0].entries[1].model = "m0"
        #expect(try Fixture.failures("ACC-04", subject).first?.severity == .major)
        subject.boards[0].entries[1].notes = ["shots": "5"]
        #expect(try Fixture.result("ACC-04", subject) == .pass)
    }

    @Test func rangesAndUnits() throws {
        #expect(try Fixture.failures("ACC-05", Fixture.claim("101.3", of: 100)).first?.severity == .blocking)
        #expect(
            try Fixture.failures("ACC-05", Fixture.board(["60.1", "101.0"], count: 198)).first?.severity == .blocking
        )
        let mixed = try Fixture.failures("ACC-05", Fixture.board(["60.1", "55.2", "70.3", "0.633"], count: 198))
        #expect(mixed.first?.why.contains("proportions among percentages") == true)
        // A weak model's 0.5 % is no proportion.
        #expect(try Fixture.failures("ACC-05", Fixture.board(["60.1", "55.2", "70.3", "0.5"], count: 198)).isEmpty)
        let facts = SuiteFacts(id: "sums", title: "Sums", chance: SourcedRate(rate: 0.25, source: "four options"))
        var low = try Fixture.claim("5.0", of: 200)
        low.facts = facts
        #expect(try Fixture.failures("ACC-05", low).first?.why.contains("below chance") == true)
        low = try Fixture.claim("22.0", of: 200)
        low.facts = facts
        #expect(try Fixture.result("ACC-05", low) == .pass)
    }

    @Test(arguments: [
        ("55.0", "+5 %", RuleOutcome.Result.fail), ("52.5", "+5 %", .pass), ("55.0", "+5 points", .pass),
        ("55.0", "+7 points", .fail), ("55.0", "+10 %", .pass), ("55.0", "no difference named", .pass),
    ])
    func relativeAgainstAbsolute(score: String, words: String, result: RuleOutcome.Result) throws {
        let subject = try Fixture.claim(score, of: 200, rival: "50.0", text: "\(score)% against 50.0% (\(words))")
        #expect(try Fixture.result("ACC-05", subject) == result)
    }

    @Test func outputsThatAreNotDescribedAreNotAssessed() throws {
        #expect(try Fixture.result("ACC-06", clean) == .pass)
        let bare = Fixture.spoiled { log in
            for index in log.rows.indices {
                log.rows[index].flags = []
                log.rows[index].answer = nil
            }
        }
        #expect(try Fixture.result("ACC-06", bare) == .notAssessable)
        #expect(try Fixture.failures("ACC-06", Fixture.spoiled { $0.rows[3].flags.insert(.refused) }).isEmpty)
    }

    @Test func votesAreNoReaders() throws {
        let voted = Fixture.spoiled { log in
            log.dialect = .lmEval
            log.scorers = ["score-first", "maj@3"]
            for row in log.rows {
                var other = row
                other.scorer = 1
                other.values = [1]
                log.rows.append(other)
            }
        }
        #expect(try Fixture.result("ACC-07", voted) == .notAssessable)
        #expect(try Fixture.result("ACC-07", clean) == .notAssessable)
    }

    @Test func controlsAreNamed() throws {
        #expect(try Fixture.result("ACC-08", clean) == .notAssessable)
        let gold = Fixture.spoiled { log in
            log.model = "gold-answer"
            for index in log.rows.indices { log.rows[index].values = [1] }
        }
        #expect(try Fixture.result("ACC-08", gold) == .pass)
        let broken = Fixture.spoiled { $0.model = "gold-answer" }
        #expect(try Fixture.failures("ACC-08", broken).first?.severity == .blocking)
        #expect(NullControl(named: "shuffled key") == .shuffledKey && NullControl(named: "empty_answer") == .empty)
        #expect(NullControl(named: "golden-retriever") == nil && NullControl(named: "shuffled-options") == nil)
    }

    @Test func touchedRunsAreListed() throws {
        #expect(try Fixture.result("ACC-09", clean) == .pass)
        let touched = Fixture.spoiled { log in
            log.rows[0].flags.insert(.edited)
            log.rows[1].flags.insert(.invalidated)
            log.settings["revision"] = "abc123-dirty"
            log.settings["config_updates"] = "2"
            log.available = 500
        }
        let why = try #require(try Fixture.failures("ACC-09", touched).first).why
        for part in ["edited", "invalid", "uncommitted", "changed 2 times", "200 of the suite's 500"] {
            #expect(why.contains(part), "\(part)")
        }
    }

    @Test func errorsAreKnownByName() {
        for name in ["acc_stderr", "Standard error", "stderr", "Accuracy SE", "bootstrap_se", "95% CI"] {
            #expect(MetricNames.isError(name), "\(name)")
        }
        for name in ["accuracy", "sequence_acc", "exact_match", "science", "cider", "MMLU"] {
            #expect(!MetricNames.isError(name), "\(name)")
        }
    }
}
