// The key is sent and nothing else: not printed, not stored, not sent where others listen.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import ModelRuns

@Suite struct APIKeyTests {
    private static let secret = "sk-verysecret0123456789"

    private func key() throws -> APIKey {
        try #require(try APIKey.fromEnvironment(["VERNIER_API_KEY": Self.secret]))
    }

    @Test(
        arguments: [
            ([:], nil), (["OPENAI_API_KEY": "b"], "Bearer b"),
            (["VERNIER_API_KEY": "a", "OPENAI_API_KEY": "b"], "Bearer a"),
            (["VERNIER_API_KEY": "", "OPENAI_API_KEY": "b"], nil), (["VERNIER_API_KEY": " a\n"], "Bearer a"),
        ] as [([String: String], String?)]
    )
    func isReadFromTheEnvironment(environment: [String: String], expected: String?) throws {
        #expect(try APIKey.fromEnvironment(environment)?.authorization == expected)
    }

    @Test(arguments: ["a b", "a\r\nX-Evil: 1", "clé", "a\u{0}"])
    func refusesWhatIsNoKey(value: String) {
        let error = #expect(throws: RunError.self) { try APIKey.fromEnvironment(["OPENAI_API_KEY": value]) }
        #expect(error?.code == "bad-key")
        #expect(error?.message.contains(value) == false)
    }

    @Test func isNotPrinted() throws {
        let key = try key()
        var dumped = ""
        dump(key, to: &dumped)
        let asker = try OpenAIEndpoint(base: "https://example.org/v1", key: key)
        dump(asker, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped, "\(asker)", String(reflecting: asker)] {
            #expect(!text.contains(Self.secret))
        }
        #expect("\(key)" == "<key>")
    }

    @Test(arguments: [
        ("http://192.168.0.4/v1", true), ("http://127.evil.org/v1", true), ("http://localhost.evil.org", true),
        ("http://[::2]/v1", true), ("http://128.0.0.1", true), ("http://127.0.0.1.evil.org", true),
        ("http://127.0.0.1:8080/v1", false), ("http://localhost:1/v1", false), ("http://[::1]:80/v1", false),
        ("https://api.example.org/v1", false),
    ])
    func isNotSentInTheClear(base: String, refused: Bool) async throws {
        let key = try key()
        #expect(await code { try OpenAIEndpoint(base: base, key: key) } == (refused ? "key-over-http" : nil))
        #expect(await code { try OpenAIEndpoint(base: base) } == nil)
    }

    /// The worst server: it sends the key back in every place there is.
    @Test func staysOutOfEverythingThatIsKept() async throws {
        let script: MockServer.Script = { request in
            let stolen = request.header("Authorization") ?? ""
            return switch prompt(request) {
            case "fail": MockReply(400, text: #"{"error":{"message":"your key is \#(stolen)"}}"#)
            case "garble": MockReply(text: "{\(stolen)")
            default:
                MockReply(
                    text: #"{"choices":[{"text":"\#(stolen)","finish_reason":"\#(stolen)","logprobs":"#
                        + #"{"tokens":["x"],"top_logprobs":[{"\#(stolen)":-1}]}}]}"#
                )
            }
        }
        try await withFolder { folder async throws in
            try await MockServer.run(script) { server async throws in
                let store = try AnswerStore(path: folder + "/answers.sqlite")
                let plan = ["fail", "garble", "answer"].map { request($0, top: 1) }
                let result = try await Runner().run(
                    plan,
                    endpoint: endpoint(server, key: try key()),
                    store: store
                )
                #expect(server.requests.allSatisfy { $0.header("Authorization") == "Bearer \(Self.secret)" })
                #expect(server.requests.allSatisfy { !$0.text.contains(Self.secret) })
                #expect(result.failures.map(\.error.code) == ["http-400", "garbled"])
                for failure in result.failures {
                    #expect(!"\(failure.error)".contains(Self.secret))
                    #expect(!String(reflecting: failure).contains(Self.secret))
                }
                #expect(result.responses.values.map(\.text) == ["Bearer <key>"])
                let recording = Recording(model: "m", responses: result.responses)
                try recording.write(to: folder + "/recording.jsonl.gz")
                #expect(!"\(try Recording.read(folder + "/recording.jsonl.gz"))".contains(Self.secret))
            }
            let kept = try contents(of: folder)
            #expect(kept.count > 1000)
            #expect(!String(decoding: kept, as: UTF8.self).contains(Self.secret))
        }
    }
}
