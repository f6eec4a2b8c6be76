// All twins of a suite and all refusals: coverage is part of every report.

/// An item an operator would not make twins of, and the guard that said so.
public struct Refusal: Hashable, Sendable, Codable {
    /// The refused item.
    public var item: ItemID
    /// The operator that refused it.
    public var operatorID: OperatorID
    /// The id of the guard.
    public var guardID: String
    /// What the guard saw, for people.
    public var detail: String

    /// A refusal.
    public init(item: ItemID, operatorID: OperatorID, guardID: String, detail: String) {
        self.item = item
        self.operatorID = operatorID
        self.guardID = guardID
        self.detail = detail
    }

    private enum CodingKeys: String, CodingKey {
        case item, detail
        case operatorID = "operator"
        case guardID = "guard"
    }
}

/// The twins of a suite's items in the suite's order, operator by operator, and the refusals.
public struct TwinSet: Hashable, Sendable {
    /// The twins.
    public var twins: [Twin]
    /// The refusals.
    public var refusals: [Refusal]

    /// A set of twins.
    public init(twins: [Twin] = [], refusals: [Refusal] = []) {
        self.twins = twins
        self.refusals = refusals
    }
}

/// What an operator covered of a suite.
public struct OperatorCoverage: Hashable, Sendable, Codable {
    /// The operator.
    public var operatorID: OperatorID
    /// The best grade of its twins.
    public var grade: Twin.Grade
    /// Items with at least one twin.
    public var covered: Int
    /// Twins in all.
    public var twins: Int
    /// Items with at least ten distinct twins, of those that were asked for.
    public var itemsWith10: Int
    /// Refused items by guard.
    public var refused: [String: Int]

    /// A coverage row.
    public init(
        operatorID: OperatorID,
        grade: Twin.Grade,
        covered: Int,
        twins: Int,
        itemsWith10: Int,
        refused: [String: Int]
    ) {
        self.operatorID = operatorID
        self.grade = grade
        self.covered = covered
        self.twins = twins
        self.itemsWith10 = itemsWith10
        self.refused = refused
    }

    private enum CodingKeys: String, CodingKey {
        case grade, covered, twins, refused
        case operatorID = "operator"
        case itemsWith10 = "items_with_10"
    }
}
