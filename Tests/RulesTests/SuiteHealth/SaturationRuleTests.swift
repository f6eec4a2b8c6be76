// SAT-01, SAT-03 and SAT-04 on tables with known answers.

import AuditModel
import Testing

@testable import Rules

@Suite struct SaturationRuleTests {
    @Test func aResolvingTablePasses() {
        let subject = RuleSubject(boards: [Made.board(["90", "80", "70", "60", "50"], count: 1000)])
        #expect(TopSpreadRule().outcomes(subject).map(\.outcome) == [.pass])
    }

    @Test func aSolvedTableFailsAndASmallOneIsAMinorMatter() throws {
        let solved = RuleSubject(boards: [Made.board(["99.9", "99.8", "99.8", "99.7", "99.7"], count: 1000)])
        let found = try #require(TopSpreadRule().outcomes(solved).first)
        #expect(found.outcome == .fail && found.severity == .major && found.why.contains("solved"))
        let small = RuleSubject(boards: [Made.board(["60", "58", "56"], count: 50)])
        let other = try #require(TopSpreadRule().outcomes(small).first)
        #expect(other.outcome == .fail && other.severity == .minor && other.why.contains("under-powered"))
    }

    @Test func withoutANumberOfItemsNothingIsSaid() {
        let subject = RuleSubject(boards: [Made.board(["90", "80"], count: nil)])
        #expect(TopSpreadRule().outcomes(subject).map(\.outcome) == [.notAssessable])
        #expect(LastSeparationRule().outcomes(subject).map(\.outcome) == [.notAssessable])
    }

    @Test(arguments: [("97.0%", RuleOutcome.Result.fail), ("80.0%", .pass)])
    func headroomIsToTheLabelErrors(score: String, expected: RuleOutcome.Result) throws {
        let value = try #require(PrintedNumber(score))
        var facts = SuiteFacts(id: "s", title: "S")
        var subject = RuleSubject(claim: Claim(text: "made", value: value, count: 1000), facts: facts)
        #expect(HeadroomRule().outcomes(subject).map(\.outcome) == [.notAssessable])
        facts.labelErrorRate = SourcedRate(rate: 0.03, source: "made")
        subject.facts = facts
        #expect(HeadroomRule().outcomes(subject).map(\.outcome) == [expected])
    }

    @Test func theLastSeparationIsDated() throws {
        let rising = Made.board(["50", "60", "70"], count: 1000, dates: ["2022-01", "2023-01", "2024-01"])
        #expect(LastSeparationRule().outcomes(RuleSubject(boards: [rising])).map(\.outcome) == [.pass])
        let flat = Made.board(
            ["50", "70", "70.1", "70.3"],
            count: 1000,
            dates: ["2021-01", "2022-01", "2023-01", "2024-01"]
        )
        let found = try #require(LastSeparationRule().outcomes(RuleSubject(boards: [flat])).first)
        #expect(found.outcome == .fail && found.severity == .information && found.why.contains("2022"))
    }
}
