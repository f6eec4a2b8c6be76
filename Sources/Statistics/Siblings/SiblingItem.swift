// One item as the sibling test sees it.

/// The scores of one original and its twins.
public struct SiblingItem: Hashable, Sendable {
    /// Scores: the published original first, then at least one twin. Finite.
    public var scores: [Double]
    /// Cluster label; items with equal labels share their role. Nil stands alone.
    public var cluster: Int?

    /// An item.
    public init(scores: [Double], cluster: Int? = nil) {
        self.scores = scores
        self.cluster = cluster
    }

    /// Original minus the mean of the twins; 0 without twins.
    public var gap: Double {
        guard let original = scores.first, scores.count > 1 else { return 0 }
        return original - scores.dropFirst().reduce(0, +) / Double(scores.count - 1)
    }
}
