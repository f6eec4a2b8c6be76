// How the outcomes of one model on one kind of siblings are kept: three plain arrays, however many items there are.

/// Outcomes by item, several an item where there are several twins.
public struct OutcomeColumn: Sendable {
    /// Indices into the table's items, ascending and distinct.
    public var items: [Int32]
    /// Where each item's values begin; one more than there are items, the last is the number of values.
    public var starts: [Int32]
    /// Scores in [0, 1], the twins of an item in order of appearance, repeated runs averaged; NaN where no answer could
    /// be read.
    public var values: [Double]

    /// A column; `starts` as `items` and `values` need them.
    public init(items: [Int32] = [], starts: [Int32] = [0], values: [Double] = []) {
        self.items = items
        self.starts = starts
        self.values = values
    }

    /// How many items have values.
    public var count: Int { items.count }
    /// Whether there is nothing here.
    public var isEmpty: Bool { items.isEmpty }

    /// The values of the item at `position` in `items`.
    public subscript(position: Int) -> ArraySlice<Double> {
        values[Int(starts[position])..<Int(starts[position + 1])]
    }
}
