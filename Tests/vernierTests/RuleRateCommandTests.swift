// `vernier calibrate rules`: every rule has its rate or its reason, and exact rules accuse nothing that is in order.

import AuditModel
import Foundation
import Rules
import TestSupport
import Testing

@Suite struct RuleRateCommandTests {
    @Test func exactRulesAccuseNothing() async throws {
        let result = try await Tool.run(["calibrate", "rules", "--replicates", "3", "--seed", "5", "--format", "json"])
        #expect(result.status == 0, "\(result.errors)")
        let rows = try JSONDecoder().decode([RuleRates.Row].self, from: Data(result.output.utf8))
        #expect(Set(rows.map(\.rule)).count == rows.count)
        #expect((rows.map(\.rule) + RuleRatePage.unmeasured.map(\.rule)).sorted() == Rules.cards.map(\.id).sorted())
        #expect(rows.allSatisfy { $0.clean > 0 && $0.clean == $0.faulty })
        #expect(rows.filter(\.isExact).count == 18)
        for row in rows where row.isExact { #expect(row.falseAlarms == 0, "\(row)") }
    }

    /// The committed page is the command's, but for the figures, which take minutes to make.
    @Test func thePageIsWhatTheToolSays() async throws {
        let folder = try Folder()
        let result = try await Tool.run(["calibrate", "rules", "--replicates", "1", "--out", folder.path])
        #expect(result.output == "Written to \(folder.path)/rule-rates.md.\n", "\(result.errors)")
        let made = try String(contentsOfFile: folder.path + "/rule-rates.md", encoding: .utf8)
        let file = TestData.repository.appendingPathComponent("docs/rule-rates.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(
            Self.withoutFigures(page) == Self.withoutFigures(made),
            "vernier calibrate rules --replicates 1000 --out docs"
        )
        let exact = page.split(separator: "\n").filter { $0.contains("| exact |") }
        #expect(exact.count == 18 && exact.allSatisfy { $0.contains(" | 0: 0.0 % [0.0, ") })
        #expect(!page.contains("| **"))
        #expect(page.contains("`vernier calibrate rules --replicates 1000 --seed 1`"))
    }

    @Test func noCasesAreNoMeasurement() async throws {
        let result = try await Tool.run(["calibrate", "rules", "--replicates", "0"])
        #expect(result.status == 2 && result.errors.contains("--replicates 0"), "\(result.errors)")
    }

    /// Lines of words as they are; of rows the rule and its kind; the sentence of counts not at all.
    private static func withoutFigures(_ page: String) -> [String] {
        page.split(separator: "\n").compactMap { line in
            if line.hasPrefix("Made by") { return "Made by" }
            if line.hasPrefix("**") { return nil }
            let cells = line.split(separator: "|")
            return cells.count == 6 ? cells.prefix(2).joined(separator: "|") : String(line)
        }
    }
}
