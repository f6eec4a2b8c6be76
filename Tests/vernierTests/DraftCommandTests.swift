// `vernier twins draft` against a scripted server: drafts are grade C, kept answers are not asked again, a silent server
// is said.

import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct DraftCommandTests {
    private static let suite = [
        "suite.yaml": "id: pens\ntitle: Pens\nitems: {file: items.jsonl}\nasking: {reader: number}\n",
        "items.jsonl":
            #"{"id":"p1","kind":"number","question":"Ann buys 4 pens at $3 each. How many dollars does she pay?","answer":"12"}"#
            + "\n"
            + #"{"id":"p2","kind":"number","question":"Ann buys 7 pens at $2 each. How many dollars does she pay?","answer":"14"}"#,
    ]

    private func draft(_ folder: Folder, _ server: MockServer, _ out: String) async throws -> ToolResult {
        try await Tool.run([
            "twins", "draft", folder.path, "--endpoint", server.address + "/v1", "--model", "writer", "--verifier",
            "solver", "--timeout", "2", "--out", folder.path + "/" + out,
        ])
    }

    @Test func draftsAreKeptOnlyWhereNumbersAndAnswersAgree() async throws {
        let folder = try Folder(Self.suite)
        let asked = Mutex(0)
        let answer: @Sendable (MockRequest) -> MockReply = { request in
            asked.withLock { $0 += 1 }
            let text = request.text
            let reply: String
            if text.contains("Text to rewrite") {
                // The second item's draft loses a number.
                reply =
                    text.contains("4 pens")
                    ? "<rewritten>Each pen costs $3. What does Ann pay in dollars for 4 of them?</rewritten>"
                    : "<rewritten>Each pen costs $2. What does Ann pay in dollars for some of them?</rewritten>"
            } else {
                reply = "The answer is 12."
            }
            let isChat = text.contains("messages")
            let choice = isChat ? #""message":{"role":"assistant","content":"\#(reply)"}"# : #""text":"\#(reply)""#
            return MockReply(
                headers: [("Content-Type", "application/json")],
                text: #"{"choices":[{"index":0,\#(choice),"finish_reason":"stop"}]}"#
            )
        }
        try await MockServer.run(answer) { server async throws in
            let first = try await draft(folder, server, "drafts")
            #expect(first.status == 0, "\(first.errors)")
            #expect(first.output.contains("draft-paraphrase  (grade C)"), "\(first.output)")
            #expect(first.output.contains("1 of 2 items") && first.output.contains("number-multiset 1"))
            let requests = asked.withLock(\.self)
            #expect(requests > 2)
            // Everything asked was kept.
            let second = try await draft(folder, server, "drafts")
            #expect(second.output == first.output && asked.withLock(\.self) == requests)
            // No proof is claimed for a draft.
            let checked = try await Tool.run(["twins", "check", folder.path + "/drafts"])
            #expect(checked.status == 3 && checked.output.contains("cannot be checked"), "\(checked.output)")
        }
    }

    @Test func aServerThatRefusesIsOneClearError() async throws {
        let folder = try Folder(Self.suite)
        try await MockServer.run({ _ in MockReply(401, text: #"{"error":{"message":"no key"}}"#) }) {
            server async throws in
            let result = try await draft(folder, server, "drafts")
            #expect(result.status == 2, "\(result.output) \(result.errors)")
            #expect(
                result.errors.contains("No request of") && result.errors.contains("was answered"),
                "\(result.errors)"
            )
        }
    }
}
