// When a failed request is asked again: the same waits every time, so that a run can be repeated and tested.

/// The waits between the attempts of one request.
///
/// The n-th retry waits `first` · 2ⁿ⁻¹, at most `longest`, or what the server asks for in Retry-After if that is
/// longer, at most `longestAsked`. There is no jitter: a run keeps its own width, and equal runs wait equally.
public struct RetrySchedule: Hashable, Sendable {
    /// Retries of a request that the server put off or failed at: 408, 429, 5xx, dropped connections.
    public var retries: Int
    /// Retries where nobody answered: refused connections, time-outs.
    public var retriesUnreachable: Int
    /// The first wait.
    public var first: Duration
    /// The longest wait of our own choice.
    public var longest: Duration
    /// The longest wait a server may ask for.
    public var longestAsked: Duration

    /// A schedule; the standard one waits 0.5, 1, 2, 4 and 8 seconds.
    public init(
        retries: Int = 5,
        retriesUnreachable: Int = 2,
        first: Duration = .milliseconds(500),
        longest: Duration = .seconds(30),
        longestAsked: Duration = .seconds(120)
    ) {
        self.retries = max(0, retries)
        self.retriesUnreachable = max(0, retriesUnreachable)
        self.first = first
        self.longest = longest
        self.longestAsked = longestAsked
    }

    /// The wait before the next attempt, or nil if the failure is final.
    ///
    /// `failures` counts the attempts that failed, this one included, so it is at least 1.
    func wait(after code: String, failures: Int, asked: Duration?) -> Duration? {
        guard failures <= allowed(code) else { return nil }
        var own = first
        for _ in 1..<max(failures, 1) where own < longest { own *= 2 }
        own = min(own, longest)
        guard let asked else { return own }
        return max(own, min(asked, longestAsked))
    }

    /// How often a failure of this kind is retried.
    private func allowed(_ code: String) -> Int {
        switch code {
        case "garbled": min(1, retries)
        case "refused-connection", "connection-timeout", "timeout": retriesUnreachable
        case "http-408", "http-429", "dropped-connection", "server-error": retries
        default: code.hasPrefix("http-5") ? retries : 0
        }
    }
}
