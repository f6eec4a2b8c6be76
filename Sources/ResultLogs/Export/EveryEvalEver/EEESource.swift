// What Every Eval Ever asks of a run and no log says: who publishes it, and under which name.

/// The publisher of exported evaluations.
public struct EEESource: Sendable {
    /// How the publisher stands to the models' makers.
    public enum Relationship: String, Sendable, CaseIterable {
        /// The makers themselves.
        case firstParty = "first_party"
        /// Somebody else.
        case thirdParty = "third_party"
        /// Both together.
        case collaborative
        /// Anything else, and what nobody stated.
        case other
    }

    /// The collection: the first folder under data/ and the first part of an evaluation's id.
    public var collection: String
    /// The publisher's name.
    public var organisation: String
    /// How the publisher stands to the models' makers.
    public var relationship: Relationship
    /// Unix seconds that stand where a log does not say when it was made.
    public var date: Int?
    /// The version of vernier that writes.
    public var vernier: String

    /// A publisher.
    public init(
        collection: String = "vernier",
        organisation: String = "unknown",
        relationship: Relationship = .other,
        date: Int? = nil,
        vernier: String
    ) {
        self.collection = collection
        self.organisation = organisation
        self.relationship = relationship
        self.date = date
        self.vernier = vernier
    }
}
