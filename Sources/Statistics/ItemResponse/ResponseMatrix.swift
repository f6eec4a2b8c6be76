// Who answered what rightly: one bit a cell, items as rows of bits over models.

/// Right, wrong or missing answers of models (rows) to items (columns).
///
/// Held as two bit planes an item (right, answered), so that 400 models × 15,000 items take 1.7 MB. Nothing is counted
/// wrong because it is missing.
public struct ResponseMatrix: Hashable, Sendable {
    /// What a cell of `init(models:items:cells:)` holds where there is no answer; any value but 0 and 1 does as well.
    public static let missing: UInt8 = 255

    /// Number of models.
    public let models: Int
    /// Number of items.
    public let items: Int
    /// 64-bit words an item.
    let words: Int
    /// items × words; bit m % 64 of word m / 64 is model m. A bit of `right` implies the bit of `answered`.
    private(set) var right: [UInt64]
    private(set) var answered: [UInt64]

    /// A matrix without any answer; negative counts are taken as none.
    public init(models: Int, items: Int) {
        self.models = max(0, models)
        self.items = max(0, items)
        words = (self.models + 63) / 64
        right = Array(repeating: 0, count: words * self.items)
        answered = right
    }

    /// The matrix of `cells`, model after model (cell = model · items + item): 0 wrong, 1 right, all else missing.
    ///
    /// nil unless there are exactly models · items cells.
    public init?(models: Int, items: Int, cells: [UInt8]) {
        let (count, overflow) = models.multipliedReportingOverflow(by: items)
        guard models >= 0, items >= 0, !overflow, count == cells.count else { return nil }
        self.init(models: models, items: items)
        let words = words
        cells.withUnsafeBufferPointer { cells in
            right.withUnsafeMutableBufferPointer { right in
                answered.withUnsafeMutableBufferPointer { answered in
                    for model in 0..<models {
                        let bit = UInt64(1) << UInt64(model & 63)
                        var place = model >> 6
                        let start = model * items
                        for item in 0..<items {
                            let cell = cells[start + item]
                            if cell <= 1 { answered[place] |= bit }
                            if cell == 1 { right[place] |= bit }
                            place += words
                        }
                    }
                }
            }
        }
    }

    /// Whether `model` answered `item` rightly; nil if it gave no answer. Places outside hold nil and keep nothing.
    public subscript(model model: Int, item item: Int) -> Bool? {
        get {
            guard model >= 0, model < models, item >= 0, item < items else { return nil }
            let place = item * words + model >> 6
            let bit = UInt64(1) << UInt64(model & 63)
            return answered[place] & bit == 0 ? nil : right[place] & bit != 0
        }
        set {
            guard model >= 0, model < models, item >= 0, item < items else { return }
            let place = item * words + model >> 6
            let bit = UInt64(1) << UInt64(model & 63)
            answered[place] &= ~bit
            right[place] &= ~bit
            if newValue != nil { answered[place] |= bit }
            if newValue == true { right[place] |= bit }
        }
    }

    /// The answers of one model, item by item, as 0, 1 or `missing`; all missing for a model outside.
    public func responses(of model: Int) -> [UInt8] {
        (0..<items).map { item in
            switch self[model: model, item: item] {
            case true?: 1
            case false?: 0
            case nil: Self.missing
            }
        }
    }

    /// How many models answered `item`, and how many rightly.
    public func counts(of item: Int) -> (answered: Int, right: Int) {
        guard item >= 0, item < items else { return (0, 0) }
        let range = item * words..<(item + 1) * words
        return (
            answered[range].reduce(0) { $0 + $1.nonzeroBitCount }, right[range].reduce(0) { $0 + $1.nonzeroBitCount }
        )
    }
}
