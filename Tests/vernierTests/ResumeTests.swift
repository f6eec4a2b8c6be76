// A run killed at any moment resumes: nothing is lost, hardly anything is asked twice, the record is the same.

import AuditModel
import Foundation
import TestSupport
import Testing

@Suite struct ResumeTests {
    private static let width = 4
    /// Most answers that may be lost in one kill: those in flight and one uncommitted batch (Runner's 64).
    private static let lossPerKill = width + 64

    private func arguments(_ server: MockServer, _ out: String) -> [String] {
        [
            "audit", "suites/common-facts", "--sample", "60", "--width", "\(Self.width)", "--model", "mock",
            "--endpoint", server.address + "/v1", "--out", out,
        ]
    }

    private func record(_ out: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: out + "/record.json"))
    }

    @Test func killedTenTimesTheRecordIsThatOfAnUninterruptedRun() async throws {
        let (whole, broken) = (try Folder(), try Folder())
        let asked = try await MockServer.run(MockModel.answer) { server async throws in
            let result = try await Tool.run(arguments(server, whole.path))
            #expect([1, 3].contains(result.status), "\(result.errors)")
            return server.requests.count
        }
        try await MockServer.run(MockModel.answer) { server async throws in
            var random = SeededRandom(seed: 11, stream: "kills")
            var kills = 0
            var last: ToolResult?
            // The first kill may come before anything is asked; later ones fall anywhere in what is left.
            while kills < 10 {
                let logs = try Folder()
                let before = server.requests.count
                let process = try Tool.start(arguments(server, broken.path), in: logs)
                let target = before + 1 + random.below(max(2, asked / 9))
                while process.isRunning, server.requests.count < target { try await Task.sleep(for: .milliseconds(1)) }
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
                let result = try await Tool.finish(process, in: logs)
                if result.status != 128 + SIGKILL {
                    last = result
                    break
                }
                kills += 1
            }
            #expect(kills >= 5, "too few kills fell into the run to say anything: \(kills)")
            if last == nil { last = try await Tool.run(arguments(server, broken.path)) }
            #expect([1, 3].contains(last?.status ?? -1), "\(last?.errors ?? "")")
            let repeated = server.requests.count - asked
            #expect(repeated <= kills * Self.lossPerKill, "\(repeated) requests were sent again after \(kills) kills")
            #expect(try record(broken.path) == record(whole.path))
        }
        let verified = try await Tool.run(["verify", broken.path, "--suite", "suites/common-facts"])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        #expect(verified.output.components(separatedBy: "holds ").count == 4, "\(verified.output)")
    }
}
