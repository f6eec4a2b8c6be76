// Everything a verdict rests on, in one file from which anyone can recompute it.

/// The record of an audit.
public struct AuditRecord: Hashable, Sendable, Codable {
    /// Version of this form.
    public static let currentSchema = 1

    /// Version of the form it was written in.
    public var schema: Int
    /// Version of vernier that wrote it.
    public var vernier: String
    /// The suite, as far as a verdict needs it.
    public var suite: AuditedSuite
    /// The seed of twins, resampling and simulated controls.
    public var seed: UInt64
    /// The policy, fixed before data.
    public var policy: Policy
    /// The operators whose twins were asked, as they declared themselves.
    public var operators: [OperatorDeclaration]
    /// What each operator covered.
    public var coverage: [OperatorCoverage]
    /// The operator a verdict on contamination rests on; nil if none applies.
    public var headlineOperator: OperatorID?
    /// Headline twins asked for an item; an item may have fewer.
    public var twinsPerItem: Int
    /// Most placebos (twins of twins) of the headline operator that an item has; nil where none were asked.
    public var placebosPerItem: Int?
    /// SHA-256 of twins.jsonl, lower-case hexadecimal.
    public var twinsFingerprint: String
    /// True where the twins were given and not made from suite and seed; nil where they were made.
    public var twinsGiven: Bool?
    /// Standardised mean differences of originals and twins, operator by operator.
    public var balance: [CovariateBalance]
    /// The outcomes of the models under audit.
    public var models: [ModelOutcomes]
    /// The outcomes of the simulated responders (`simulated-leaky`, `simulated-clean`).
    public var simulated: [ModelOutcomes]
    /// Requests of the plan that were never answered, by model and reason.
    public var unanswered: [UnansweredCount]
    /// Remarks on the user's data.
    public var diagnostics: [Diagnostic]
    /// What the detectors said.
    public var evidence: [Evidence]
    /// What follows under the policy.
    public var verdict: Verdict

    /// A record.
    public init(
        schema: Int = AuditRecord.currentSchema,
        vernier: String,
        suite: AuditedSuite,
        seed: UInt64,
        policy: Policy,
        operators: [OperatorDeclaration],
        coverage: [OperatorCoverage],
        headlineOperator: OperatorID?,
        twinsPerItem: Int,
        placebosPerItem: Int? = nil,
        twinsFingerprint: String,
        twinsGiven: Bool? = nil,
        balance: [CovariateBalance],
        models: [ModelOutcomes],
        simulated: [ModelOutcomes],
        unanswered: [UnansweredCount],
        diagnostics: [Diagnostic],
        evidence: [Evidence],
        verdict: Verdict
    ) {
        self.schema = schema
        self.vernier = vernier
        self.suite = suite
        self.seed = seed
        self.policy = policy
        self.operators = operators
        self.coverage = coverage
        self.headlineOperator = headlineOperator
        self.twinsPerItem = twinsPerItem
        self.placebosPerItem = placebosPerItem
        self.twinsFingerprint = twinsFingerprint
        self.twinsGiven = twinsGiven
        self.balance = balance
        self.models = models
        self.simulated = simulated
        self.unanswered = unanswered
        self.diagnostics = diagnostics
        self.evidence = evidence
        self.verdict = verdict
    }

    private enum CodingKeys: String, CodingKey {
        case schema, vernier, suite, seed, policy, operators, coverage, balance, models, simulated, unanswered
        case diagnostics, evidence, verdict
        case headlineOperator = "headline_operator"
        case twinsPerItem = "twins_per_item"
        case placebosPerItem = "placebos_per_item"
        case twinsFingerprint = "twins_sha256"
        case twinsGiven = "twins_given"
    }
}

/// What a record keeps of the suite.
public struct AuditedSuite: Hashable, Sendable, Codable {
    /// The manifest as read.
    public var manifest: SuiteManifest
    /// SHA-256 of its items, as `Suite.fingerprint`.
    public var fingerprint: String
    /// Number of items.
    public var items: Int
    /// Number of items asked, where a seeded sample was drawn; nil if all were.
    public var sampled: Int?

    /// A suite under audit.
    public init(manifest: SuiteManifest, fingerprint: String, items: Int, sampled: Int? = nil) {
        self.manifest = manifest
        self.fingerprint = fingerprint
        self.items = items
        self.sampled = sampled
    }
}

/// How far originals and twins differ in something that could make one of them harder.
public struct CovariateBalance: Hashable, Sendable, Codable {
    /// The operator.
    public var operatorID: OperatorID
    /// The covariate: `question-length`, `number-size`, `option-length`, `gold-position`, ….
    public var covariate: String
    /// Difference of means in standard deviations of the originals, twins minus originals.
    public var standardisedDifference: Double

    /// A balance row.
    public init(operatorID: OperatorID, covariate: String, standardisedDifference: Double) {
        self.operatorID = operatorID
        self.covariate = covariate
        self.standardisedDifference = standardisedDifference
    }

    private enum CodingKeys: String, CodingKey {
        case covariate
        case operatorID = "operator"
        case standardisedDifference = "smd"
    }
}

/// Requests without an answer.
public struct UnansweredCount: Hashable, Sendable, Codable {
    /// The model asked.
    public var model: ModelID
    /// The kind of failure: `http-500`, `timeout`, `garbled`, `not-recorded`, ….
    public var reason: String
    /// How many.
    public var count: Int

    /// A count.
    public init(model: ModelID, reason: String, count: Int) {
        self.model = model
        self.reason = reason
        self.count = count
    }
}
