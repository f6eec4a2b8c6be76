// What can go wrong before untrusted code is run.

public import AuditModel

/// An error of the sandbox: what happened and what to do. It never means that code ran outside of one.
public struct SandboxError: Error, Hashable, Sendable {
    /// Why there is no result.
    public enum Code: String, Hashable, Sendable {
        /// This machine has no sandbox, or forbids it.
        case unavailable
        /// The sandbox could not be started this time.
        case cannotStart = "cannot-start"
        /// The sandbox ended without the results it owed.
        case noResult = "no-result"
    }

    /// Why.
    public var code: Code
    /// What happened, and the remedy.
    public var message: String
    /// Where in the user's data: never known here.
    public var place: Place? { nil }
    /// What lay beneath: nothing of ours.
    public var cause: (any Error)? { nil }

    /// An error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
