// The alternatives for the first token, in the chat shape and in the older one of /completions.

import AuditModel
import Formats

/// Reads the log-probabilities of the first token.
enum FirstToken {
    /// A log-probability this little above zero is rounding; more is not a log-probability.
    private static let rounding = 1e-3

    /// The alternatives in `logprobs`, likeliest first, equal ones in the order of their tokens' bytes.
    ///
    ///     chat shape:   {"content": [{"token": " A", "logprob": -0.1, "top_logprobs": [{"token", "logprob"}, …]}, …]}
    ///     older shape:  {"tokens": [" A"], "token_logprobs": [-0.1], "top_logprobs": [{" A": -0.1, …}, …]}
    ///
    /// Alternatives without a finite value (null, NaN, -Infinity) are impossible ones and are left out. Nothing at all
    /// for a text that was written is `no-log-probabilities`; a value above zero is `bad-log-probabilities`.
    static func read(_ logprobs: JSONValue?, textIsEmpty: Bool) throws(RunError) -> [TokenLogProbability] {
        let pairs = chatShape(logprobs) ?? olderShape(logprobs)
        guard let pairs else {
            if textIsEmpty { return [] }
            throw RunError(
                "no-log-probabilities",
                "The server sends no log-probabilities. Ask a server that does (llama.cpp, vLLM), or have the suite "
                    + "read answers from the text."
            )
        }
        var tokens: [TokenLogProbability] = []
        for (token, value) in pairs {
            guard value <= rounding else {
                if value.isNaN { continue }
                throw RunError(
                    "bad-log-probabilities",
                    "The server reports \(value) as the logarithm of a probability, which is never above 0. It may be "
                        + "sending raw scores: switch it to log-probabilities."
                )
            }
            if value.isFinite { tokens.append(TokenLogProbability(token: token, logProbability: min(value, 0))) }
        }
        return tokens.sorted { left, right in
            left.logProbability == right.logProbability
                ? left.token.utf8.lexicographicallyPrecedes(right.token.utf8)
                : left.logProbability > right.logProbability
        }
    }

    private static func chatShape(_ logprobs: JSONValue?) -> [(String, Double)]? {
        guard let content = logprobs?["content"]?.arrayValue else { return nil }
        guard let first = content.first else { return [] }
        let top = (first["top_logprobs"]?.arrayValue ?? []).compactMap(pair)
        return top.isEmpty ? pair(first).map { [$0] } ?? [] : top
    }

    private static func olderShape(_ logprobs: JSONValue?) -> [(String, Double)]? {
        if case .object(let members) = logprobs?["top_logprobs"]?.arrayValue?.first, !members.isEmpty {
            return members.map { ($0.key, value($0.value)) }
        }
        guard let tokens = logprobs?["tokens"]?.arrayValue else { return nil }
        guard let token = tokens.first?.stringValue, let own = logprobs?["token_logprobs"]?.arrayValue?.first else {
            return []
        }
        return [(token, value(own))]
    }

    private static func pair(_ entry: JSONValue) -> (String, Double)? {
        guard let token = entry["token"]?.stringValue else { return nil }
        return (token, entry["logprob"].map(value) ?? .nan)
    }

    private static func value(_ json: JSONValue) -> Double { json.doubleValue ?? .nan }
}
