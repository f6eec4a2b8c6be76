// What a sample says of one operator: counts, and how many of its twins may be wrong at most.

public import AuditModel
import Statistics

/// What the sample says of one operator.
public struct OperatorReview: Hashable, Sendable, Codable {
    /// The operator.
    public var operatorID: OperatorID
    /// How many twins it had when the sample was drawn.
    public var twins: Int
    /// What those twins said, in 16 hexadecimal digits: the bound holds for them and no others.
    public var fingerprint: String
    /// Twins judged.
    public var sampled: Int
    /// Of these, judged wrong.
    public var wrong: Int
    /// Of these, neither judged right nor wrong; they count as wrong for the bound.
    public var unsure: Int

    /// A review.
    public init(
        operatorID: OperatorID,
        twins: Int,
        fingerprint: String,
        sampled: Int,
        wrong: Int,
        unsure: Int
    ) {
        self.operatorID = operatorID
        self.twins = twins
        self.fingerprint = fingerprint
        self.sampled = sampled
        self.wrong = wrong
        self.unsure = unsure
    }

    /// The exact one-sided 95 % upper bound on the share of wrong twins, unsure ones counted as wrong (Clopper and
    /// Pearson 1934); 1 for counts that cannot be.
    public var upperBound: Double {
        guard sampled > 0, wrong >= 0, unsure >= 0, wrong <= sampled, unsure <= sampled - wrong else { return 1 }
        // The upper end of a two-sided interval leaves half of what it leaves out above it.
        let level = 2 * ReviewResult.confidence - 1
        return ProportionInterval.clopperPearson(wrong + unsure, of: sampled, level: level).high
    }

    /// Whether the bound is low enough for grade B.
    public var isAccepted: Bool { upperBound <= ReviewResult.greatestErrorRate }

    private enum CodingKeys: String, CodingKey {
        case twins, fingerprint, sampled, wrong, unsure
        case operatorID = "operator"
        case upperBound = "upper_bound"
    }

    /// Reads a review; the bound is computed from the counts and never taken from the file.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        operatorID = try box.decode(OperatorID.self, forKey: .operatorID)
        twins = try box.decode(Int.self, forKey: .twins)
        fingerprint = try box.decode(String.self, forKey: .fingerprint)
        sampled = try box.decode(Int.self, forKey: .sampled)
        wrong = try box.decode(Int.self, forKey: .wrong)
        unsure = try box.decode(Int.self, forKey: .unsure)
    }

    /// Writes a review with its bound.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(operatorID, forKey: .operatorID)
        try box.encode(twins, forKey: .twins)
        try box.encode(fingerprint, forKey: .fingerprint)
        try box.encode(sampled, forKey: .sampled)
        try box.encode(wrong, forKey: .wrong)
        try box.encode(unsure, forKey: .unsure)
        try box.encode(upperBound, forKey: .upperBound)
    }
}
