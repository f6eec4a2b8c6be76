// How this room says that bytes are not what they should be.
public import AuditModel

/// One thing that made a file unreadable, with what to do about it.
public struct FormatError: Error, Sendable {
    /// Stable kebab-case id, such as `json-syntax`, `too-large`, `not-utf-8`.
    public var code: String
    /// What happened and the remedy, one sentence each.
    public var message: String
    /// Where in the user's file.
    public var place: Place?
    /// The error underneath, where there was one.
    public var cause: (any Error)?

    /// An error.
    public init(_ code: String, _ message: String, at place: Place? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.cause = cause
    }

    /// The same remark as a diagnostic of a row that was left out.
    public var diagnostic: Diagnostic { Diagnostic(.error, code, message, at: place) }
}

extension FormatError: CustomStringConvertible {
    /// `place: message`.
    public var description: String { place.map { "\($0): \(message)" } ?? message }
}
