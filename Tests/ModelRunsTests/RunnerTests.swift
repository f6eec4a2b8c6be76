// Runs against a mock server: what is asked, what is kept, what a second run still has to ask.

import AuditModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import ModelRuns

@Suite struct RunnerTests {
    private static let echo: MockServer.Script = { completion("to " + prompt($0)) }

    @Test func asksTheSecondTimeNothing() async throws {
        try await withFolder { folder async throws in
            try await MockServer.run(Self.echo) { server async throws in
                let plan = requests(0..<150)
                let first = try await Runner().run(
                    plan,
                    endpoint: endpoint(server),
                    store: AnswerStore(path: folder + "/a")
                )
                #expect(first.responses.count == 150)
                #expect(first.asked == 150)
                #expect(first.response(to: plan[3])?.text == "to question 3")
                let second = try await Runner().run(
                    plan,
                    endpoint: endpoint(server),
                    store: AnswerStore(path: folder + "/a")
                )
                #expect(second.responses == first.responses)
                #expect(second.asked == 0)
                #expect(server.requests.count == 150)
            }
        }
    }

    @Test func asksOnlyWhatIsMissing() async throws {
        let store = try AnswerStore(inMemory: ())
        try store.save(requests(0..<10).map { StoredAnswer(request: $0, response: ModelResponse(text: "old")) })
        let closure = Closure { ModelResponse(text: $0.prompt) }
        let last = Mutex(RunCounts(total: 0))
        let result = try await Runner().run(
            requests(0..<15),
            endpoint: closure,
            store: store,
            width: 1,
            progress: RunProgress { counts in last.withLock { $0 = counts } }
        )
        #expect(await closure.prompts == (10..<15).map { "question \($0)" })
        #expect(result.responses.count == 15)
        let counts = last.withLock(\.self)
        #expect((counts.total, counts.stored, counts.answered, counts.failed) == (15, 10, 5, 0))
    }

    @Test func asksEqualRequestsOnce() async throws {
        let closure = Closure { ModelResponse(text: $0.prompt) }
        let result = try await Runner().run(
            requests(0..<5) + requests(0..<5) + requests(2..<7),
            endpoint: closure,
            store: AnswerStore(inMemory: ())
        )
        #expect(await closure.prompts.count == 7)
        #expect(result.responses.count == 7)
    }

    /// Lets requests go only when `width` of them are there, and counts how many ever were.
    private actor Gate: ModelEndpoint {
        private let width: Int
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private(set) var peak = 0

        init(width: Int) { self.width = width }

        func answer(_ request: ModelRequest) async throws -> ModelResponse {
            await withCheckedContinuation { arrived in
                waiting.append(arrived)
                peak = max(peak, waiting.count)
                guard waiting.count >= width else { return }
                for one in waiting { one.resume() }
                waiting = []
            }
            return ModelResponse(text: "")
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [1, 3, 12])
    func asksAsManyAtATimeAsItMay(width: Int) async throws {
        let gate = Gate(width: width)
        _ = try await Runner().run(
            requests(0..<36),
            endpoint: gate,
            store: AnswerStore(inMemory: ()),
            width: width
        )
        #expect(await gate.peak == width)
    }

    @Test(arguments: [1, 3])
    func neverAsksMoreAtATime(width: Int) async throws {
        let script: MockServer.Script = { _ in
            var reply = completion("ok")
            reply.delay = .milliseconds(10)
            return reply
        }
        try await MockServer.run(script) { server async throws in
            _ = try await Runner().run(
                requests(0..<24),
                endpoint: endpoint(server),
                store: AnswerStore(inMemory: ()),
                width: width
            )
            #expect((1...width).contains(server.peak))
        }
    }

    @Test func countsFailuresAndGoesOn() async throws {
        let script: MockServer.Script = { request in
            switch prompt(request) {
            case "question 2": MockReply(500, text: "no")
            case "question 5": MockReply(text: "garbage")
            case "question 7": MockReply(500, text: "no")
            default: completion("ok")
            }
        }
        try await MockServer.run(script) { server async throws in
            let store = try AnswerStore(inMemory: ())
            let result = try await Runner().run(requests(0..<10), endpoint: endpoint(server), store: store)
            #expect(result.responses.count == 7)
            #expect(
                result.unanswered == [
                    UnansweredCount(model: "m", reason: "garbled", count: 1),
                    UnansweredCount(model: "m", reason: "http-500", count: 2),
                ]
            )
            // 7 answered once, two asked six times, one asked twice.
            #expect(server.requests.count == 7 + 12 + 2)
            #expect(try store.count() == 7)
        }
    }

