// verdict.json has the keys and units of design.md.

import AuditModel
import Foundation
import Reports
import Testing

@Suite struct JSONReportTests {
    private func verdict(_ record: AuditRecord) throws -> [String: Any] {
        let text = try JSONReport().write(record)
        #expect(text.hasSuffix("}\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func keysAndUnits() throws {
        let object = try verdict(SampleRecord.ordinary())
        #expect(object["states"] as? [String] == ["contaminated", "under-powered"])
        let models = try #require(object["models"] as? [[String: Any]])
        let leaked = try #require(models.first { $0["model"] as? String == "leaked-heavy" })
        let keys = [
            "model", "n", "score", "twin_score", "clean_score", "gap", "inflation", "low", "high", "leak_fraction", "p",
            "p_adjusted", "mde", "certainty", "reasons", "finding", "findings",
        ]
        #expect(models.allSatisfy { Set($0.keys) == Set(keys) })
        #expect(leaked["score"] as? Double == 0.863)
        #expect(leaked["gap"] as? Double == 31.1)
        #expect(leaked["low"] as? Double == 27)
        #expect((leaked["leak_fraction"] as? [String: Double])?["estimate"] == 0.694)
        #expect(leaked["mde"] as? Double == 5)
        #expect(leaked["finding"] as? String == "established")
        let bare = try #require(models.last)
        #expect(bare["gap"] is NSNull && bare["p"] is NSNull)
        let controls = try #require(object["controls"] as? [[String: Any]])
        #expect(controls.first?["passed"] as? Bool == true)
        #expect(controls.last?["passed"] is NSNull)
    }

    @Test func numbersThatAreNoneAreNull() throws {
        let models = try #require(try verdict(RulesTests.broken())["models"] as? [[String: Any]])
        #expect(models.first?["score"] is NSNull && models.first?["gap"] is NSNull)
    }
}
