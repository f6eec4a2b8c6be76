// UNC-01 to UNC-08: a faulty case and its clean counterpart for each.

import AuditModel
import Testing

@testable import Rules

@Suite struct UncertaintyRuleTests {
    private func log(_ score: String, error: String?, count: Int?, temperature: String? = nil) throws -> ResultLog {
        var log = Made.log("m", (0..<20).map { ("i\($0)", $0 < 12 ? 1 : 0) })
        let value = try #require(PrintedNumber(score))
        log.reported = [
            ReportedScore(
                metric: "acc",
                value: value,
                standardError: error.flatMap { PrintedNumber($0) },
                count: count
            )
        ]
        if let temperature { log.settings["temperature"] = temperature }
        return log
    }

    private func results(_ rule: any Rule, _ subject: RuleSubject) -> [RuleOutcome.Result] {
        rule.outcomes(subject).map(\.outcome)
    }

    private func claim(_ score: String, rival: String? = nil, count: Int? = nil) throws -> Claim {
        Claim(
            text: "made",
            value: try #require(PrintedNumber(score)),
            count: count,
            rival: rival.flatMap { PrintedNumber($0) }
        )
    }

    @Test func headlinesStateNAndAnInterval() throws {
        #expect(results(StatedIntervalRule(), RuleSubject(logs: [try log("0.6", error: "0.11", count: 20)])) == [.pass])
        let bare = RuleSubject(logs: [try log("0.6", error: nil, count: 20)])
        let found = try #require(StatedIntervalRule().outcomes(bare).first)
        #expect(found.outcome == .fail && found.severity == .major && found.why.contains("interval"))
        let typed = try #require(StatedIntervalRule().outcomes(RuleSubject(claim: try claim("60%"))).first)
        #expect(typed.outcome == .fail && typed.severity == .minor)
    }

    @Test func noIntervalIsAPointOrLeavesTheScale() throws {
        #expect(results(EdgeIntervalRule(), RuleSubject(logs: [try log("1.0", error: "0.0", count: 20)])) == [.fail])
        #expect(results(EdgeIntervalRule(), RuleSubject(logs: [try log("0.6", error: "0.11", count: 20)])) == [.pass])
        var beyond = try claim("99%", count: 100)
        (beyond.low, beyond.high) = (PrintedNumber("97%"), PrintedNumber("101%"))
        #expect(results(EdgeIntervalRule(), RuleSubject(claim: beyond)) == [.fail])
        // 1 of 100 wrong: Wilson's interval is 94.6 to 99.8; the normal one begins at 97.
        (beyond.low, beyond.high) = (PrintedNumber("97%"), PrintedNumber("100%"))
        #expect(results(EdgeIntervalRule(), RuleSubject(claim: beyond)) == [.fail])
        (beyond.low, beyond.high) = (PrintedNumber("94.6%"), PrintedNumber("99.8%"))
        #expect(results(EdgeIntervalRule(), RuleSubject(claim: beyond)) == [.pass])
    }

    @Test(arguments: [("0.0224", RuleOutcome.Result.fail), ("0.0707", .pass)])
    func repeatsAreNotIndependentItems(error: String, expected: RuleOutcome.Result) throws {
        // 50 items ten times each, all repeats alike: over outcomes √(.25/500) = .0224, over items √(.25/50) = .0707.
        var log = ResultLog(dialect: .longForm, model: "m", suite: "made")
        log.scorers = ["none"]
        log.metrics = [ResultLog.Metric("acc")]
        log.rows = (0..<50).flatMap { item in
            (1...10).map { LoggedRow(item: ItemID("i\(item)"), epoch: Int32($0), values: [item % 2 == 0 ? 1 : 0]) }
        }
        log.reported = [
            ReportedScore(
                metric: "acc",
                value: try #require(PrintedNumber("0.5")),
                standardError: PrintedNumber(error),
                count: 500
            )
        ]
        #expect(results(ClusteredErrorRule(), RuleSubject(logs: [log])) == [expected])
    }

