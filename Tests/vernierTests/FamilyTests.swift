// Families of models in an audit: stated, kept in the record, and held to when it is computed again.

import AuditModel
import Foundation
import TestSupport
import Testing

@Suite struct FamilyTests {
    @Test func aFamilyIsInTheRecordAndVerifies() async throws {
        let folder = try Folder()
        let answers = "audits/everyday-sums/answers"
        let result = try await Tool.run([
            "audit", "suites/everyday-sums", "--answers", answers, "--family", "smollm2-135m=smol=lm", "--out",
            folder.path,
        ])
        // The last sign divides: names hold signs, families do not.
        #expect(result.status == 2 && result.errors.contains("smollm2-135m=smol"), "\(result.errors)")
        let again = try await Tool.run([
            "audit", "suites/everyday-sums", "--answers", answers, "--family", "smollm2-135m=smollm", "--out",
            folder.path,
        ])
        #expect(again.status == 3, "\(again.errors)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/record.json"))
        let record = try JSONDecoder().decode(AuditRecord.self, from: bytes)
        #expect(record.models.map(\.family) == ["smollm"])
        let verified = try await Tool.run(["verify", folder.path, "--answers", answers])
        #expect(verified.status == 0 && verified.output.components(separatedBy: "holds ").count == 4)
    }
}
