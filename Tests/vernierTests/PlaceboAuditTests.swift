// Placebos through the whole of an audit: asked where siblings are not exchangeable, dropped where nobody recorded them.

import AuditModel
import Foundation
import TestSupport
import Testing

@Suite struct PlaceboAuditTests {
    /// Common facts, as if somebody had chosen the order of the options.
    private static let manifest = """
        id: authored
        title: Authored
        chance: 0.25
        option_order: {kind: authored}
        asking: {form: completion, reader: option-log-probability, max_tokens: 1}
        """

    private func record(_ folder: String) throws -> AuditRecord {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/record.json"))
        return try JSONDecoder().decode(AuditRecord.self, from: bytes)
    }

    @Test func askedReplayedAndVerified() async throws {
        let suite = try Folder(["suite.yaml": Self.manifest])
        let out = try Folder()
        let what = [
            "audit", suite.path, "--items", "suites/common-facts/items.jsonl", "--sample", "240", "--count", "3",
        ]
        try await MockServer.run(MockModel.answer) { server async throws in
            let asking = ["--endpoint", server.address + "/v1", "--model", "mock", "--out", out.path]
            let result = try await Tool.run(what + asking)
            #expect([1, 3].contains(result.status), "\(result.errors)")
        }
        let asked = try record(out.path)
        #expect(asked.placebosPerItem == 1 && asked.unanswered.isEmpty)
        let arm = try #require(asked.models.first?.arms.first { $0.operatorID == asked.headlineOperator })
        #expect(arm.rows.count == 240 && arm.rows.allSatisfy { $0.placebos.count <= 1 && $0.twins.count == 3 })
        let placebos = arm.rows.count { !$0.placebos.isEmpty }
        #expect(placebos > 200 && arm.placeboReadings?.total == placebos)
        #expect(asked.coverage.first { $0.operatorID == arm.operatorID }?.twins == 720)
        let verdict = try #require(asked.verdict.models.first)
        // A guesser cannot be told from chance: nothing is said of it, and why is.
        #expect(verdict.finding != .established)
        #expect(asked.evidence.contains { $0.detector == "placebo-difference" && $0.model == "mock" })
        // The whole pipeline finds a responder that memorised half of these originals, by its placebos.
        let leaky = try #require(asked.verdict.controls.first { $0.id == "simulated-leaky" })
        #expect(leaky.status == .passed && leaky.why.contains("by placebos"), "\(leaky.why)")
        let items = ["--suite", suite.path, "--items", "suites/common-facts/items.jsonl"]
        let verified = try await Tool.run(["verify", out.path] + items)
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")

        let again = try Folder()
        let replayed = try await Tool.run(what + ["--answers", out.path + "/answers", "--out", again.path])
        #expect([1, 3].contains(replayed.status), "\(replayed.errors)")
        let bytes = try [out, again].map { try Data(contentsOf: URL(fileURLWithPath: $0.path + "/record.json")) }
        #expect(bytes[0] == bytes[1])

        // The audit's own twins, given: placebos keep their proofs.
        let given = try Folder()
        let twins = try Folder()
        try FileManager.default.copyItem(atPath: out.path + "/twins.jsonl", toPath: twins.path + "/twins.jsonl")
        let third = try await Tool.run(
            what.dropLast(2) + ["--twins", twins.path, "--answers", out.path + "/answers", "--out", given.path]
        )
        #expect([1, 3].contains(third.status), "\(third.errors)")
        let other = try record(given.path)
        #expect(other.placebosPerItem == 1 && other.twinsFingerprint == asked.twinsFingerprint)
        #expect(other.models == asked.models && other.verdict == asked.verdict)
        #expect(try await Tool.run(["verify", given.path, "--answers", out.path + "/answers"] + items).status == 0)
    }

    @Test func placebosNobodyRecordedAreDroppedWithARemark() throws {
        let record = try record(TestData.repository.appendingPathComponent("audits/everyday-sums").path)
        #expect(record.placebosPerItem == nil && record.unanswered.isEmpty)
        #expect(record.diagnostics.contains { $0.code == "placebos-not-recorded" })
        #expect(record.models.flatMap(\.arms).flatMap(\.rows).allSatisfy { $0.placebos.isEmpty })
        // What is left is the bound, and the base model is far below it.
        #expect(record.verdict.models.allSatisfy { $0.finding == .inconclusive && $0.route == "bounded-cost" })
    }

    @Test func exchangeableSuitesNeedNone() throws {
        let record = try record(TestData.repository.appendingPathComponent("audits/common-facts").path)
        #expect(record.placebosPerItem == nil && record.diagnostics.isEmpty)
        #expect(record.verdict.models.allSatisfy { $0.route == "sibling-exact" })
    }

    @Test func aRecordWithoutCertaintyStepsStillVerifies() async throws {
        let source = TestData.repository.appendingPathComponent("audits/common-facts")
        var object = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: source.appendingPathComponent("record.json")))
                as? [String: Any]
        )
        var policy = try #require(object["policy"] as? [String: Any])
        policy["certainty_steps"] = nil
        object["policy"] = policy
        let text = String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
        let folder = try Folder(["record.json": text])
        let result = try await Tool.run(["verify", folder.path, "--answers", source.path + "/answers"])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }
}
