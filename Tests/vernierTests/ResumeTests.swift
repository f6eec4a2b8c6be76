// A run killed at any moment resumes: nothing is lost, hardly anything is asked twice, the record is the same.

import AuditModel
import Foundation
import ModelRuns
import Synchronization
import TestSupport
import Testing

@Suite struct ResumeTests {
    private static let width = 4
    /// Most answers that may be lost in one kill: those in flight and one uncommitted batch (Runner's 64).
    private static let lossPerKill = width + 64

    /// Slow enough that a run of some seventy requests spans several of the Runner's 100 ms batches.
    @Sendable private static func slowModel(_ request: MockRequest) -> MockReply {
        var reply = MockModel.answer(request)
        reply.delay += .milliseconds(15)
        return reply
    }

    /// Where the server stops answering and kills who asks: it does so on its own thread, so that a busy machine
    /// cannot make the kill come too late.
    private final class Trap: Sendable {
        private let state = Mutex((target: Int.max, process: Int32?.none))

        func arm(_ target: Int) { state.withLock { $0 = (target, nil) } }
        func aim(_ process: Int32) { state.withLock { $0.process = process } }
        func disarm() { arm(.max) }

        @Sendable func answer(_ request: MockRequest) -> MockReply {
            let (target, process) = state.withLock { $0 }
            var reply = ResumeTests.slowModel(request)
            guard request.count >= target else { return reply }
            if let process { kill(process, SIGKILL) }
            reply.ending = .hangs
            return reply
        }
    }

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
        let asked = try await MockServer.run(Self.slowModel) { server async throws in
            let result = try await Tool.run(arguments(server, whole.path))
            #expect([1, 3].contains(result.status), "\(result.errors)")
            return server.requests.count
        }
        let trap = Trap()
        try await MockServer.run(trap.answer) { server async throws in
            var random = SeededRandom(seed: 11, stream: "kills")
            var committed = 0
            for number in 1...10 {
                let logs = try Folder()
                let before = server.requests.count
                let target = before + 1 + random.below(asked / 10)
                trap.arm(target)
                let process = try Tool.start(arguments(server, broken.path), in: logs)
                trap.aim(process.processIdentifier)
                while process.isRunning, server.requests.count < target { try await Task.sleep(for: .milliseconds(1)) }
                kill(process.processIdentifier, SIGKILL)
                let result = try await Tool.finish(process, in: logs)
                #expect(result.status == 128 + SIGKILL, "kill \(number): \(result.errors)")
                let sent = server.requests.count - before
                let stored = try AnswerStore(path: broken.path + "/answers.sqlite").count()
                // What was sent is stored now, but for what was in flight and one batch.
                #expect(sent - (stored - committed) <= Self.lossPerKill)
                #expect(stored >= committed)
                committed = stored
            }
            trap.disarm()
            #expect(committed > 0)
            let before = server.requests.count
            let last = try await Tool.run(arguments(server, broken.path))
            #expect([1, 3].contains(last.status), "\(last.errors)")
            // Exactly what was not committed is asked again.
            #expect(server.requests.count - before == asked - committed)
            #expect(try record(broken.path) == record(whole.path))
        }
        let verified = try await Tool.run(["verify", broken.path, "--suite", "suites/common-facts"])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        #expect(verified.output.components(separatedBy: "holds ").count == 4, "\(verified.output)")
    }
}
