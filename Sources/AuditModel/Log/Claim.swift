// A statement someone made about a score.

/// A claim: one published number and what is said with it.
public struct Claim: Hashable, Sendable {
    /// The claim in the claimant's words.
    public var text: String
    /// The model, where named.
    public var model: ModelID?
    /// The suite as written.
    public var suite: String?
    /// The score.
    public var value: PrintedNumber
    /// Number of items, where stated.
    public var count: Int?
    /// How many answers each item got, where stated.
    public var repeats: Int?
    /// The standard error, where stated.
    public var standardError: PrintedNumber?
    /// The ends of the interval, where stated.
    public var low: PrintedNumber?
    /// The ends of the interval, where stated.
    public var high: PrintedNumber?
    /// The score it is said to beat, where there is one.
    public var rival: PrintedNumber?
    /// How many models, prompts or checkpoints were tried for it, where stated.
    public var tried: Int?

    /// A claim.
    public init(
        text: String,
        value: PrintedNumber,
        suite: String? = nil,
        model: ModelID? = nil,
        count: Int? = nil,
        repeats: Int? = nil,
        standardError: PrintedNumber? = nil,
        low: PrintedNumber? = nil,
        high: PrintedNumber? = nil,
        rival: PrintedNumber? = nil,
        tried: Int? = nil
    ) {
        self.text = text
        self.model = model
        self.suite = suite
        self.value = value
        self.count = count
        self.repeats = repeats
        self.standardError = standardError
        self.low = low
        self.high = high
        self.rival = rival
        self.tried = tried
    }
}