    @Test(arguments: [(401, "http-401"), (404, "http-404")])
    func stopsWhenNothingCanBeAnswered(status: Int, expected: String) async throws {
        try await MockServer.run({ _ in MockReply(status, text: "no") }) { server async throws in
            let store = try AnswerStore(inMemory: ())
            let asker = try endpoint(server)
            let found = await code {
                try await Runner().run(requests(0..<500), endpoint: asker, store: store, width: 4)
            }
            #expect(found == expected)
            #expect((20...24).contains(server.requests.count))
        }
    }

    @Test func stopsWhenNobodyListens() async throws {
        let port = try await MockServer.run({ _ in completion("") }) { $0.port }
        let asker = try OpenAIEndpoint(base: "http://127.0.0.1:\(port)/v1", pause: noWait)
        let store = try AnswerStore(inMemory: ())
        let error = await #expect(throws: RunError.self) {
            try await Runner().run(requests(0..<3), endpoint: asker, store: store)
        }
        #expect(error?.code == "refused-connection")
        #expect(error?.message.contains("Start the server") == true)
    }

    @Test func keepsWhatItHasWhenCancelled() async throws {
        try await withFolder { folder async throws in
            let script: MockServer.Script = { request in
                var reply = completion("to " + prompt(request))
                // The server is slow from the 31st request on.
                if request.count > 30 { reply.ending = .hangs }
                return reply
            }
            let plan = requests(0..<100)
            try await MockServer.run(script) { server async throws in
                let store = try AnswerStore(path: folder + "/a")
                let asker = try endpoint(server)
                let task = Task {
                    try await Runner(batchTime: .seconds(60)).run(plan, endpoint: asker, store: store, width: 5)
                }
                while server.requests.count < 35 { try await Task.sleep(for: .milliseconds(2)) }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                #expect(server.requests.count == 35)
            }
            let stored = try AnswerStore(path: folder + "/a").stored(plan.map(RequestKey.of))
            #expect(stored.count == 30)
            try await MockServer.run(Self.echo) { server async throws in
                let store = try AnswerStore(path: folder + "/a")
                let result = try await Runner().run(plan, endpoint: endpoint(server), store: store)
                #expect(server.requests.count == 70)
                #expect(result.responses.count == 100)
                #expect(result.response(to: plan[99])?.text == "to question 99")
            }
        }
    }

    /// A copy of the store's files at a random moment is what a killed program leaves behind.
    @Test func losesAtMostTheWidthAndABatchWhenKilled() async throws {
        try await withFolder { folder async throws in
            let (width, batch) = (4, 8)
            let plan = requests(0..<120)
            let copied = folder + "/copy"
            let script: MockServer.Script = { request in
                if request.count == 77 { try? FileManager.default.copyItem(atPath: folder + "/live", toPath: copied) }
                return completion("to " + prompt(request))
            }
            try await MockServer.run(script) { server async throws in
                let store = try AnswerStore(path: folder + "/live/a")
                let runner = Runner(batch: batch)
                _ = try await runner.run(plan, endpoint: endpoint(server), store: store, width: width)
            }
            let left = try AnswerStore(path: copied + "/a")
            let stored = try left.stored(plan.map(RequestKey.of))
            #expect(stored.count >= 77 - width - batch)
            #expect(stored.count < 77)
            let closure = Closure { ModelResponse(text: "to " + $0.prompt, finishReason: "stop") }
            let result = try await Runner().run(plan, endpoint: closure, store: left)
            #expect(await closure.prompts.count == 120 - stored.count)
            #expect(result.responses.values.allSatisfy { $0.text.hasPrefix("to question") })
        }
    }

    @Test func endsWithTheStoresError() async throws {
        // A value that JSON cannot hold comes from no server, but must not be lost in silence.
        let bad = Closure { _ in
            ModelResponse(text: "x", firstToken: [TokenLogProbability(token: "x", logProbability: -.infinity)])
        }
        let store = try AnswerStore(inMemory: ())
        #expect(await code { try await Runner().run(requests(0..<9), endpoint: bad, store: store) } == "bad-request")
    }

    @Test func countsErrorsOfOtherKinds() async throws {
        struct Odd: Error {}
        let odd = Closure { _ in throw Odd() }
        let result = try await Runner().run(requests(0..<3), endpoint: odd, store: AnswerStore(inMemory: ()))
        #expect(result.unanswered == [UnansweredCount(model: "m", reason: "endpoint-failed", count: 3)])
        let cancelling = Closure { _ in throw CancellationError() }
        let second = try await Runner().run(requests(0..<3), endpoint: cancelling, store: AnswerStore(inMemory: ()))
        #expect(second.failures.count == 3)
    }
}
