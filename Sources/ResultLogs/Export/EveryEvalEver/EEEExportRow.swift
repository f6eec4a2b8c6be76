// One row of a samples file, before it is JSON.

/// One outcome of one item under one result.
public struct EEEExportRow: Sendable {
    /// The id of the result that it belongs to.
    public var result: String
    /// What was evaluated.
    public var evaluation: String
    /// The item's id, or the twin's.
    public var sample: String
    /// The question; empty where the log does not hold it.
    public var raw: String
    /// The prompt as the model got it.
    public var formatted: String?
    /// Answers that count as right.
    public var reference: [String]
    /// The options.
    public var choices: [String]?
    /// What the model wrote; nothing where the log does not hold it.
    public var output: [String]
    /// The answer as it was read.
    public var answer: String?
    /// By what it was read.
    public var method: String
    /// The score; nil where there is none, and then `error` says why.
    public var score: Double?
    /// Whether the score is that of a right answer.
    public var isCorrect: Bool
    /// Why there is no score.
    public var error: String?
    /// Anything else.
    public var metadata: [String: String]

    /// A row; only what names it is required.
    public init(
        result: String,
        evaluation: String,
        sample: String,
        raw: String = "",
        formatted: String? = nil,
        reference: [String] = [],
        choices: [String]? = nil,
        output: [String] = [],
        answer: String? = nil,
        method: String = "unknown",
        score: Double?,
        isCorrect: Bool = false,
        error: String? = nil,
        metadata: [String: String] = [:]
    ) {
        self.result = result
        self.evaluation = evaluation
        self.sample = sample
        self.raw = raw
        self.formatted = formatted
        self.reference = reference
        self.choices = choices
        self.output = output
        self.answer = answer
        self.method = method
        self.score = score
        self.isCorrect = isCorrect
        self.error = error
        self.metadata = metadata
    }
}
