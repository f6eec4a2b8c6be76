// The store: what is in it stays in it, and what is not ours is left alone.

import AuditModel
import Foundation
import GRDB
import Testing

@testable import ModelRuns

@Suite struct AnswerStoreTests {
    private func answer(_ index: Int, _ text: String = "a") -> StoredAnswer {
        StoredAnswer(
            request: request("Q\(index)"),
            response: ModelResponse(
                text: text,
                finishReason: "stop",
                firstToken: [TokenLogProbability(token: "\u{FFFD}\u{0}", logProbability: -0.1)]
            )
        )
    }

    @Test func keepsAnswersOverOpenings() async throws {
        try await withFolder { folder async throws in
            let path = folder + "/new/folder/answers.sqlite"
            let answers = (0..<1200).map { answer($0, "text \($0)") }
            try AnswerStore(path: path).save(answers)
            let store = try AnswerStore(path: path)
            let stored = try store.stored(answers.map { RequestKey.of($0.request) } + ["none"])
            #expect(stored.count == 1200)
            #expect(stored[RequestKey.of(request("Q77"))] == answers[77].response)
            #expect(try store.count() == 1200)
        }
    }

    @Test func neverChangesAnAnswer() throws {
        let store = try AnswerStore(inMemory: ())
        try store.save([answer(0, "first"), answer(0, "second")])
        try store.save([answer(0, "third")])
        #expect(try store.stored([RequestKey.of(request("Q0"))]).values.map(\.text) == ["first"])
    }

    @Test func takesAllOrNothing() throws {
        let store = try AnswerStore(inMemory: ())
        var bad = answer(1)
        bad.response.firstToken = [TokenLogProbability(token: "x", logProbability: .nan)]
        #expect(throws: RunError.self) { try store.save([answer(0), bad]) }
        #expect(try store.count() == 0)
    }

    @Test func isOpenToTwoAtATime() async throws {
        try await withFolder { folder async throws in
            let one = try AnswerStore(path: folder + "/a")
            let two = try AnswerStore(path: folder + "/a")
            try one.save([answer(1)])
            try two.save([answer(2)])
            #expect(try one.count() == 2)
        }
    }

    @Test func leavesOtherFilesAlone() async throws {
        try await withFolder { folder async throws in
            let notes = folder + "/notes.txt"
            let text = Array("Dear diary, ".utf8) + [UInt8](repeating: 0x41, count: 5000)
            try Data(text).write(to: URL(fileURLWithPath: notes))
            let foreign = folder + "/other.sqlite"
            let queue = try DatabaseQueue(path: foreign)
            try await queue.write { try $0.execute(sql: "CREATE TABLE answer (x)") }
            try queue.close()
            for path in [notes, foreign] {
                let before = try Data(contentsOf: URL(fileURLWithPath: path))
                #expect(await code { try AnswerStore(path: path) } == "not-a-store")
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["notes.txt", "other.sqlite"]
            )
        }
    }

    @Test func saysThatItIsDamaged() async throws {
        try await withFolder { folder async throws in
            let path = folder + "/a"
            try AnswerStore(path: path).save((0..<500).map { answer($0) })
            var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            #expect(bytes.count > 100_000)
            for index in 4096..<bytes.count { bytes[index] = 0x5A }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let keys = (0..<500).map { RequestKey.of(request("Q\($0)")) }
            #expect(await code { try AnswerStore(path: path).stored(keys) } == "damaged-store")
        }
    }

    @Test func saysThatItCannotBeOpened() async {
        #expect(await code { try AnswerStore(path: "/dev/null/x/answers") } == "cannot-open-store")
        #expect(await code { try AnswerStore(path: NSTemporaryDirectory()) } == "cannot-open-store")
    }
}
