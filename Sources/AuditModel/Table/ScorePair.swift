// A model's two scores where nobody published its outcomes.

/// A score on originals beside a score on twins.
public struct ScorePair: Hashable, Sendable {
    /// Index of the twins' arm in the table.
    public var arm: Int
    /// Score on the originals, in [0, 1].
    public var original: Double
    /// Score on the twins, in [0, 1].
    public var twin: Double
    /// Number of originals; nil where not given.
    public var nOriginal: Int?
    /// Number of twins; nil where not given.
    public var nTwin: Int?

    /// A pair.
    public init(arm: Int, original: Double, twin: Double, nOriginal: Int? = nil, nTwin: Int? = nil) {
        self.arm = arm
        self.original = original
        self.twin = twin
        self.nOriginal = nOriginal
        self.nTwin = nTwin
    }
}
