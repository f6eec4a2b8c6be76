// A model in memory: answers by a function of the request, and remembers what it was asked.

import AuditModel
import Synchronization

/// An endpoint that answers as it is told to.
final class ScriptedEndpoint: ModelEndpoint {
    struct Broken: Error {}

    private let reply: @Sendable (ModelRequest) throws -> ModelResponse
    private let log = Mutex<[ModelRequest]>([])
    private let under = Mutex<(now: Int, most: Int)>((0, 0))

    init(_ reply: @escaping @Sendable (ModelRequest) throws -> ModelResponse) { self.reply = reply }

    /// Always the same text.
    convenience init(saying text: String) { self.init { _ in ModelResponse(text: text, finishReason: "stop") } }

    /// The texts one after another by the number of the try; the last again and again.
    convenience init(drafts: [String]) {
        self.init { request in
            let text = drafts[min(request.repeatIndex, drafts.count - 1)]
            return ModelResponse(text: "<rewritten>\(text)</rewritten>", finishReason: "stop")
        }
    }

    /// All requests, in the order of arrival.
    var requests: [ModelRequest] { log.withLock(\.self) }
    /// The most requests that were under way at a time.
    var widest: Int { under.withLock(\.most) }

    func answer(_ request: ModelRequest) async throws -> ModelResponse {
        log.withLock { $0.append(request) }
        under.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        defer { under.withLock { $0.now -= 1 } }
        await Task.yield()
        return try reply(request)
    }
}
