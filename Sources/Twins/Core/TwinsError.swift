// What can go wrong with a file of twins.

public import AuditModel

/// An error of this module: what happened and what to do.
public struct TwinsError: Error, Sendable {
    /// Stable kebab-case id: `cannot-write`.
    public var code: String
    /// What happened, and the remedy.
    public var message: String
    /// Where in the user's data.
    public var place: Place?
    /// What lay beneath.
    public var cause: (any Error)?

    /// An error.
    public init(_ code: String, _ message: String, place: Place? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.cause = cause
    }
}
