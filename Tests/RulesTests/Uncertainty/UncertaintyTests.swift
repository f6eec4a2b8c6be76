// UNC-01 to UNC-08 on fixtures.

import AuditModel
import Testing

@testable import Rules

@Suite struct UncertaintyTests {
    private let clean = Fixture.subject(Fixture.log())

    @Test func headlinesNeedIntervalAndCount() throws {
        #expect(try Fixture.result("UNC-01", clean) == .pass)
        #expect(try Fixture.result("UNC-01", Fixture.claim("63.1", of: 198, error: "3.4")) == .pass)
        let bare = try #require(try Fixture.failures("UNC-01", Fixture.claim("63.1", of: 198)).first)
        // statsmodels proportion_confint(125, 198, method="wilson") is .5622 to .6952
        #expect(abs((bare.figures["low"] ?? 0) - 0.5622) < 1e-3 && abs((bare.figures["high"] ?? 0) - 0.6952) < 1e-3)
        #expect(
            try Fixture.failures("UNC-01", Fixture.claim("63.1", of: nil, error: "3.4")).first?.why.contains("number")
                == true
        )
        #expect(try Fixture.result("UNC-01", Fixture.board(["60.1"], count: 198)) == .fail)
    }

    @Test func noIntervalHasZeroWidth() throws {
        #expect(try Fixture.result("UNC-02", clean) == .pass)
        #expect(try Fixture.failures("UNC-02", Fixture.claim("100.0", of: 50, error: "0.0")).first?.severity == .major)
        #expect(try Fixture.failures("UNC-02", Fixture.claim("98.0", of: 100, error: "1.4")).first?.severity == .minor)
        #expect(try Fixture.result("UNC-02", Fixture.claim("63.1", of: 198)) == .notAssessable)
        var outside = try Fixture.claim("98.0", of: 100)
        outside.claim?.low = try printed("95.3", .percent)
        outside.claim?.high = try printed("100.7", .percent)
        #expect(try Fixture.result("UNC-02", outside) == .fail)
    }

    @Test func clustersWidenTheError() throws {
        let made = MadeUpLog(items: 240, epochs: 1, spread: 0, clusterSize: 8)
        var log = Fixture.log(made)
        func subject(_ items: [Item]) -> RuleSubject { RuleSubject(logs: [log], items: items) }
        let failure = try #require(try Fixture.failures("UNC-03", subject(made.suiteItems)).first)
        #expect((failure.figures["design_effect"] ?? 0) > 6 && failure.figures["clusters"] == 30)
        #expect(try Fixture.result("UNC-03", subject([])) == .notAssessable)
        MadeUpLog.report(&log, clusters: (0..<240).map { $0 / 8 })
        #expect(try Fixture.result("UNC-03", subject(made.suiteItems)) == .pass)
    }

    @Test func repeatsAreNoIndependentItems() throws {
        let alike = Fixture.spoiled { log in
            for index in log.rows.indices { log.rows[index].values = log.rows[index / 3 * 3].values }
            MadeUpLog.report(&log)
            let error = log.reported[0].standardError?.value.doubleValue ?? 0
            log.reported[0].standardError = MadeUpLog.printed(error / 3.0.squareRoot(), 4)
        }
        #expect(try Fixture.failures("UNC-03", alike).first?.why.contains("600 answers to 200 items") == true)
    }

    @Test func runsAreCounted() throws {
        #expect(try Fixture.result("UNC-04", clean) == .pass)
        #expect(try Fixture.result("UNC-04", Fixture.subject(Fixture.log(MadeUpLog(epochs: 1)))) == .notAssessable)
        #expect(try Fixture.result("UNC-04", Fixture.subject(Fixture.log(MadeUpLog(epochs: 2)))) == .fail)
        let proven = Fixture.spoiled { log in
            for index in log.rows.indices { log.rows[index].outputHash = log.rows[index].contentHash }
        }
        #expect(try Fixture.outcomes("UNC-04", proven).first?.why.contains("are the same") == true)
        let seeds = RuleSubject(logs: (1...3).map { Fixture.log(MadeUpLog(epochs: 1), seed: $0) })
        #expect(try Fixture.result("UNC-04", seeds) == .pass)
    }

    private func pair(_ first: Double, _ second: Double, items: Int = 300, claims: Bool = true) throws -> RuleSubject {
        let logs = [
            Fixture.log(MadeUpLog(model: "alpha", items: items, epochs: 1, skill: first)),
            Fixture.log(MadeUpLog(model: "beta", items: items, epochs: 1, skill: second)),
        ]
        var subject = RuleSubject(logs: logs, policy: Policy(replicates: 200))
        if claims {
            subject.claim = Claim(text: "alpha beats beta", value: try printed("0.6"), model: "alpha", count: items)
        }
        return subject
    }

    @Test func leadsAreTestedInPairs() throws {
        #expect(try Fixture.result("UNC-05", pair(0.75, 0.5)) == .pass)
        #expect(try Fixture.failures("UNC-05", pair(0.5, 0.5)).first?.severity == .blocking)
        #expect(try Fixture.failures("UNC-05", pair(0.5, 0.75)).count == 1)
        // Nobody claims: a tie is no fault.
        #expect(try Fixture.result("UNC-05", pair(0.5, 0.5, claims: false)) == .pass)
    }

    @Test func leadsWithoutLogs() throws {
        func result(_ score: String, _ rival: String, _ statement: [String: String] = [:]) throws -> [RuleOutcome] {
            try Fixture.outcomes("UNC-05", Fixture.claim(score, of: 198, rival: rival, statement: statement))
        }
        // 3 items more: 2 · 0.5⁴ = .125 at best.
        #expect(try result("63.6", "62.1").first?.outcome == .fail)
        #expect(try result("68.7", "63.6").first?.outcome == .notAssessable)
        #expect(try result("80.8", "60.1").first?.outcome == .pass)
        #expect(try result("60.1", "60.1").first?.outcome == .fail)
        let stated = try result("65.7", "55.6", ["test": "unpaired", "p_value": "0.001"])
        #expect(stated.count == 2 && stated.last?.outcome == .fail)
        #expect(try result("65.7", "55.6", ["test": "unpaired", "p_value": "0.04"]).last?.outcome == .pass)
    }

    @Test func triesAreAllowedFor() throws {
        func result(_ tried: Int?, _ statement: [String: String] = [:], items: Int = 198) throws -> RuleOutcome.Result {
            var subject = try Fixture.claim("63.1", of: items, statement: statement)
            subject.claim?.tried = tried
            return try Fixture.result("UNC-06", subject)
        }
        #expect(try result(nil) == .notAssessable)
        #expect(try result(1) == .pass)
        #expect(try result(nil, ["variants_tried": "none"]) == .pass)
        #expect(try result(20) == .fail)
        #expect(try result(20, ["correction": "chosen on a dev split"]) == .pass)
        #expect(try result(20, items: 140_000) == .pass)
        var lead = try Fixture.claim("65.7", of: 198, rival: "52.5")
        lead.claim?.tried = 2
        #expect(try Fixture.result("UNC-06", lead) == .pass)
        lead.claim?.tried = 50
        #expect(try Fixture.result("UNC-06", lead) == .notAssessable)
    }

    @Test func suitesCanBeTooSmall() throws {
        func result(_ score: String, _ rival: String) throws -> RuleOutcome.Result {
            try Fixture.result("UNC-07", Fixture.claim(score, of: 198, rival: rival))
        }
        #expect(try result("63.6", "62.1") == .fail)
        #expect(try result("68.7", "60.1") == .notAssessable)
        #expect(try result("80.8", "60.1") == .pass)
        #expect(try Fixture.result("UNC-07", Fixture.claim("63.6", of: 198)) == .notAssessable)
        #expect(try Fixture.result("UNC-07", pair(0.75, 0.5)) == .pass)
        #expect(try Fixture.result("UNC-07", pair(0.5, 0.5)) == .fail)
    }

    @Test func ranksAreResolvedOrTied() throws {
        let resolved = try #require(try Fixture.outcomes("UNC-08", pair(0.8, 0.5, claims: false)).first)
        #expect(resolved.outcome == .pass && resolved.figures["leads"] == 1)
        let tied = try #require(try Fixture.outcomes("UNC-08", pair(0.5, 0.5, claims: false)).first)
        #expect(tied.outcome == .fail && tied.figures["leader_last"] == 2 && tied.why.contains("Tie groups"))
        #expect(try Fixture.result("UNC-08", Fixture.board(["80.8", "60.1"], count: 198)) == .pass)
        #expect(try Fixture.result("UNC-08", Fixture.board(["61.1", "60.1"], count: 198)) == .fail)
        #expect(try Fixture.result("UNC-08", clean) == .notAssessable)
        #expect(try Fixture.outcomes("UNC-08", pair(0.5, 0.5)) == Fixture.outcomes("UNC-08", pair(0.5, 0.5)))
    }
}
