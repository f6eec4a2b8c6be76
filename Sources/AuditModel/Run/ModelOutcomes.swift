// The table a verdict is computed from: one row an item, original beside twins.

/// All outcomes of one model on one plan.
public struct ModelOutcomes: Hashable, Sendable, Codable {
    /// The model.
    public var model: ModelID
    /// The family it belongs to, where somebody said so: models of one family are no references for one another.
    public var family: String?
    /// Every original asked, with or without twins, in suite order; `twins` are empty here.
    public var originals: [SiblingRow]
    /// One arm an operator.
    public var arms: [Arm]

    /// The outcomes of a model.
    public init(model: ModelID, family: String? = nil, originals: [SiblingRow] = [], arms: [Arm]) {
        self.model = model
        self.family = family
        self.originals = originals
        self.arms = arms
    }
}

/// Originals and the twins of one operator, item by item.
public struct Arm: Hashable, Sendable, Codable {
    /// The operator that made the twins.
    public var operatorID: OperatorID
    /// The items that have twins, in suite order.
    public var rows: [SiblingRow]
    /// How originals and twins were read.
    public var originalReadings: ReadingCounts
    /// How twins were read.
    public var twinReadings: ReadingCounts
    /// How placebos were read; nil where none were asked.
    public var placeboReadings: ReadingCounts?

    /// An arm.
    public init(
        operatorID: OperatorID,
        rows: [SiblingRow],
        originalReadings: ReadingCounts,
        twinReadings: ReadingCounts,
        placeboReadings: ReadingCounts? = nil
    ) {
        self.operatorID = operatorID
        self.rows = rows
        self.originalReadings = originalReadings
        self.twinReadings = twinReadings
        self.placeboReadings = placeboReadings
    }

    private enum CodingKeys: String, CodingKey {
        case rows
        case operatorID = "operator"
        case originalReadings = "original_readings"
        case twinReadings = "twin_readings"
        case placeboReadings = "placebo_readings"
    }
}

/// The scores of one item's siblings; nil where a response could not be read.
public struct SiblingRow: Hashable, Sendable {
    /// The original's id.
    public var item: ItemID
    /// Its cluster, where items are not independent.
    public var cluster: String?
    /// Score of the original, in [0, 1].
    public var original: Double?
    /// Scores of its twins, in the order of the twins' indices.
    public var twins: [Double?]
    /// Score of the original by the second reader.
    public var secondOriginal: Double?
    /// Scores of the twins by the second reader; empty where there is none.
    public var secondTwins: [Double?]
    /// Scores of its placebos, the twins of its twins, in the order they were made; empty where none were asked.
    public var placebos: [Double?]

    /// A row.
    public init(
        item: ItemID,
        cluster: String? = nil,
        original: Double?,
        twins: [Double?],
        secondOriginal: Double? = nil,
        secondTwins: [Double?] = [],
        placebos: [Double?] = []
    ) {
        self.item = item
        self.cluster = cluster
        self.original = original
        self.twins = twins
        self.secondOriginal = secondOriginal
        self.secondTwins = secondTwins
        self.placebos = placebos
    }
}

/// How many responses were read how.
public struct ReadingCounts: Hashable, Sendable, Codable {
    /// An answer was read.
    public var read: Int
    /// None could be found.
    public var unreadable: Int
    /// Cut off before an answer.
    public var truncated: Int
    /// The model declined.
    public var refused: Int

    /// Counts.
    public init(read: Int = 0, unreadable: Int = 0, truncated: Int = 0, refused: Int = 0) {
        self.read = read
        self.unreadable = unreadable
        self.truncated = truncated
        self.refused = refused
    }

    /// All responses.
    public var total: Int { read + unreadable + truncated + refused }

    /// Adds one reading.
    public mutating func count(_ status: Reading.Status) {
        switch status {
        case .read: read += 1
        case .unreadable: unreadable += 1
        case .truncated: truncated += 1
        case .refused: refused += 1
        }
    }
}
