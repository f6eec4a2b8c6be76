// JDG-01 to JDG-03: agreement, consistency, versions.

import AuditModel
import Testing

@testable import Rules

@Suite struct JudgeRuleTests {
    private func graded(_ agreed: Int, of count: Int) -> ResultLog {
        var log = ResultLog(dialect: .longForm, model: "m", suite: "made")
        log.scorers = ["human", "llm_judge"]
        log.metrics = [ResultLog.Metric("grade")]
        log.rows = (0..<count).flatMap { item in
            let grade = item % 2 == 0 ? 1.0 : 0
            return [
                LoggedRow(item: ItemID("i\(item)"), scorer: 0, values: [grade]),
                LoggedRow(item: ItemID("i\(item)"), scorer: 1, values: [item < agreed ? grade : 1 - grade]),
            ]
        }
        return log
    }

    @Test(arguments: [(95, RuleOutcome.Result.pass), (60, .fail)])
    func agreementIsCounted(agreed: Int, expected: RuleOutcome.Result) throws {
        let found = try #require(JudgeAgreementRule().outcomes(RuleSubject(logs: [graded(agreed, of: 100)])).first)
        #expect(found.outcome == expected)
        #expect(found.figures["agreement"] == Double(agreed) / 100)
    }

    @Test func kappaIsCohens() throws {
        // 60 of 100 agree with even margins: (0.6 − 0.5)/(1 − 0.5) = 0.2.
        let found = try #require(JudgeAgreementRule().outcomes(RuleSubject(logs: [graded(60, of: 100)])).first)
        #expect(found.why.contains("kappa 0.2."))
    }

    @Test func fewGradesOrNoneSayNothing() {
        #expect(JudgeAgreementRule().outcomes(RuleSubject(logs: [graded(5, of: 5)])).map(\.outcome) == [.notAssessable])
        #expect(JudgeAgreementRule().outcomes(RuleSubject()).map(\.outcome) == [.notAssessable])
        #expect(JudgeConsistencyRule().outcomes(RuleSubject()).map(\.outcome) == [.notAssessable])
        #expect(JudgePinnedRule().outcomes(RuleSubject()).map(\.outcome) == [.notAssessable])
    }

    @Test(arguments: [(0, RuleOutcome.Result.pass), (12, .fail)])
    func equalOutputsGetEqualGrades(split: Int, expected: RuleOutcome.Result) {
        var log = ResultLog(dialect: .longForm, model: "m", suite: "made")
        log.scorers = ["judge"]
        log.metrics = [ResultLog.Metric("grade")]
        log.rows = (0..<40).flatMap { item in
            [1.0, item < split ? 0 : 1].enumerated().map { epoch, grade in
                LoggedRow(item: ItemID("i\(item)"), epoch: Int32(epoch + 1), values: [grade], outputHash: 7)
            }
        }
        #expect(JudgeConsistencyRule().outcomes(RuleSubject(logs: [log])).map(\.outcome) == [expected])
    }

    @Test(arguments: [
        ("gpt-4-0613", RuleOutcome.Result.pass), ("claude-3-5-sonnet-20241022", .pass),
        ("org/judge@9bce4136e789", .pass),
        ("gpt-4", .fail), ("latest", .fail),
    ])
    func aliasesAreNoVersions(judge: String, expected: RuleOutcome.Result) {
        let subject = RuleSubject(statement: ["judge": judge])
        #expect(JudgePinnedRule().outcomes(subject).map(\.outcome) == [expected])
    }
}
