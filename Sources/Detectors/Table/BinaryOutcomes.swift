// Outcomes on originals as right, wrong or neither: what the detectors of unlike answers read.

import AuditModel

/// The models' outcomes on the same originals, in the table's order of models.
struct BinaryOutcomes {
    /// Places of the items in the table, ascending.
    let items: [Int32]
    /// A row a model, a value an item; nil where there is no score of 0 or 1.
    let rows: [[Bool?]]

    /// Outcomes on at most `mostItems` of the items that any model has a score of 0 or 1 on, evenly spread.
    init(_ table: ScoreTable, mostItems: Int) {
        var isAnswered = [Bool](repeating: false, count: table.items.count)
        for model in table.models {
            let column = model.originals
            for position in 0..<column.count where Self.binary(column, position) != nil {
                isAnswered[Int(column.items[position])] = true
            }
        }
        let all = isAnswered.indices.filter { isAnswered[$0] }.map(Int32.init)
        let items = all.count <= mostItems ? all : (0..<mostItems).map { all[$0 * all.count / mostItems] }
        self.items = items
        rows = table.models.map { Self.row($0.originals, items) }
    }

    private static func binary(_ column: OutcomeColumn, _ position: Int) -> Bool? {
        switch column[position].first {
        case 1: true
        case 0: false
        default: nil
        }
    }

    private static func row(_ column: OutcomeColumn, _ items: [Int32]) -> [Bool?] {
        var place = 0
        return items.map { item in
            while place < column.count, column.items[place] < item { place += 1 }
            guard place < column.count, column.items[place] == item else { return nil }
            return binary(column, place)
        }
    }

    /// A model's original and first twin of the same item, where both have a score of 0 or 1.
    static func pairs(
        _ originals: OutcomeColumn,
        _ twins: OutcomeColumn
    ) -> [(item: Int32, original: Bool, twin: Bool)] {
        var result: [(item: Int32, original: Bool, twin: Bool)] = []
        var (i, j) = (0, 0)
        while i < originals.count, j < twins.count {
            if originals.items[i] < twins.items[j] {
                i += 1
            } else if originals.items[i] > twins.items[j] {
                j += 1
            } else {
                if let original = binary(originals, i), let twin = binary(twins, j) {
                    result.append((originals.items[i], original, twin))
                }
                i += 1
                j += 1
            }
        }
        return result
    }
}
