// How this room says that a table or log cannot be read at all; single bad rows are diagnostics instead.
public import AuditModel
import Formats

/// Why a table or log could not be read, with what to do about it.
public struct ResultLogError: Error, Sendable {
    /// Stable kebab-case id, such as `columns-missing`, `scores-in-percent`, `no-good-rows`.
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

    /// The same fault as the file's reader states it.
    init(_ error: FormatError) { self.init(error.code, error.message, at: error.place, cause: error) }
}

extension ResultLogError: CustomStringConvertible {
    /// `place: message`.
    public var description: String { place.map { "\($0): \(message)" } ?? message }
}
