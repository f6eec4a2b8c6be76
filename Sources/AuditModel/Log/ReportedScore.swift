// A score that a log, a table or a sentence states, with what is said about how it came to be.

/// One aggregate score as reported.
public struct ReportedScore: Hashable, Sendable {
    /// How scores of items became this one.
    public enum Aggregation: Hashable, Sendable {
        /// The mean over items.
        case mean
        /// The unweighted mean over the parts' scores.
        case macro
        /// The mean over the items of all parts.
        case micro
        /// Anything else, as the file calls it, such as `pass@10` or `f1`.
        case other(String)
    }

    /// The metric, such as `acc_norm`, as the file calls it.
    public var metric: String
    /// The filter or scorer that read the answers, where there are several.
    public var scorer: String?
    /// The part of the suite that it is about, where it is about a part.
    public var part: String?
    /// The score.
    public var value: PrintedNumber
    /// Its standard error.
    public var standardError: PrintedNumber?
    /// Its interval's ends.
    public var interval: (low: PrintedNumber, high: PrintedNumber)? {
        get { low.flatMap { low in high.map { (low, $0) } } }
        set { (low, high) = (newValue?.low, newValue?.high) }
    }
    private var low: PrintedNumber?
    private var high: PrintedNumber?
    /// The level of the interval in (0, 1), where stated.
    public var level: Double?
    /// How many items (or item × repeat outcomes) it was computed on, where stated.
    public var count: Int?
    /// How many answers each item got, where stated.
    public var repeats: Int?
    /// Whether higher is better, where stated.
    public var higherIsBetter: Bool?
    /// How it was computed, where stated.
    public var aggregation: Aggregation?
    /// The parts that it is made of, by name, where it is of a group.
    public var parts: [String]
    /// Where in the file.
    public var place: Place?

    /// A score; only what names it is required.
    public init(
        metric: String,
        value: PrintedNumber,
        scorer: String? = nil,
        part: String? = nil,
        standardError: PrintedNumber? = nil,
        interval: (low: PrintedNumber, high: PrintedNumber)? = nil,
        level: Double? = nil,
        count: Int? = nil,
        repeats: Int? = nil,
        higherIsBetter: Bool? = nil,
        aggregation: Aggregation? = nil,
        parts: [String] = [],
        place: Place? = nil
    ) {
        self.metric = metric
        self.scorer = scorer
        self.part = part
        self.value = value
        self.standardError = standardError
        low = interval?.low
        high = interval?.high
        self.level = level
        self.count = count
        self.repeats = repeats
        self.higherIsBetter = higherIsBetter
        self.aggregation = aggregation
        self.parts = parts
        self.place = place
    }
}
