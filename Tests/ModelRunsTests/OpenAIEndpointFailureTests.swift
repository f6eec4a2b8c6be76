// What the endpoint makes of servers that fail: which are asked again, how often, and what is said in the end.

import AuditModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import ModelRuns

@Suite struct OpenAIEndpointFailureTests {
    /// What the pauses of an endpoint were.
    private final class Pauses: Sendable {
        let all = Mutex<[Duration]>([])
        func note(_ pause: Duration) { all.withLock { $0.append(pause) } }
    }

    @Test func waitsAsLongAsTheServerAsks() async throws {
        let pauses = Pauses()
        let script: MockServer.Script = { request in
            switch request.count {
            case 1: MockReply(429, headers: [("Retry-After", "7")], text: "slow down")
            case 2: MockReply(503, text: "loading")
            case 3: MockReply(429, headers: [("Retry-After", "999999")], text: "slow down")
            default: completion("ok")
            }
        }
        try await MockServer.run(script) { server async throws in
            let asker = try endpoint(server, pause: { pauses.note($0) })
            #expect(try await asker.answer(request("Q")).text == "ok")
            // The second wait is the schedule's own; the third is capped.
            #expect(pauses.all.withLock(\.self) == [.seconds(7), .seconds(1), .seconds(120)])
        }
    }

    @Test(arguments: [
        (500, "boom", "http-500", 6), (503, "", "http-503", 6), (408, "", "http-408", 6),
        (429, #"{"error":{"message":"slow"}}"#, "http-429", 6),
        (429, #"{"error":{"message":"no money","code":"insufficient_quota"}}"#, "quota-exhausted", 1),
        (400, #"{"error":{"message":"too long","type":"exceed_context_size_error"}}"#, "http-400", 1),
        (401, #"{"error":{"message":"no key"}}"#, "http-401", 1), (403, "<html>no</html>", "http-403", 1),
        (404, #"{"error":{"message":"The model `m` does not exist."}}"#, "unknown-model", 1),
        (404, "not found", "http-404", 1), (301, "", "http-301", 1),
        (200, "<html>hello</html>", "garbled", 2), (200, "", "garbled", 2), (200, #"{"choices":[]}"#, "garbled", 2),
        (200, #"{"choices":[{"text":5}]}"#, "garbled", 2), (200, #"{"choices":[{}"#, "garbled", 2),
        (200, #"{"error":{"message":"worker died"}}"#, "server-error", 6),
    ])
    func countsAttempts(status: Int, body: String, expected: String, attempts: Int) async throws {
        try await MockServer.run({ _ in MockReply(status, text: body) }) { server async throws in
            let asker = try endpoint(server)
            #expect(await code { try await asker.answer(request("Q")) } == expected)
            #expect(server.requests.count == attempts)
        }
    }

    @Test func recoversFromGarbage() async throws {
        try await MockServer.run({ $0.count == 1 ? MockReply(text: "garbage") : completion("fine") }) {
            server async throws in
            #expect(try await endpoint(server).answer(request("Q")).text == "fine")
        }
    }

    @Test(arguments: [MockReply.Ending.hangs, .hangsAfter(5)])
    func timesOut(ending: MockReply.Ending) async throws {
        try await MockServer.run({ _ in MockReply(text: "0123456789", ending: ending) }) { server async throws in
            let pauses = Pauses()
            let asker = try endpoint(server, timeout: .milliseconds(100), pause: { pauses.note($0) })
            #expect(await code { try await asker.answer(request("Q")) } == "timeout")
            // Three attempts; on a busy machine not each of them need reach the server in so short a time.
            #expect(pauses.all.withLock(\.self) == [.milliseconds(500), .seconds(1)])
        }
    }

    @Test(arguments: [MockReply.Ending.drops, .dropsAfter(5)])
    func asksAgainAfterADroppedConnection(ending: MockReply.Ending) async throws {
        let script: MockServer.Script = { request in
            request.count == 1 ? MockReply(text: "0123456789", ending: ending) : completion("fine")
        }
        try await MockServer.run(script) { server async throws in
            #expect(try await endpoint(server).answer(request("Q")).text == "fine")
        }
    }

    @Test func saysThatNobodyListens() async throws {
        let port = try await MockServer.run({ _ in completion("") }) { $0.port }
        let asker = try OpenAIEndpoint(base: "http://127.0.0.1:\(port)", pause: noWait)
        #expect(await code { try await asker.answer(request("Q")) } == "refused-connection")
    }

    @Test func refusesEndlessAnswers() async throws {
        let reply = MockReply(body: [UInt8](repeating: 0x20, count: OpenAIEndpoint.bodyLimit + 1))
        try await MockServer.run({ _ in reply }) { server async throws in
            let asker = try endpoint(server)
            #expect(await code { try await asker.answer(request("Q")) } == "too-large")
            #expect(server.requests.count == 1)
        }
    }

    @Test func quotesTheServerSafely() async throws {
        let long = "bad\\u001b[31m red\\u202e\\n\\tagain " + String(repeating: "x", count: 500)
        try await MockServer.run({ _ in MockReply(400, text: #"{"error":{"message":"\#(long)"}}"#) }) {
            server async throws in
            let asker = try endpoint(server)
            let error = await #expect(throws: RunError.self) { try await asker.answer(request("Q")) }
            let message = try #require(error?.message)
            #expect(message.contains(#""bad[31m red again xxx"#))
            #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
            #expect(message.count < 260)
            #expect(error?.place?.file == server.address + "/v1")
        }
    }

    @Test func stopsWhenCancelled() async throws {
        try await MockServer.run({ _ in MockReply(ending: .hangs) }) { server async throws in
            let asker = try endpoint(server)
            let task = Task { try await asker.answer(request("Q")) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }
}
