// One run as Every Eval Ever has it: a model, its scores, and what is said of where they come from.

public import AuditModel

/// One aggregate of Every Eval Ever, before it has a form; its rows are written beside it.
public struct EEERun: Sendable {
    /// The model.
    public var model: ModelID
    /// The harness that ran it, as Every Eval Ever calls it.
    public var library: String
    /// The harness's version.
    public var libraryVersion: String?
    /// When it ran, as the log writes it.
    public var created: String?
    /// Its scores, ids unique.
    public var results: [EEEResult]
    /// What else is to be said of the source: for an audit, where its verdict is.
    public var details: [String: String]

    /// A run.
    public init(
        model: ModelID,
        library: String,
        libraryVersion: String? = nil,
        created: String? = nil,
        results: [EEEResult],
        details: [String: String] = [:]
    ) {
        self.model = model
        self.library = library
        self.libraryVersion = libraryVersion
        self.created = created
        self.results = results
        self.details = details
    }
}
