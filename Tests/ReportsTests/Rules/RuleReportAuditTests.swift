// An audit as rules: what is void or undecided is never a pass, and never an accusation.

import AuditModel
import Foundation
import FoundationXML
import Testing

@testable import Reports

@Suite struct RuleReportAuditTests {
    private static func record(_ finding: Finding, _ controls: [Control]) -> AuditRecord {
        var verdict = SampleRecord.verdict("m", score: 0.8, twin: 0.6, half: 0.02, finding: finding)
        verdict.findings = [HypothesisFinding(hypothesis: .contaminated, finding: finding, why: "Seen.")]
        var record = SampleRecord.record([verdict], states: [.inconclusive])
        record.verdict.controls = controls
        return record
    }

    private static let behaved = Control(id: "identity", status: .passed, why: "Still.")

    @Test(arguments: [
        (Finding.established, RuleOutcome.Result.fail), (.ruledOut, .pass), (.inconclusive, .notAssessable),
        (.notAssessable, .notAssessable),
    ]) func findings(_ finding: Finding, _ result: RuleOutcome.Result) throws {
        let report = RuleReport(audit: Self.record(finding, [Self.behaved]))
        #expect(report.outcomes.map(\.outcome) == [.pass, result])
        #expect(report.outcomes.map(\.id) == ["control-identity", "contaminated"])
        #expect(report.cards.map(\.id) == ["control-identity", "contaminated"])
        #expect(report.outcomes[1].about == "m")
    }

    @Test(arguments: [Finding.established, .ruledOut]) func aFailedControlVoidsEveryFinding(_ finding: Finding) {
        let failed = Control(id: "format", status: .failed, why: "It moved.")
        let report = RuleReport(audit: Self.record(finding, [Self.behaved, failed]))
        #expect(report.outcomes.map(\.outcome) == [.pass, .fail, .notAssessable])
        #expect(report.outcomes[2].why.hasPrefix("Void"))
    }

    @Test func aControlThatWasNotRunIsNoPass() {
        let report = RuleReport(audit: Self.record(.ruledOut, [Control(id: "name", status: .notRun, why: "None.")]))
        #expect(report.outcomes[0].outcome == .notAssessable)
    }

    @Test func sarifSaysOpenAndNotNotApplicable() throws {
        let text = try SARIFReport.write(RuleReport(audit: Self.record(.inconclusive, [Self.behaved])))
        let top = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let run = try #require((top["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["kind"] as? String } == ["pass", "open"])
        #expect(results.map { $0["level"] as? String } == ["none", "none"])
    }

    @Test(arguments: HostileTextTests.texts) func hostileTextStaysText(_ text: String) throws {
        let report = RuleReport(audit: SampleRecord.hostile(text))
        let junit = JUnitReport.write(report)
        let parser = XMLParser(data: Data(junit.utf8))
        let isParsed = parser.parse()
        #expect(isParsed, "\(String(describing: parser.parserError))")
        #expect(junit.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || $0 == "\n" })
        #expect(junit.split(separator: "<testcase ").count - 1 == report.outcomes.count)
        let sarif = try SARIFReport.write(report)
        let top = try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
        let run = try #require((top["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [[String: Any]])?.count == report.outcomes.count)
    }
}
