// One outcome in somebody's log: an item, a repeat of it, read by one scorer.

/// One row of a log, kept small: a log may have millions.
public struct LoggedRow: Sendable {
    /// What became of the item.
    public enum State: UInt8, Sendable, Codable {
        /// It has a score.
        case scored
        /// It was answered and has none.
        case unscored
        /// It ended in an error.
        case errored
        /// It was taken out by the harness or by hand.
        case excluded
    }

    /// What the log says of the answer.
    public struct Flags: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt16
        /// Flags of these bits.
        public init(rawValue: UInt16) { self.rawValue = rawValue }
        /// The output ended at a length limit.
        public static let truncated = Flags(rawValue: 1)
        /// The output is empty.
        public static let empty = Flags(rawValue: 2)
        /// The model, or a filter before it, refused.
        public static let refused = Flags(rawValue: 4)
        /// The score was changed after scoring.
        public static let edited = Flags(rawValue: 8)
        /// The row was marked invalid.
        public static let invalidated = Flags(rawValue: 16)
        /// A limit (tokens, time, messages) ended the sample.
        public static let limited = Flags(rawValue: 32)
        /// It was tried again after an error.
        public static let retried = Flags(rawValue: 64)
        /// The harness could not read an answer and says so (`[invalid]`, null).
        public static let unread = Flags(rawValue: 128)
        /// The harness says which of the flags above hold: those not set did not happen.
        public static let stated = Flags(rawValue: 256)
    }

    /// The item.
    public var item: ItemID
    /// Which repeat of the item, from 1.
    public var epoch: Int32
    /// Index into the log's `scorers`.
    public var scorer: Int16
    /// Index into the log's `variants`; -1 for the item as published.
    public var variant: Int16
    /// What became of it.
    public var state: State
    /// What the log says of the answer.
    public var flags: Flags
    /// Scores by the log's `metrics`; NaN for none.
    public var values: [Double]
    /// The answer as the harness read it, the first 200 bytes.
    public var answer: String?
    /// The key, the first 200 bytes.
    public var target: String?
    /// A hash of the item's content (question, options, key as logged); 0 where unknown.
    public var contentHash: UInt64
    /// A hash of the model's raw output; 0 where unknown.
    public var outputHash: UInt64
    /// 1-based line, or number of the member, in the file.
    public var line: Int

    /// A row; only the item is required.
    public init(
        item: ItemID,
        epoch: Int32 = 1,
        scorer: Int16 = 0,
        variant: Int16 = -1,
        state: State = .scored,
        flags: Flags = [],
        values: [Double] = [],
        answer: String? = nil,
        target: String? = nil,
        contentHash: UInt64 = 0,
        outputHash: UInt64 = 0,
        line: Int = 0
    ) {
        self.item = item
        self.epoch = epoch
        self.scorer = scorer
        self.variant = variant
        self.state = state
        self.flags = flags
        self.values = values
        self.answer = answer
        self.target = target
        self.contentHash = contentHash
        self.outputHash = outputHash
        self.line = line
    }
}
