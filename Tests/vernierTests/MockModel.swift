// A deterministic model behind the mock server: its answer depends on the prompt and nothing else.

import AuditModel
import Foundation
import TestSupport

/// Scripts for the mock server.
enum MockModel {
    /// Answers each prompt with a label drawn from a hash of the prompt.
    @Sendable static func answer(_ request: MockRequest) -> MockReply {
        let body = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any]
        let prompt = body?["prompt"] as? String ?? ""
        var random = SeededRandom(seed: 5, stream: prompt)
        let logs = ["A", "B", "C", "D"].map { ($0, -0.5 - 4 * random.unit()) }.sorted { $0.1 > $1.1 }
        let top = logs.map { #"{"token":" \#($0.0)","logprob":\#($0.1)}"# }.joined(separator: ",")
        let best = logs.first?.0 ?? "A"
        return MockReply(
            headers: [("Content-Type", "application/json")],
            text: """
                {"choices":[{"index":0,"text":" \(best)","finish_reason":"length","logprobs":{"content":[
                {"token":" \(best)","logprob":\(logs.first?.1 ?? 0),"top_logprobs":[\(top)]}]}}]}
                """,
            delay: .milliseconds(Int(SeededRandom.hash(prompt) % 8))
        )
    }
}
