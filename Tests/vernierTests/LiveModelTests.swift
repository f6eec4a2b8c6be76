// One end-to-end run against a real model: llama.cpp's server with SmolLM2-135M, installed by `make model`.

import AuditModel
import Foundation
import TestSupport
import Testing

@Suite struct LiveModelTests {
    private static let python = TestData.repository.appendingPathComponent(".build/llm/bin/python").path

    /// Whether the test runs: where the model is, and where its absence must be a failure.
    static let isUsable =
        FileManager.default.isExecutableFile(atPath: python)
        || ProcessInfo.processInfo.environment["VERNIER_REQUIRE_MODEL"] == "1"

    /// Starts a server on a free port and waits until it answers.
    private func withServer<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let port = try await MockServer.run(MockModel.answer) { $0.port }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = ["audits/common-facts/training/serve.py", "--port", "\(port)"]
        process.currentDirectoryURL = TestData.repository
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { kill(process.processIdentifier, SIGKILL) }
        let base = "http://127.0.0.1:\(port)"
        let health = try #require(URL(string: base + "/health"))
        for _ in 0..<240 where (try? Data(contentsOf: health)) == nil { try await Task.sleep(for: .milliseconds(250)) }
        return try await body(base + "/v1")
    }

    @Test(.enabled(if: isUsable, "no model under .build/llm: run `make model` (PyPI, 127 MB)"))
    func auditsCommonFactsAgainstARealServer() async throws {
        let folder = try Folder()
        let out = folder.path + "/audit"
        try await withServer { base async throws in
            let result = try await Tool.run([
                "audit", "suites/common-facts", "--endpoint", base, "--model", "smollm2", "--sample", "30",
                "--count", "2", "--width", "4", "--out", out,
            ])
            #expect(result.status == 3 || result.status == 1, "\(result.errors)")
            #expect(result.output.contains("smollm2"))
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: out + "/record.json"))
        let record = try JSONDecoder().decode(AuditRecord.self, from: data)
        #expect(record.unanswered.isEmpty)
        let model = try #require(record.models.first)
        #expect(model.originals.count == 30 && model.originals.allSatisfy { $0.original != nil })
        let identity = try #require(record.verdict.controls.first { $0.id == "identity" })
        #expect(identity.status == .passed, "\(identity.why)")
        #expect(record.verdict.models.first?.finding != .established)
        let verified = try await Tool.run(["verify", out])
        #expect(verified.status == 0, "\(verified.output)")
    }
}
