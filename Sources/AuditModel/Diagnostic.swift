// What happened to data that could not be used as it stood: counted and shown, never thrown away in silence.

/// One remark on one piece of the user's data; a bad row becomes one of these and reading goes on.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How much it matters.
    public enum Severity: String, Sendable, Codable {
        /// The data are unusable there: the row was left out.
        case error
        /// The data were used, and the reader should know how.
        case warning
    }

    /// How much it matters.
    public var severity: Severity
    /// Stable kebab-case id of the kind of remark, such as `gold-out-of-range`.
    public var code: String
    /// What happened and what to do, one sentence each.
    public var message: String
    /// Where in the user's file.
    public var place: Place?

    /// A remark.
    public init(_ severity: Severity, _ code: String, _ message: String, at place: Place? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
    }
}
