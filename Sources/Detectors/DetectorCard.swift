// What a detector is, as data: the documentation of detectors is printed from these.

/// The card of a detector.
public struct DetectorCard: Hashable, Sendable {
    /// What one piece of its evidence is about.
    public enum Scope: String, Hashable, Sendable {
        /// A model, over all its originals.
        case model
        /// A model and an operator whose twins are not a control.
        case arm
        /// A model and a control operator.
        case control
        /// All models together.
        case suite
    }

    /// Stable kebab-case id, as in `Evidence.detector`.
    public var id: String
    /// What one piece of evidence is about.
    public var scope: Scope
    /// What it asks.
    public var asks: String
    /// The null model.
    public var nullModel: String
    /// What it assumes.
    public var assumes: String
    /// What it cannot show.
    public var cannotShow: String
    /// Where the method is from.
    public var reference: String

    /// A card.
    public init(
        id: String,
        scope: Scope,
        asks: String,
        nullModel: String,
        assumes: String,
        cannotShow: String,
        reference: String
    ) {
        self.id = id
        self.scope = scope
        self.asks = asks
        self.nullModel = nullModel
        self.assumes = assumes
        self.cannotShow = cannotShow
        self.reference = reference
    }
}
