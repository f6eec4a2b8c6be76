// What follows from one column of a leaderboard.

/// The verdict on a column of scores.
public struct BoardColumnVerdict: Sendable {
    /// A model in the order of its score.
    public struct Place: Sendable {
        /// The model.
        public var model: ModelID
        /// Its score as printed.
        public var printed: String
        /// Its score as a share of 1.
        public var share: Double
        /// The interval that its items allow; nil where their number is not known.
        public var interval: Estimate?
        /// The ranks that are not ruled out; nil where the number of items is not known.
        public var ranks: ClosedRange<Int>?

        /// A place.
        public init(
            model: ModelID,
            printed: String,
            share: Double,
            interval: Estimate? = nil,
            ranks: ClosedRange<Int>? = nil
        ) {
            self.model = model
            self.printed = printed
            self.share = share
            self.interval = interval
            self.ranks = ranks
        }
    }

    /// Whether the suite still tells the best models apart.
    public struct Frontier: Sendable {
        /// `resolving`, `solved`, `noise ceiling`, `worn` or `under-powered`.
        public var kind: String
        /// Why, in one sentence.
        public var why: String
        /// Whether it has nothing more to tell about the best models.
        public var isSaturated: Bool
        /// Pairs of the best models told apart, of all their pairs.
        public var separable: (told: Int, of: Int)
        /// Smallest difference shown with 80 % power, in share units.
        public var resolvable: Double
        /// The published index of the 2026 study, in words.
        public var publishedIndex: String

        /// A frontier.
        public init(
            kind: String,
            why: String,
            isSaturated: Bool,
            separable: (told: Int, of: Int),
            resolvable: Double,
            publishedIndex: String
        ) {
            self.kind = kind
            self.why = why
            self.isSaturated = isSaturated
            self.separable = separable
            self.resolvable = resolvable
            self.publishedIndex = publishedIndex
        }
    }

    /// A score that the model's other scores do not lead to expect.
    public struct Outlier: Sendable {
        /// The model.
        public var model: ModelID
        /// Its share.
        public var share: Double
        /// The share that its other scores lead to expect, with its 95 % prediction interval.
        public var expected: Estimate

        /// An odd score.
        public init(model: ModelID, share: Double, expected: Estimate) {
            self.model = model
            self.share = share
            self.expected = expected
        }
    }

    /// The column.
    public var column: ScoreBoard.Column
    /// The suite it was taken for, by the catalogue; nil where unknown.
    public var suite: SuiteFacts?
    /// Number of items; nil where not known.
    public var count: Int?
    /// Where that number is from.
    public var countSource: String
    /// Models with a score, best first.
    public var places: [Place]
    /// Runs of neighbours that are not told apart, best first; empty where the number of items is not known.
    public var ties: [Range<Int>]
    /// The state of its frontier; nil where the number of items is not known or there are too few models.
    public var frontier: Frontier?
    /// The year the frontier reaches 95 % of its ceiling, with its interval; nil where it cannot be said.
    public var saturationYear: Estimate?
    /// Scores more than twice as far from what the others lead to expect as 95 % of the table's scores are.
    public var outliers: [Outlier]
    /// What could not be said, and why.
    public var limits: [String]

    /// A verdict without places, ties or anything else that is computed.
    public init(column: ScoreBoard.Column, suite: SuiteFacts?, count: Int?, countSource: String) {
        self.column = column
        self.suite = suite
        self.count = count
        self.countSource = countSource
        places = []
        ties = []
        outliers = []
        limits = []
    }
}
