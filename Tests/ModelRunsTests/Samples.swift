// What the tests of this room share: requests, replies of servers, folders that go away.

import AuditModel
import Foundation
import ModelRuns
import TestSupport

/// A folder for one test.
func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await body(url.path)
}

/// Every byte of every file in a folder.
func contents(of folder: String) throws -> [UInt8] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent($0)))
    }
}

func request(_ prompt: String, form: Asking.Form = .completion, top: Int = 0, stop: [String] = []) -> ModelRequest {
    ModelRequest(model: "m", form: form, prompt: prompt, maxTokens: 4, stop: stop, topLogProbabilities: top)
}

func requests(_ range: Range<Int>) -> [ModelRequest] { range.map { request("question \($0)") } }

/// The body of a completion with a text.
func completion(_ text: String) -> MockReply {
    MockReply(text: #"{"choices":[{"text":"\#(text)","finish_reason":"stop","logprobs":null}]}"#)
}

/// The prompt a mock server was asked.
func prompt(_ request: MockRequest) -> String {
    let body = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
    return body?["prompt"] as? String ?? ""
}

/// The retries of the standard schedule, without its waits.
let noWait: @Sendable (Duration) async throws -> Void = { _ in }

func endpoint(
    _ server: MockServer,
    key: APIKey? = nil,
    timeout: Duration = .seconds(10),
    pause: @escaping @Sendable (Duration) async throws -> Void = noWait
) throws -> OpenAIEndpoint {
    try OpenAIEndpoint(base: server.address + "/v1/", key: key, timeout: timeout, pause: pause)
}

/// The code of the `RunError` that `body` throws; nil if it throws none.
func code(_ body: () async throws -> some Any) async -> String? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? RunError)?.code ?? "\(error)"
    }
}

/// Answers by a closure, and counts.
actor Closure: ModelEndpoint {
    private let body: @Sendable (ModelRequest) async throws -> ModelResponse
    private(set) var prompts: [String] = []

    init(_ body: @escaping @Sendable (ModelRequest) async throws -> ModelResponse) { self.body = body }

    func answer(_ request: ModelRequest) async throws -> ModelResponse {
        prompts.append(request.prompt)
        return try await body(request)
    }
}