    @Test func knownClustersAskForAStatement() throws {
        var facts = SuiteFacts(id: "s", title: "S")
        facts.clusters = SuiteFacts.Clusters(unit: "passage", source: "made")
        var subject = RuleSubject(claim: try claim("60%", count: 100), facts: facts)
        #expect(results(ClusteredErrorRule(), subject) == [.fail])
        subject.statement = ["clusters": "errors over 20 passages"]
        #expect(results(ClusteredErrorRule(), subject) == [.pass])
    }

    @Test(arguments: [("0", RuleOutcome.Result.pass), ("0.7", .fail), ("", .notAssessable)])
    func oneHotRunHidesItsVariance(temperature: String, expected: RuleOutcome.Result) throws {
        let log = try log("0.6", error: nil, count: 20, temperature: temperature)
        #expect(results(RunVarianceRule(), RuleSubject(logs: [log])) == [expected])
    }

    @Test(arguments: [("60%", 198, RuleOutcome.Result.fail), ("50%", 198, .pass), ("60%", 14_000, .pass)])
    func betterIsSaidOfWhatItemsShow(rival: String, count: Int, expected: RuleOutcome.Result) throws {
        let subject = RuleSubject(claim: try claim("63%", rival: rival, count: count))
        #expect(results(PairedComparisonRule(), subject) == [expected])
        let power: RuleOutcome.Result = rival == "50%" ? .fail : expected
        // 13 points on 198 items are shown 74 times in a hundred: just short of 80% power.
        #expect(results(DetectableRule(), subject) == [power])
    }

    @Test func twoLogsArePaired() throws {
        let a = Made.log("a", (0..<100).map { ("i\($0)", $0 < 70 ? 1 : 0) })
        let b = Made.log("b", (0..<100).map { ("i\($0)", $0 < 60 ? 1 : 0) })
        let subject = RuleSubject(claim: try claim("70%", rival: "60%", count: 100), logs: [a, b])
        let found = try #require(PairedComparisonRule().outcomes(subject).first)
        // Ten discordant pairs, all one way: 2 · 0.5¹⁰.
        #expect(found.outcome == .pass && abs((found.figures["p"] ?? 1) - 0.001953125) < 1e-12)
        #expect(
            results(PairedComparisonRule(), RuleSubject(claim: try claim("70%", rival: "60%", count: 100))) == [.fail]
        )
    }

    @Test func comparisonsAreCountedAndCorrected() {
        #expect(results(MultiplicityRule(), RuleSubject(statement: ["comparisons": "1"])) == [.pass])
        #expect(results(MultiplicityRule(), RuleSubject(statement: ["comparisons": "12"])) == [.fail])
        #expect(
            results(MultiplicityRule(), RuleSubject(statement: ["comparisons": "12", "correction": "Holm"])) == [.pass]
        )
        #expect(results(MultiplicityRule(), RuleSubject(statement: ["seeds": "1"])) == [.notAssessable])
    }

    @Test func tiedFirstPlacesAreNamed() throws {
        let clear = [90, 70, 40].enumerated().map { model, right in
            Made.log("m\(model)", (0..<100).map { ("i\($0)", $0 < right ? 1 : 0) })
        }
        let found = try #require(RankStabilityRule().outcomes(RuleSubject(logs: clear)).first)
        #expect(found.outcome == .pass && found.figures["first_share"] == 1)
        let tied = [60, 59, 30].enumerated().map { model, right in
            Made.log("m\(model)", (0..<100).map { ("i\($0)", ($0 * (model * 6 + 7)) % 100 < right ? 1 : 0) })
        }
        let other = try #require(RankStabilityRule().outcomes(RuleSubject(logs: tied)).first)
        #expect(other.outcome == .fail && other.severity == .major && other.figures["tied"] == 2)
        #expect((other.figures["first_share"] ?? 1) < 0.9)
    }
}
