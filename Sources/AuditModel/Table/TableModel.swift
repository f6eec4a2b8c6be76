// One model of a table: what is said about it, and its outcomes or scores.

/// A model with its outcomes (outcome form) or its scores (score form).
public struct TableModel: Sendable {
    /// Its name in the table.
    public var model: ModelID
    /// The family it belongs to; a model is never judged by references of its own family.
    public var family: String?
    /// When it was published: yyyy, yyyy-mm or yyyy-mm-dd.
    public var date: String?
    /// Whether it is a reference model; nil where the table does not say.
    public var isReference: Bool?
    /// Its originals, one value an item; empty in the score form.
    public var originals: OutcomeColumn
    /// Its twins, a column for each arm of the table; empty in the score form.
    public var twins: [OutcomeColumn]
    /// Its placebos, a column for each arm of the table; empty in the score form.
    public var placebos: [OutcomeColumn]
    /// Its scores, at most one an arm; empty in the outcome form.
    public var scores: [ScorePair]

    /// A model.
    public init(
        model: ModelID,
        family: String? = nil,
        date: String? = nil,
        isReference: Bool? = nil,
        originals: OutcomeColumn = OutcomeColumn(),
        twins: [OutcomeColumn] = [],
        placebos: [OutcomeColumn] = [],
        scores: [ScorePair] = []
    ) {
        self.model = model
        self.family = family
        self.date = date
        self.isReference = isReference
        self.originals = originals
        self.twins = twins
        self.placebos = placebos
        self.scores = scores
    }
}
