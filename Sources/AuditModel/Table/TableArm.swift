// What a table says about how its twins were made.

/// One kind of twins in a table; nil where the table does not say.
public struct TableArm: Hashable, Sendable, Codable {
    /// How far twins are from their originals.
    public enum Distance: String, Sendable, Codable {
        /// The same question in other words or form.
        case near
        /// The same skill, another template.
        case far
        /// Items written anew for the same construct.
        case fresh
    }

    /// What made the twins.
    public var operatorID: OperatorID?
    /// How far they are from their originals.
    public var distance: Distance?
    /// Which of several sets of twins they belong to.
    public var twinSet: String?
    /// Whether an original could change places with its twins for a model that never saw it.
    public var exchangeable: Bool?

    /// An arm.
    public init(
        operatorID: OperatorID? = nil,
        distance: Distance? = nil,
        twinSet: String? = nil,
        exchangeable: Bool? = nil
    ) {
        self.operatorID = operatorID
        self.distance = distance
        self.twinSet = twinSet
        self.exchangeable = exchangeable
    }

    /// The arm of an audit's operator; controls have no distance.
    public init(_ declaration: OperatorDeclaration) {
        let distance: Distance? =
            switch declaration.distance {
            case .near: .near
            case .far: .far
            case .control: nil
            }
        self.init(operatorID: declaration.id, distance: distance)
    }

    private enum CodingKeys: String, CodingKey {
        case distance, exchangeable
        case operatorID = "operator"
        case twinSet = "twin_set"
    }
}
