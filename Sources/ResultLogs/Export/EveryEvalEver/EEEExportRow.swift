// One row of a samples file, before it is JSON.

public import AuditModel

/// One outcome of one item under one result.
public struct EEEExportRow: Sendable {
    /// Where a twin comes from.
    public struct Lineage: Hashable, Sendable {
        /// The item, or twin, that it was made from.
        public var of: String
        /// Its operator, or the name of the perturbation.
        public var kind: String
        /// Who made it, where known.
        public var generator: String?
        /// The seed it was drawn with, where known.
        public var seed: UInt64?
        /// 1 for a twin of an original.
        public var generation: Int
        /// The item as published, where `of` is a twin.
        public var root: String?

        /// A lineage.
        public init(
            of: String,
            kind: String,
            generator: String? = nil,
            seed: UInt64? = nil,
            generation: Int = 1,
            root: String? = nil
        ) {
            self.of = of
            self.kind = kind
            self.generator = generator
            self.seed = seed
            self.generation = generation
            self.root = root
        }
    }

    /// The id of the result that it belongs to.
    public var result: String
    /// What was evaluated.
    public var evaluation: String
    /// The item's id, or the twin's.
    public var sample: String
    /// The metric that the score is of.
    public var metric: String
    /// What read the answer: a filter, a scorer.
    public var scorer: String
    /// The score; nil where there is none, and then `state` says what became of the item.
    public var score: Double?
    /// What became of the item.
    public var state: LoggedRow.State
    /// Whether the answer is right.
    public var isCorrect: Bool
    /// Whether the log itself says so, beside the score.
    public var statesCorrectness = false
    /// Why there is no score, where more is known than the state.
    public var error: String?
    /// The question; empty where the log does not hold it.
    public var raw = ""
    /// The prompt as the model got it.
    public var formatted: String?
    /// Answers that count as right.
    public var reference: [String] = []
    /// The options.
    public var choices: [String]?
    /// What the model wrote; nothing where the log does not hold it.
    public var output: [String] = []
    /// The answer as it was read.
    public var answer: String?
    /// What it was read from.
    public var answerSource = "output.raw"
    /// Which repeat of the item it is, from 1.
    public var epoch = 1
    /// How many lines the outcome became: one for each metric that has a score of it.
    public var lines = 1
    /// What is known of the answer.
    public var flags: LoggedRow.Flags = []
    /// Hashes of what the log held and the row does not; 0 where unknown.
    public var hashes: (content: UInt64, output: UInt64) = (0, 0)
    /// Where a twin comes from.
    public var lineage: Lineage?
    /// Anything else.
    public var notes: [String: String] = [:]

    /// A row; the rest is set where it is known.
    public init(
        result: String,
        evaluation: String,
        sample: String,
        metric: String,
        scorer: String,
        score: Double?,
        state: LoggedRow.State = .scored
    ) {
        self.result = result
        self.evaluation = evaluation
        self.sample = sample
        self.metric = metric
        self.scorer = scorer
        self.score = score.flatMap { $0.isFinite ? $0 : nil }
        self.state = self.score == nil && state == .scored ? .unscored : state
        isCorrect = self.score == 1
    }
}
