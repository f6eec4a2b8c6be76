// What a table of outcomes or scores measured elsewhere says, before anything is tested on it.

/// The content of the table that `vernier judge` takes.
public struct ScoreTable: Sendable {
    /// How the table states what was measured.
    public enum Form: String, Sendable, Codable {
        /// A row an outcome: model, item, variant, score.
        case outcomes
        /// A row a model: its score on the originals and on the twins.
        case scores
    }

    /// How the table states what was measured.
    public var form: Form
    /// The items, distinct, in order of appearance; empty in the score form. Originals and twins may name different ones.
    public var items: [ItemID]
    /// The cluster of each item as a number from 0 in order of appearance, -1 for none; as long as `items`.
    public var clusters: [Int32]
    /// The combinations of operator, distance, twin set and exchangeability that twins or placebos have, in order of
    /// appearance; one with nothing stated where the table has no such columns.
    public var arms: [TableArm]
    /// The models in order of appearance.
    public var models: [TableModel]
    /// The score of a model that guesses, in [0, 1), where the table states it.
    public var chance: Double?
    /// Whether the table says anywhere which models are references.
    public var hasReferenceColumn: Bool
    /// How many rows were used.
    public var rows: Int
    /// How many rows were left out; `diagnostics` says why.
    public var leftOut: Int
    /// Remarks in the order of the file: the first thousand in full, the rest counted.
    public var diagnostics: [Diagnostic]

    /// A table.
    public init(
        form: Form,
        items: [ItemID] = [],
        clusters: [Int32] = [],
        arms: [TableArm] = [],
        models: [TableModel] = [],
        chance: Double? = nil,
        hasReferenceColumn: Bool = false,
        rows: Int = 0,
        leftOut: Int = 0,
        diagnostics: [Diagnostic] = []
    ) {
        self.form = form
        self.items = items
        self.clusters = clusters
        self.arms = arms
        self.models = models
        self.chance = chance
        self.hasReferenceColumn = hasReferenceColumn
        self.rows = rows
        self.leftOut = leftOut
        self.diagnostics = diagnostics
    }
}
