// How far a draft may be from its original, and how hard one is sought.

/// The thresholds of the guards on drafts.
public struct DraftLimits: Hashable, Sendable, Codable {
    /// Least surface distance of a draft from its original: one minus the Jaccard index of character trigrams of the
    /// words, in [0, 1]. Measured for every draft and kept in the proof as `surface-distance`.
    public var leastDistance: Double
    /// Least length of a draft as a share of the original's, in Unicode scalars that are not white space.
    public var leastLength: Double
    /// Greatest length of a draft as a multiple of the original's.
    public var greatestLength: Double
    /// Drafts asked for at most, for each twin that is wanted.
    public var triesPerTwin: Int

    /// Limits.
    public init(
        leastDistance: Double = 0.2,
        leastLength: Double = 0.5,
        greatestLength: Double = 2,
        triesPerTwin: Int = 2
    ) {
        self.leastDistance = leastDistance
        self.leastLength = leastLength
        self.greatestLength = greatestLength
        self.triesPerTwin = triesPerTwin
    }

    /// Most bytes of a question that is put to a drafting model, and of a draft.
    static let mostBytes = 20_000
    /// Most bytes of a reply that is read at all.
    static let mostReplyBytes = 200_000
    /// Most options of a choice that is put to a drafting model.
    static let mostOptions = 64

    private enum CodingKeys: String, CodingKey {
        case leastDistance = "least_distance"
        case leastLength = "least_length"
        case greatestLength = "greatest_length"
        case triesPerTwin = "tries_per_twin"
    }
}
