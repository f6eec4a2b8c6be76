// Rules on statements: complete ones pass, open slots fail by name, none is not assessable.

import AuditModel
import Testing

@testable import Rules

@Suite struct StatementRuleTests {
    static let complete: [String: String] = [
        "model": "x 1.0", "harness": "lm-eval 0.4.9", "prompt": "file p.txt", "shots": "5", "decoding": "greedy",
        "max_tokens": "512", "seeds": "1", "attempts": "1", "item_set": "test", "dataset_revision": "abc123",
        "logs": "https://example.org/logs", "variants_tried": "1", "tuned_on": "none", "construct": "arithmetic",
        "item_population": "school problems", "intended_use": "comparison", "error_analysis": "30 read",
        "owner": "A", "funder": "B", "auditor": "C", "conflicts": "none", "contact": "a@example.org",
        "next_review": "2027-01-01", "retirement": "at 95%", "changelog": "CHANGES", "open_defects": "none",
    ]

    private static let slotRules: [(rule: any Rule, slot: String, word: String)] = [
        (RerunSlotsRule(), "seeds", "seeds"), (TuningRule(), "tuned_on", "tuned on"),
        (ErrorAnalysisRule(), "error_analysis", "error analysis"), (GovernanceRule(), "conflicts", "conflicts"),
        (RetirementRule(), "retirement", "retirement"), (ConstructRule(), "intended_use", "intended use"),
    ]

    @Test func aCompleteStatementPassesEveryRule() {
        let outcomes = StatementRules.all.flatMap { $0.outcomes(RuleSubject(statement: Self.complete)) }
        #expect(outcomes.filter { $0.outcome == .fail }.isEmpty, "\(outcomes)")
        #expect(outcomes.count { $0.outcome == .pass } >= 8)
    }

    @Test func aRevisionAndLogsAreNeeded() throws {
        func found(_ spoil: (inout [String: String]) -> Void) throws -> RuleOutcome {
            var statement = Self.complete
            spoil(&statement)
            return try #require(DatasetRevisionRule().outcomes(RuleSubject(statement: statement)).first)
        }
        #expect(try found { _ in }.outcome == .pass)
        let open = try found { $0["dataset_revision"] = "unknown" }
        #expect(open.outcome == .fail && open.why == "Missing: revision or hash of the items.")
        let hidden = try found { $0["logs"] = nil }
        #expect(hidden.outcome == .fail && hidden.why == "Missing: logs.")
        #expect(DatasetRevisionRule().outcomes(RuleSubject()).map(\.outcome) == [.notAssessable])
    }

    @Test func anOpenSlotFailsByName() throws {
        for (rule, slot, word) in Self.slotRules {
            var statement = Self.complete
            statement[slot] = nil
            let found = try #require(rule.outcomes(RuleSubject(statement: statement)).first)
            #expect(found.outcome == .fail && found.why.contains(word), "\(found)")
            statement[slot] = "unknown"
            if slot != "intended_use" {
                #expect(rule.outcomes(RuleSubject(statement: statement)).first?.outcome == .fail)
            }
        }
    }

    @Test func withoutAStatementNothingIsSaid() {
        for rule in StatementRules.all {
            #expect(rule.outcomes(RuleSubject()).allSatisfy { $0.outcome == .notAssessable }, "\(rule.card.id)")
        }
    }

    @Test func whatDoesNotApplyLeavesTheDenominator() throws {
        var statement = Self.complete
        statement["seeds"] = "n/a"
        let found = try #require(RerunSlotsRule().outcomes(RuleSubject(statement: statement)).first)
        #expect(found.outcome == .pass && found.figures["asked"] == 8)
    }

    @Test func theGainOfTheBestOfManyIsBounded() throws {
        let value = try #require(PrintedNumber("50%"))
        var claim = Claim(text: "made", value: value, count: 100, tried: 20)
        // E max of 20 standard normals is 1.86748 (Harter 1961); times 5 points.
        let found = try #require(SelectionRule().outcomes(RuleSubject(claim: claim)).first)
        #expect(found.outcome == .fail)
        #expect(abs((found.figures["gain"] ?? 0) - 0.0933738) < 1e-5)
        claim.count = 10_000
        #expect(SelectionRule().outcomes(RuleSubject(claim: claim)).map(\.outcome) == [.pass])
        #expect(SelectionRule().outcomes(RuleSubject(statement: ["seeds": "1"])).map(\.outcome) == [.fail])
    }

    @Test func aClaimBeyondItsEvidenceIsNamed() {
        let beyond = RuleSubject(statement: ["claim_language": "English, German", "evidence_language": "english"])
        let found = ScopeRule().outcomes(beyond)
        #expect(found.map(\.outcome) == [.fail] && found[0].why.contains("german") && found[0].severity == .blocking)
        let within = RuleSubject(statement: ["claim_language": "English", "evidence_language": "German, English"])
        #expect(ScopeRule().outcomes(within).map(\.outcome) == [.pass])
    }

    @Test(arguments: [("27%", RuleOutcome.Result.fail), ("60%", .pass)])
    func scoresAreLaidBesideChance(score: String, expected: RuleOutcome.Result) throws {
        let value = try #require(PrintedNumber(score))
        let subject = RuleSubject(
            claim: Claim(text: "made", value: value, count: 198),
            statement: ["chance": "25%"]
        )
        #expect(BaselinesRule().outcomes(subject).map(\.outcome) == [expected])
    }

    @Test func reportsOfOneModelAreCompared() throws {
        func boards(_ second: String) -> [ScoreBoard] {
            [
                Made.board(["70.0"], count: 1000, models: ["x"], file: "a.csv"),
                Made.board([second], count: 1000, models: ["x"], file: "b.csv"),
            ]
        }
        #expect(OtherReportsRule().outcomes(RuleSubject(boards: boards("71.0"))).map(\.outcome) == [.pass])
        let found = try #require(OtherReportsRule().outcomes(RuleSubject(boards: boards("80.0"))).first)
        #expect(found.outcome == .fail && found.about == "x on s")
    }

    @Test func theAuditListsWhatItSkipped() {
        let outcomes = Rules.outcomes(RuleSubject(statement: ["seeds": "1"]))
        let last = outcomes.last
        #expect(last?.id == "AUD-01" && last?.outcome == .pass)
        #expect(last?.why.contains("ITM-01") == true)
        #expect(Rules.outcomes(RuleSubject()).last?.outcome == .notAssessable)
        #expect(AuditCompleteRule.outcome(outcomes, policy: Policy(version: "")).outcome == .fail)
    }
}
