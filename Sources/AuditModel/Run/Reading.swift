// How an answer was read out of a response: never silently wrong.

/// What a reader made of a response.
public struct Reading: Hashable, Sendable, Codable {
    /// Whether an answer could be read.
    public enum Status: String, Sendable, Codable, CaseIterable {
        /// An answer was read.
        case read
        /// No answer could be found.
        case unreadable
        /// The response was cut off at the token limit before an answer.
        case truncated
        /// The model declined.
        case refused
    }

    /// Whether an answer could be read.
    public var status: Status
    /// The answer in normal form: an option's label, a number, a text.
    public var answer: String?
    /// By which rule it was read, such as `after-hashes` or `last-number`.
    public var rule: String?

    /// A reading.
    public init(_ status: Status, answer: String? = nil, rule: String? = nil) {
        self.status = status
        self.answer = answer
        self.rule = rule
    }
}

/// A response scored.
public struct Outcome: Hashable, Sendable, Codable {
    /// How it was read.
    public var reading: Reading
    /// Its score in [0, 1]; nil where nothing was read. What stands in for nil is decided downstream, in the open.
    public var score: Double?
    /// The score by a second, independent reader, where the asking has one.
    public var secondScore: Double?

    /// An outcome.
    public init(reading: Reading, score: Double?, secondScore: Double? = nil) {
        self.reading = reading
        self.score = score
        self.secondScore = secondScore
    }

    private enum CodingKeys: String, CodingKey {
        case reading, score
        case secondScore = "second_score"
    }
}
