// How this room says that a suite cannot be read at all; single bad rows are diagnostics instead.
public import AuditModel
import Formats

/// Why a suite could not be loaded, with what to do about it.
public struct SuiteError: Error, Sendable {
    /// Stable kebab-case id, such as `suite-not-found`, `items-missing`, `gold-ambiguous`.
    public var code: String
    /// What happened and the remedy, one sentence each.
    public var message: String
    /// Where in the user's files.
    public var place: Place?
    /// The error underneath, where there was one.
    public var cause: (any Error)?
    /// The lines of a suite.yaml that would do, where one would.
    public var example: String?

    /// An error.
    public init(
        _ code: String,
        _ message: String,
        at place: Place? = nil,
        cause: (any Error)? = nil,
        example: String? = nil
    ) {
        self.code = code
        self.message = message
        self.place = place
        self.cause = cause
        self.example = example
    }
}

extension SuiteError: CustomStringConvertible {
    /// `place: message`.
    public var description: String { place.map { "\($0): \(message)" } ?? message }
}

extension SuiteError {
    /// The result of `body`; its fault is that the items at `path` cannot be read.
    static func reading<Result>(_ path: String, _ body: () throws(FormatError) -> Result) throws(SuiteError) -> Result {
        do throws(FormatError) {
            return try body()
        } catch {
            throw SuiteError("items-unreadable", error.message, at: error.place ?? Place(file: path), cause: error)
        }
    }
}
