// The fixed words of reports.md 4.2, and the rules that choose a sentence.

import AuditModel
import Testing

@testable import Reports

@Suite struct WordingTests {
    private func verdict(_ finding: Finding, _ certainty: Certainty = .moderate) -> ModelVerdict {
        var verdict = SampleRecord.verdict("m", score: 0.5, twin: 0.49, half: 0.01, finding: finding)
        verdict.certainty = certainty
        return verdict
    }

    private let facts = RecordFacts(record: SampleRecord.ordinary())

    @Test(arguments: [
        (Finding.established, Certainty.high, "Contradicted"), (.ruledOut, .high, "Supported"),
        (.ruledOut, .low, "Supported with limits"), (.inconclusive, .high, "Not shown"),
        (.notAssessable, .veryLow, "Not assessable"),
    ]) func claims(_ finding: Finding, _ certainty: Certainty, _ expected: String) {
        #expect(Wording.claim(verdict(finding, certainty)) == expected)
    }

    @Test func ruledOutNamesTheMargin() {
        let text = Wording.sentence(verdict(.ruledOut), facts)
        #expect(text.hasPrefix("No gap larger than 3 points:"))
    }

    @Test func contaminationIsSaidOfTheScore() {
        let text = Wording.sentence(verdict(.established), facts)
        #expect(text.hasPrefix("The score is consistent with prior exposure"))
    }

    /// Seen gap 6 points, δ 3: four times the items.
    @Test func itemsNeededGrowWithTheSquare() {
        var one = verdict(.inconclusive)
        one.model = "specialist"
        one.minimumDetectableGap = 0.06
        #expect(Wording.power(one, facts)?.hasPrefix("About 1,200 items like these to settle 3 points") == true)
        one.minimumDetectableGap = .nan
        #expect(Wording.power(one, facts) == nil)
    }

    @Test func exchangeableTwinsExcludeHarderTwins() {
        var record = SampleRecord.ordinary()
        #expect(Wording.rivals(RecordFacts(record: record))[0].stands.hasPrefix("Excluded by construction"))
        record.suite.manifest.optionOrder = OptionOrder(kind: .authored)
        #expect(Wording.rivals(RecordFacts(record: record))[0].stands == "Open.")
    }

    @Test func statesAreTheReadersWords() {
        #expect(Wording.headline(facts) == "Common facts: Leaked, Too small")
        #expect(Wording.headline(RecordFacts(record: SampleRecord.record([], states: []))) == "Common facts: Unknown")
        #expect(Set(SuiteState.allCases.map(Wording.meaning)).count == SuiteState.allCases.count)
    }

    @Test func aFailedControlVoids() throws {
        var record = SampleRecord.ordinary()
        #expect(Wording.void(RecordFacts(record: record)) == nil)
        record.verdict.controls[1].status = .failed
        #expect(Wording.decision(.ruledOut, RecordFacts(record: record)).hasPrefix("A control failed"))
        for writer in ReportWriters.all where writer.id != "json" {
            #expect(try writer.write(record).contains("Void."))
        }
        #expect(TerminalReport(colour: false).text(record, reportPath: nil).contains("✗ VOID."))
    }

    @Test func scatterNeedsBothScores() {
        #expect(throws: ReportError.self) { try SVGFigure.scatter(SampleRecord.record([], states: [])) }
    }
}
