// What can go wrong while models are asked or files fetched, and what the person in front of it can do.

public import AuditModel

/// A failure of a run, a store, a recording or a download.
///
/// `code` is stable and is what records count by: `http-429`, `timeout`, `garbled`, `refused-connection`, ….
/// No message and no cause ever holds an API key.
public struct RunError: Error, Sendable {
    /// Stable kebab-case id of the kind of failure.
    public var code: String
    /// What happened and what to do about it.
    public var message: String
    /// Where in the user's data, where that is known.
    public var place: Place?
    /// What lies under it.
    public var cause: (any Error)?

    /// A failure.
    public init(_ code: String, _ message: String, at place: Place? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.cause = cause
    }

    /// Whether the next request is sure to fail in the same way, so that a run in which nothing was answered yet
    /// had better stop and say so.
    public var stopsRun: Bool {
        switch code {
        case "refused-connection", "unknown-host", "connection-timeout", "timeout", "dropped-connection", "tls-failed",
            "unknown-model", "http-401", "http-403", "http-404", "http-405", "quota-exhausted", "no-log-probabilities",
            "bad-log-probabilities":
            true
        default: code.hasPrefix("http-3")
        }
    }
}

extension RunError: CustomStringConvertible {
    /// `place: message [code]`.
    public var description: String { (place.map { "\($0): " } ?? "") + "\(message) [\(code)]" }
}
