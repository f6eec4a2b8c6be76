// What was fixed before anyone looked at data.

/// The written policy of an audit.
public struct Policy: Hashable, Sendable, Codable {
    /// Version of the policy; changes whenever a member or its meaning does.
    public var version: String
    /// Materiality: the smallest gap that matters, in [0, 1] (0.03 is 3 points).
    public var delta: Double
    /// Family-wise error over the models of one verdict.
    public var alpha: Double
    /// Level of the intervals.
    public var intervalLevel: Double
    /// How many of the best models the suite has to separate.
    public var topModels: Int
    /// Largest difference in unread share between arms that needs no bounding, in [0, 1].
    public var unreadTolerance: Double
    /// Replicates of a bootstrap.
    public var replicates: Int

    /// A policy; the defaults are method.md's.
    public init(
        version: String = "1",
        delta: Double = 0.03,
        alpha: Double = 0.05,
        intervalLevel: Double = 0.95,
        topModels: Int = 5,
        unreadTolerance: Double = 0.005,
        replicates: Int = 2000
    ) {
        self.version = version
        self.delta = delta
        self.alpha = alpha
        self.intervalLevel = intervalLevel
        self.topModels = topModels
        self.unreadTolerance = unreadTolerance
        self.replicates = replicates
    }

    private enum CodingKeys: String, CodingKey {
        case version, delta, alpha, replicates
        case intervalLevel = "interval_level"
        case topModels = "top_models"
        case unreadTolerance = "unread_tolerance"
    }
}
