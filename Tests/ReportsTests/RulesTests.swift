// What every report keeps to: no network, no script, no forbidden word, no NaN, every line within the terminal.

import AuditModel
import Testing

@testable import Reports

@Suite struct RulesTests {
    static func text(_ record: AuditRecord) throws -> String {
        try ReportWriters.all.map { try $0.write(record) }.joined(separator: "\n")
            + TerminalReport(colour: false).text(record, reportPath: nil)
    }

    /// A record whose numbers are no numbers.
    static func broken() -> AuditRecord {
        let bad = Estimate(.nan, low: -.infinity, high: .infinity)
        var verdict = SampleRecord.verdict("broken", score: 0.5, twin: 0.5, half: 0.1, finding: .established)
        (verdict.score, verdict.twinScore, verdict.gap) = (bad, bad, bad)
        (verdict.cleanScore, verdict.inflation, verdict.leakFraction) = (bad, bad, bad)
        verdict.minimumDetectableGap = .nan
        verdict.findings[0].p = .nan
        var record = SampleRecord.record([verdict], states: [.faulty])
        record.policy.delta = .nan
        record.policy.alpha = .infinity
        record.suite.manifest.chance = .nan
        record.suite.items = .max
        record.coverage[0].refused = ["a": .max, "b": .max, "c": -1]
        record.models[0].arms[0].originalReadings = ReadingCounts(read: .max, unreadable: .max, truncated: .max)
        record.evidence = [Evidence(detector: "d", model: "broken", operatorID: "o", items: 1, effects: ["gap": bad])]
        record.balance[0].standardisedDifference = .nan
        return record
    }

    static let records: [(name: String, record: AuditRecord)] = [
        ("ordinary", SampleRecord.ordinary()), ("none", SampleRecord.record([], states: [])),
        ("one", SampleRecord.many(1)), ("forty", SampleRecord.many(40)), ("broken", broken()),
        ("every state", SampleRecord.record([], states: SuiteState.allCases)),
    ]

    @Test(arguments: records.map(\.name)) func noForbiddenWord(_ name: String) throws {
        let record = try #require(Self.records.first { $0.name == name }).record
        let words = try Self.text(record).lowercased().split { !$0.isLetter && $0 != "-" }
        for word in ["cheating", "cheat", "certified", "safe", "contamination-free", "proves"] {
            #expect(!words.contains { $0 == word }, "\(word)")
        }
    }

    @Test(arguments: records.map(\.name)) func noNumberThatIsNone(_ name: String) throws {
        let record = try #require(Self.records.first { $0.name == name }).record
        let words = try Self.text(record).lowercased().split { !$0.isLetter && !$0.isNumber }
        #expect(!words.contains("nan") && !words.contains("inf") && !words.contains("infinity"))
    }

    @Test(arguments: records.map(\.name)) func pageLoadsNothing(_ name: String) throws {
        let record = try #require(Self.records.first { $0.name == name }).record
        let written = try HTMLReport().write(record)
        let page = written.lowercased()
        for part in ["<script", "http://", "https://", " src=", "url(", "@import", "<link", "<iframe", "javascript:"] {
            let isThere = page.contains(part)
            #expect(!isThere, "\(part)")
        }
        #expect(page.contains("<html lang=\"en\">"))
        #expect(WellFormed.error(written) == nil)
    }

    @Test(arguments: records.map(\.name)) func everyFigureSpeaks(_ name: String) throws {
        let record = try #require(Self.records.first { $0.name == name }).record
        let page = try HTMLReport().write(record)
        let figures = page.split(separator: "<svg ").dropFirst()
        for figure in figures {
            #expect(figure.contains("role=\"img\"") && figure.contains("<title ") && figure.contains("<desc "))
        }
        let ids = page.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(Set(ids).count == ids.count, "an id occurs twice")
    }

    @Test func cardsLinkToRowsThatExist() throws {
        let page = try HTMLReport().write(SampleRecord.many(40))
        for index in 1...40 {
            #expect(page.contains("href=\"#model-\(index)\"") && page.contains("<tr id=\"model-\(index)\">"))
        }
    }

    @Test(arguments: [40, 60, 80, 132], [false, true]) func linesFitTheTerminal(_ width: Int, _ colour: Bool) {
        var all = Self.records.map(\.record)
        all += HostileTextTests.texts.map(SampleRecord.hostile)
        for record in all {
            let text = TerminalReport(width: width, colour: colour)
                .text(record, reportPath: "a/" + String(repeating: "long/", count: 40) + "report.html")
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                // Our own colours are the only escapes; the hostile ones are gone before.
                let cells = TerminalText.width(TerminalText.withoutSequences(String(line)))
                #expect(cells <= width, "\(line)")
            }
            #expect(colour || !text.unicodeScalars.contains("\u{1B}"))
        }
    }

    @Test func terminalNamesTheFinding() {
        let text = TerminalReport(colour: false).text(SampleRecord.ordinary(), reportPath: "audits/x/report.html")
        #expect(text.contains("leaked-heavy  Contradicted · contaminated: established"))
        #expect(text.contains("leak fraction 69.4% (61.0–77.2%)"))
        #expect(text.hasSuffix("Report: audits/x/report.html\n"))
    }

    @Test func everyFindingHasItsOwnShape() {
        let marks = Finding.shown.map(FindingMark.character)
        #expect(Set(marks).count == 4)
    }

    /// WCAG 2.2, success criterion 1.4.3: 4.5 to 1.
    @Test(arguments: [Ink.text, .quiet, .blue]) func textContrast(_ ink: Ink) {
        for ground in [Ink.plate, .band] where ink != .blue || ground == .plate {
            #expect(Contrast.ratio(ink.colour, ground.colour) >= 4.5)
            #expect(Contrast.ratio(ink.darkColour, ground.darkColour) >= 4.5)
        }
    }
}
