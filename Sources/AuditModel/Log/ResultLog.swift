// What a harness logged of one model on one suite.

/// A log: who was asked what, what was reported, and what the rows say.
public struct ResultLog: Sendable {
    /// How the run ended.
    public enum Status: String, Sendable, Codable {
        /// It came to its end.
        case finished
        /// It was still going, or its end was never written.
        case unfinished
        /// It ended in an error.
        case failed
        /// Somebody stopped it.
        case cancelled
        /// The dialect does not say.
        case unknown
    }

    /// A score that rows carry.
    public struct Metric: Hashable, Sendable, Codable {
        /// Its name in the log.
        public var name: String
        /// Whether higher is better, where stated.
        public var higherIsBetter: Bool?

        /// A metric.
        public init(_ name: String, higherIsBetter: Bool? = nil) {
            self.name = name
            self.higherIsBetter = higherIsBetter
        }
    }

    /// The dialect.
    public var dialect: LogDialect
    /// The version of the harness or of the format, as written.
    public var version: String?
    /// The file, folder or archive it came from.
    public var file: String?
    /// The model.
    public var model: ModelID
    /// The suite or task as the log calls it.
    public var suite: String
    /// The suite's version or revision, where stated.
    public var suiteVersion: String?
    /// When it was run, as written.
    public var created: String?
    /// How it ended.
    public var status: Status
    /// Items (not outcomes) that were to be asked, where stated.
    public var planned: Int?
    /// Items that the suite has, where stated: more than `planned` under a limit.
    public var available: Int?
    /// How often each item was to be asked, where stated.
    public var epochs: Int?
    /// How it was run, flat: `num_fewshot`, `temperature`, `limit`, `seed`, `revision`, `git_hash` … as text.
    public var settings: [String: String]
    /// What the log reports as scores.
    public var reported: [ReportedScore]
    /// Filters or scorers that rows refer to; at least one where there are rows.
    public var scorers: [String]
    /// Scores that rows carry.
    public var metrics: [Metric]
    /// Variants that rows refer to (perturbations, twins), by name.
    public var variants: [String]
    /// The rows.
    public var rows: [LoggedRow]
    /// Names of fields that are not known, sorted: they were kept in the file and not used.
    public var unknownFields: [String]
    /// Remarks in the order of the file.
    public var diagnostics: [Diagnostic]

    /// A log; only what names it is required.
    public init(
        dialect: LogDialect,
        model: ModelID,
        suite: String,
        file: String? = nil,
        version: String? = nil
    ) {
        self.dialect = dialect
        self.version = version
        self.file = file
        self.model = model
        self.suite = suite
        status = .unknown
        settings = [:]
        reported = []
        scorers = []
        metrics = []
        variants = []
        rows = []
        unknownFields = []
        diagnostics = []
    }
}
