// What the endpoint sends, and what it makes of good answers.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import ModelRuns

@Suite struct OpenAIEndpointTests {
    @Test func sendsACompletion() async throws {
        try await MockServer.run({ _ in completion(" A") }) { server async throws in
            let response = try await endpoint(server).answer(request("Q", stop: ["\n"]))
            #expect(response == ModelResponse(text: " A", finishReason: "stop"))
            let sent = try #require(server.requests.first)
            #expect(sent.method == "POST")
            #expect(sent.path == "/v1/completions")
            #expect(sent.header("content-type") == "application/json")
            #expect(sent.header("authorization") == nil)
            #expect(
                sent.text == #"{"max_tokens":4,"model":"m","prompt":"Q","seed":0,"stop":["\n"],"temperature":0}"#
            )
        }
    }

    @Test func sendsAChat() async throws {
        let reply =
            #"{"choices":[{"message":{"role":"assistant","content":"B"},"finish_reason":"length","logprobs":{"content":[]}}]}"#
        try await MockServer.run({ _ in MockReply(text: reply) }) { server async throws in
            let response = try await endpoint(server).answer(request("Q", form: .chat, top: 3))
            #expect(response == ModelResponse(text: "B", finishReason: "length"))
            let sent = try #require(server.requests.first)
            #expect(sent.path == "/v1/chat/completions")
            #expect(
                sent.text == #"{"logprobs":true,"max_tokens":4,"messages":[{"content":"Q","role":"user"}],"#
                    + #""model":"m","seed":0,"temperature":0,"top_logprobs":3}"#
            )
        }
    }

    /// llama.cpp sends the chat shape for /completions (models.md); OpenAI's own is the older one.
    @Test(arguments: [
        #"{"content":[{"token":" B","logprob":-0.5,"top_logprobs":[{"token":" B","logprob":-0.5},{"token":" A","logprob":-1.5}]},{"token":"x","logprob":0}]}"#,
        #"{"tokens":[" B","x"],"token_logprobs":[-0.5,0],"top_logprobs":[{" A":-1.5," B":-0.5},{"x":0}]}"#,
    ])
    func readsBothShapes(logprobs: String) async throws {
        let reply = #"{"choices":[{"text":" B","finish_reason":"stop","logprobs":\#(logprobs)}]}"#
        try await MockServer.run({ _ in MockReply(text: reply) }) { server async throws in
            let response = try await endpoint(server).answer(request("Q", top: 2))
            #expect(
                response.firstToken == [
                    TokenLogProbability(token: " B", logProbability: -0.5),
                    TokenLogProbability(token: " A", logProbability: -1.5),
                ]
            )
            #expect(server.requests.first?.text.contains(#""logprobs":2"#) == true)
        }
    }

    @Test func readsFiveThousandAlternatives() async throws {
        // Sent in reverse: the reader sorts.
        let tops = (0..<5000).reversed().map { #"{"token":"t\#($0)","bytes":null,"logprob":-\#($0).25}"# }
        let logprobs = #"{"content":[{"token":"t0","logprob":-0.25,"top_logprobs":[\#(tops.joined(separator: ","))]}]}"#
        let reply = #"{"choices":[{"text":"t0","logprobs":\#(logprobs)}]}"#
        try await MockServer.run({ _ in MockReply(text: reply) }) { server async throws in
            let response = try await endpoint(server).answer(request("Q", top: 5000))
            #expect(response.firstToken.count == 5000)
            #expect(response.firstToken.first == TokenLogProbability(token: "t0", logProbability: -0.25))
            #expect(response.firstToken.last == TokenLogProbability(token: "t4999", logProbability: -4999.25))
        }
    }

    @Test func mendsBytesThatAreNotUTF8() async throws {
        let reply =
            Array(#"{"choices":[{"text":"a"#.utf8) + [0xFF, 0xC3] + Array(#"b","finish_reason":"stop"}]}"#.utf8)
        try await MockServer.run({ _ in MockReply(body: reply) }) { server async throws in
            let response = try await endpoint(server).answer(request("Q"))
            #expect(response.text == "a\u{FFFD}\u{FFFD}b")
        }
    }

    @Test(arguments: [
        (#"{"content":null}"#, ""), (#"{"content":null,"refusal":"I cannot."}"#, "I cannot."),
        (#"{"content":[{"type":"text","text":"4"},{"type":"text","text":"2"}]}"#, "42"), ("{}", ""),
    ])
    func readsChatContent(message: String, text: String) async throws {
        try await MockServer.run({ _ in MockReply(text: #"{"choices":[{"message":\#(message)}]}"#) }) {
            server async throws in
            #expect(try await endpoint(server).answer(request("Q", form: .chat)).text == text)
        }
    }

    @Test(arguments: [
        (-1, 0.0, 0), (0, 0.0, 0), (1, Double.nan, 0), (1, -1.0, 0), (1, Double.infinity, 0), (1, 0.0, -1),
    ])
    func refusesImpossibleRequests(tokens: Int, temperature: Double, top: Int) throws {
        let bad = ModelRequest(
            model: "m",
            form: .chat,
            prompt: "",
            maxTokens: tokens,
            temperature: temperature,
            topLogProbabilities: top
        )
        let error = #expect(throws: RunError.self) { try CompletionRequest.body(bad) }
        #expect(error?.code == "bad-request")
    }
}
