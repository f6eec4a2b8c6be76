// What can go wrong while a report is written.

public import AuditModel

/// A report could not be written.
public struct ReportError: Error, Sendable {
    /// Stable kebab-case id: `template`, `encoding`.
    public var code: String
    /// What happened and what to do.
    public var message: String
    /// Where in the user's data; a report has no such place today.
    public var place: Place?
    /// The error beneath.
    public var cause: (any Error)?

    init(_ code: String, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}
