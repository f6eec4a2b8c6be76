// What a bad server does to an audit: one clear error, or a count in the record; never a wrong score.

import AuditModel
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct ServerFaultTests {
    private func audit(_ server: MockServer, _ folder: Folder, timeout: Int = 2) async throws -> ToolResult {
        try await Tool.run([
            "audit", "suites/common-facts", "--sample", "12", "--width", "8", "--model", "mock", "--timeout",
            "\(timeout)",
            "--endpoint", server.address + "/v1", "--out", folder.path, "--format", "json",
        ])
    }

    private func record(_ folder: Folder) throws -> AuditRecord {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/record.json"))
        return try JSONDecoder().decode(AuditRecord.self, from: data)
    }

    /// One prompt in seven, always the same ones.
    @Sendable private static func isUnlucky(_ request: MockRequest) -> Bool {
        SeededRandom.hash(String(request.text.suffix(200))) % 7 == 0
    }

    static let lasting: [(String, MockReply)] = [
        ("http-500", MockReply(500, text: "boom")),
        ("garbled", MockReply(text: "{not json")),
        ("http-400", MockReply(400, text: #"{"error":{"message":"too long"}}"#)),
    ]

    @Test(.serialized, arguments: lasting) func lastingFaultsAreCounted(code: String, fault: MockReply) async throws {
        let folder = try Folder()
        try await MockServer.run({ Self.isUnlucky($0) ? fault : MockModel.answer($0) }) { server async throws in
            let result = try await audit(server, folder)
            #expect(result.status == 3, "\(result.errors)")
            let record = try record(folder)
            #expect(record.unanswered.map(\.reason) == [code])
            #expect((record.unanswered.first?.count ?? 0) > 0)
            #expect(record.models.first?.originals.count == 12)
            #expect(record.verdict.models.allSatisfy { $0.finding != .established })
        }
    }

    @Test func aBusyServerIsAskedAgain() async throws {
        let folder = try Folder()
        let busy = Mutex(0)
        try await MockServer.run({ request in
            let count = busy.withLock { count in
                count += 1
                return count
            }
            return count % 5 == 0 ? MockReply(429, headers: [("Retry-After", "0")]) : MockModel.answer(request)
        }) { server async throws in
            _ = try await audit(server, folder)
            #expect(try record(folder).unanswered.isEmpty)
        }
    }

    @Test func nobodyThereIsOneClearError() async throws {
        let folder = try Folder()
        let port = try await MockServer.run(MockModel.answer) { $0.port }
        let result = try await Tool.run([
            "audit", "suites/common-facts", "--sample", "12", "--model", "mock", "--out", folder.path,
            "--endpoint", "http://127.0.0.1:\(port)/v1",
        ])
        #expect(result.status == 2)
        #expect(result.errors.components(separatedBy: "vernier: ").count == 2, "\(result.errors)")
        #expect(result.errors.contains("127.0.0.1:\(port)"))
    }

    @Test func aServerThatHangsIsOneClearError() async throws {
        let folder = try Folder()
        try await MockServer.run({ _ in MockReply(ending: .hangs) }) { server async throws in
            let result = try await audit(server, folder, timeout: 1)
            #expect(result.status == 2 && result.errors.contains("timeout"), "\(result.errors)")
        }
    }

    @Test func theKeyIsSentAndWrittenNowhere() async throws {
        let folder = try Folder()
        let key = "sk-very-secret-7c1f"
        try await MockServer.run(MockModel.answer) { server async throws in
            let result = try await Tool.run(
                [
                    "audit", "suites/common-facts", "--sample", "12", "--model", "mock", "--out", folder.path,
                    "--endpoint", server.address + "/v1",
                ],
                environment: ["VERNIER_API_KEY": key]
            )
            #expect(server.requests.first?.header("Authorization") == "Bearer " + key)
            #expect(!result.output.contains(key) && !result.errors.contains(key))
            let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
            #expect(files.contains("record.json") && files.contains("answers.sqlite"))
            for file in files {
                guard let data = FileManager.default.contents(atPath: folder.path + "/" + file) else { continue }
                #expect(data.range(of: Data(key.utf8)) == nil, "\(file)")
            }
        }
    }
}
