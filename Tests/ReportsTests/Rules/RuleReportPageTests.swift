// The page of a check: its headline follows the worst failure, and no foreign text can act in it.

import AuditModel
import Testing

@testable import Reports

@Suite struct RuleReportPageTests {
    private static func report(_ outcomes: [RuleOutcome], subject: String = "run.json") -> RuleReport {
        let card = RuleCard(
            id: "ACC-04",
            checks: "c",
            inputs: [.logs],
            severity: .blocking,
            fails: "f",
            cannotShow: "what it cannot",
            remedy: "Drop the repeats.",
            reference: "r"
        )
        return RuleReport(subject: subject, version: "0", cards: [card], outcomes: outcomes)
    }

    @Test(arguments: [
        (RuleOutcome.Result.fail, RuleCard.Severity.blocking, "1 thing here blocks the claim."),
        (.fail, .major, "Nothing blocks the claim; 1 thing here weakens it."),
        (.fail, .minor, "No rule could look."), (.notAssessable, .blocking, "No rule could look."),
        (.pass, .blocking, "Nothing wrong was found by the rules that could look."),
    ])
    func theHeadlineIsTheWorst(_ result: RuleOutcome.Result, _ severity: RuleCard.Severity, _ says: String) throws {
        let report = Self.report([RuleOutcome("ACC-04", result, severity, "seen")])
        #expect(RuleReportPage.page(report, []).headline == says)
        #expect(
            try RuleReportPage.html(report).contains("Drop the repeats.") == (result == .fail && severity >= .major)
        )
    }

    @Test(arguments: HostileTextTests.texts) func foreignTextIsText(_ text: String) throws {
        let outcome = RuleOutcome("ACC-04", .fail, .blocking, "w " + text, about: text, places: [Place(file: text)])
        let page = try RuleReportPage.html(Self.report([outcome], subject: text), sentences: [text])
        for part in ["<script", "<img", "<\u{301}", "</style></svg>", "\" onload=\"", "' onload='"] {
            let isThere = page.contains(part)
            #expect(!isThere, "\(part)")
        }
        #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0.value == 0x0A })
    }
}
