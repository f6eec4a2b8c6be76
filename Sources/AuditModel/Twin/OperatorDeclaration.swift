// What an operator promises, as data: detectors and reports read this and nothing else about it.

/// The declaration of a twin operator.
public struct OperatorDeclaration: Hashable, Sendable, Codable {
    /// What the operator does to the answer.
    public enum Relation: String, Sendable, Codable {
        /// The answer stays.
        case invariant
        /// The answer is computed anew.
        case recomputed
        /// The answer changes in a known direction.
        case directional
    }

    /// How far a twin is from its original.
    public enum Distance: String, Sendable, Codable {
        /// Same template and skill.
        case near
        /// Same skill, other template.
        case far
        /// Nothing a model could notice, or only form: measures noise.
        case control
    }

    /// When the original and its twins are interchangeable for a model that never saw the original.
    public enum Exchangeability: String, Sendable, Codable {
        /// Always.
        case always
        /// When the manifest says that the options' published order was drawn at random.
        case ifOptionOrderDrawn = "if-option-order-drawn"
        /// Never: the exact sibling test refuses.
        case never
    }

    /// Stable kebab-case id.
    public var id: OperatorID
    /// One sentence for people.
    public var summary: String
    /// What it does to the answer.
    public var relation: Relation
    /// How far its twins are.
    public var distance: Distance
    /// When its siblings are exchangeable.
    public var exchangeability: Exchangeability
    /// What kind of object shows that a twin's key holds: `permutation`, `replay`, `equality`, …
    public var proof: String
    /// Ids of the guards it may refuse an item by.
    public var guards: [String]
    /// What its twins cannot show, one sentence, for the reader of a verdict.
    public var blindTo: String

    /// A declaration.
    public init(
        id: OperatorID,
        summary: String,
        relation: Relation,
        distance: Distance,
        exchangeability: Exchangeability,
        proof: String,
        guards: [String],
        blindTo: String
    ) {
        self.id = id
        self.summary = summary
        self.relation = relation
        self.distance = distance
        self.exchangeability = exchangeability
        self.proof = proof
        self.guards = guards
        self.blindTo = blindTo
    }

    private enum CodingKeys: String, CodingKey {
        case id, summary, relation, distance, exchangeability, proof, guards
        case blindTo = "blind_to"
    }

    /// Whether originals of a suite with this option order are exchangeable with the operator's twins.
    public func isExchangeable(optionOrder: OptionOrder?) -> Bool {
        switch exchangeability {
        case .always: true
        case .ifOptionOrderDrawn: optionOrder?.kind == .drawn
        case .never: false
        }
    }
}
