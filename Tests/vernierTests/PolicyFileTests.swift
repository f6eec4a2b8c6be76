// The written policy: the standard one's file is what the code has, and another one is taken only under its own name.

import AuditModel
import Formats
import Foundation
import TestSupport
import Testing

@Suite struct PolicyFileTests {
    private static let path = "policies/standard-2.json"

    private func standard() throws -> String {
        try String(contentsOf: TestData.repository.appendingPathComponent(Self.path), encoding: .utf8)
    }

    private func audit(_ policy: String, out: String) async throws -> ToolResult {
        try await Tool.run([
            "audit", "suites/everyday-sums", "--answers", "audits/everyday-sums/answers", "--policy", policy, "--out",
            out,
        ])
    }

    @Test func theStandardFileIsTheStandardPolicy() throws {
        #expect(try standard() == String(decoding: CanonicalJSON.pretty(encoding: Policy()), as: UTF8.self))
        #expect(Self.path.hasSuffix("-\(Policy().version).json"))
    }

    @Test func aPolicyOfOnesOwnIsInTheRecord() async throws {
        let text = try standard().replacingOccurrences(of: "\"delta\": 0.03", with: "\"delta\": 0.1")
            .replacingOccurrences(of: "\"version\": \"2\"", with: "\"version\": \"house-1\"")
            .replacingOccurrences(of: "\"single-operator\": 1", with: "\"single-operator\": 0")
        let folder = try Folder(["policy.json": text])
        let result = try await audit(folder.path + "/policy.json", out: folder.path + "/out")
        #expect(result.status == 3 && result.output.contains("δ 10 points"), "\(result.errors)\(result.output)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out/record.json"))
        let record = try JSONDecoder().decode(AuditRecord.self, from: bytes)
        #expect(record.policy.version == "house-1" && record.policy.delta == 0.1)
        #expect(record.policy.certaintySteps["single-operator"] == 0)
        #expect(record.verdict.models.allSatisfy { !$0.reasons.contains { $0.contains("kind of twins") } })
        let verified = try await Tool.run([
            "verify", folder.path + "/out", "--answers", "audits/everyday-sums/answers",
        ])
        #expect(verified.status == 0, "\(verified.output)")
    }

    static let wrong = [
        ("\"delta\": 0.03", "\"delta\": 0.05", "Give it a version of its own"),
        ("\"alpha\": 0.05", "\"alpha\": 1.5", "lie between 0 and 1"),
        ("\"alpha\": 0.05", "\"alhpa\": 0.05", "This is not a policy"),
        ("\"unread\": 1", "\"unread\": 1000000000000", "certainty_steps are from 0 to 3"),
        ("\"unread\": 1", "\"unraed\": 1", "doubts that nobody raises: unraed"),
        ("\"version\": \"2\"", "\"version\": \"\"", "a name of 1 to 40 characters"),
    ]

    @Test(arguments: wrong) func aWrongPolicyIsOneClearError(from: String, to: String, says: String) async throws {
        let text = try standard().replacingOccurrences(of: from, with: to)
        let folder = try Folder(["policy.json": text])
        let result = try await audit(folder.path + "/policy.json", out: folder.path + "/out")
        #expect(result.status == 2 && result.errors.contains(says), "\(result.errors)")
        #expect(result.errors.contains("policy.json"))
    }

    @Test func aPolicyThatIsNotThere() async throws {
        let folder = try Folder()
        let result = try await audit(folder.path + "/none.json", out: folder.path + "/out")
        #expect(result.status == 2 && result.errors.contains("none.json"))
    }
}
