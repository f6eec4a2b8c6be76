// What was fixed before anyone looked at data.

/// The written policy of an audit.
public struct Policy: Hashable, Sendable, Codable {
    /// Version of the policy; changes whenever a member or its meaning does.
    public var version: String
    /// Materiality: the smallest gap that matters, in [0, 1] (0.03 is 3 points).
    public var delta: Double
    /// Family-wise error over the models of one verdict.
    public var alpha: Double
    /// Level of the intervals. 1 − 2α is the one that agrees with a one-sided test at α and with an equivalence test
    /// at α; a higher one asks more of a finding.
    public var intervalLevel: Double
    /// How many of the best models the suite has to separate.
    public var topModels: Int
    /// Largest difference in unread share between arms that needs no bounding, in [0, 1].
    public var unreadTolerance: Double
    /// Replicates of a bootstrap.
    public var replicates: Int
    /// Steps of certainty that each doubt takes, by the doubt's id; a doubt that is not named takes none.
    public var certaintySteps: [String: Int]

    /// The steps of the standard policy: one for every doubt.
    public static let standardSteps: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "control-failed", "assumption-failed", "unverified-twins", "few-items", "unread", "few-references",
            "contaminated-references", "single-operator", "controls-not-run",
        ].map { ($0, 1) }
    )

    /// A policy; the defaults are method.md's.
    public init(
        version: String = "2",
        delta: Double = 0.03,
        alpha: Double = 0.05,
        intervalLevel: Double = 0.95,
        topModels: Int = 5,
        unreadTolerance: Double = 0.005,
        replicates: Int = 2000,
        certaintySteps: [String: Int] = Policy.standardSteps
    ) {
        self.version = version
        self.delta = delta
        self.alpha = alpha
        self.intervalLevel = intervalLevel
        self.topModels = topModels
        self.unreadTolerance = unreadTolerance
        self.replicates = replicates
        self.certaintySteps = certaintySteps
    }

    private enum CodingKeys: String, CodingKey {
        case version, delta, alpha, replicates
        case intervalLevel = "interval_level"
        case certaintySteps = "certainty_steps"
        case topModels = "top_models"
        case unreadTolerance = "unread_tolerance"
    }

    /// Reads a policy; one written before certainty steps were part of it has the standard ones.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            version: try members.decode(String.self, forKey: .version),
            delta: try members.decode(Double.self, forKey: .delta),
            alpha: try members.decode(Double.self, forKey: .alpha),
            intervalLevel: try members.decode(Double.self, forKey: .intervalLevel),
            topModels: try members.decode(Int.self, forKey: .topModels),
            unreadTolerance: try members.decode(Double.self, forKey: .unreadTolerance),
            replicates: try members.decode(Int.self, forKey: .replicates),
            certaintySteps: try members.decodeIfPresent([String: Int].self, forKey: .certaintySteps)
                ?? Policy.standardSteps
        )
    }
}
