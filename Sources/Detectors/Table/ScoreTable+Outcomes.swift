// The outcomes of an audit as a table: what the detectors of tables need to look at them.

public import AuditModel

extension ScoreTable {
    /// The outcomes of `models` on the twins of `operators`, an arm each in that order.
    ///
    /// Items are numbered by first appearance, clusters too; an unread answer is NaN. A control's arm has no distance.
    /// Of an item that appears twice in a model's rows the first counts.
    public init(models: [ModelOutcomes], operators: [OperatorDeclaration], chance: Double? = nil) {
        var numbers = ItemIndex()
        var items: [ItemID] = []
        var clusters: [Int32] = []
        var names: [String: Int32] = [:]
        func number(_ row: SiblingRow, guess: Int) -> Int {
            let number = numbers.number(of: row.item, guess: guess)
            guard number == items.count else { return number }
            items.append(row.item)
            if let cluster = row.cluster {
                let label = names[cluster] ?? Int32(names.count)
                names[cluster] = label
                clusters.append(label)
            } else {
                clusters.append(-1)
            }
            return number
        }
        let tables = models.map { outcomes -> TableModel in
            var originals = ColumnBuilder()
            var twins = operators.map { _ in ColumnBuilder() }
            var placebos = twins
            for list in 0...outcomes.arms.count {
                let rows = list == 0 ? outcomes.originals : outcomes.arms[list - 1].rows
                let arm = list == 0 ? nil : operators.firstIndex { $0.id == outcomes.arms[list - 1].operatorID }
                guard list == 0 || arm != nil else { continue }
                var guess = 0
                // By index: a copy of a row would cost a reference count a member.
                for row in rows.indices {
                    let place = number(rows[row], guess: guess)
                    guess = place + 1
                    originals.append(place, [rows[row].original])
                    guard let arm else { continue }
                    twins[arm].append(place, rows[row].twins)
                    placebos[arm].append(place, rows[row].placebos)
                }
            }
            return TableModel(
                model: outcomes.model,
                family: outcomes.family,
                originals: originals.column,
                twins: twins.map(\.column),
                placebos: placebos.map(\.column)
            )
        }
        self.init(
            form: .outcomes,
            items: items,
            clusters: clusters,
            arms: operators.map { TableArm($0) },
            models: tables,
            chance: chance
        )
    }
}

/// A column in the making: rows come in any order, and mostly in the order of the items.
private struct ColumnBuilder {
    private var items: [Int32] = []
    private var starts: [Int32] = [0]
    private var values: [Double] = []
    private var seen: [Bool] = []
    private var isAscending = true

    /// The scores of an item; nothing where there are none or the item is here already.
    mutating func append(_ item: Int, _ scores: [Double?]) {
        guard !scores.isEmpty, item >= seen.count || !seen[item] else { return }
        while seen.count <= item { seen.append(false) }
        seen[item] = true
        if let last = items.last, last >= Int32(item) { isAscending = false }
        items.append(Int32(item))
        for score in scores { values.append(SiblingTable.read(score) ?? .nan) }
        starts.append(Int32(values.count))
    }

    /// The column, items ascending.
    var column: OutcomeColumn {
        guard !isAscending else { return OutcomeColumn(items: items, starts: starts, values: values) }
        var sorted = ColumnBuilder()
        for place in items.indices.sorted(by: { items[$0] < items[$1] }) {
            sorted.append(Int(items[place]), Array(values[Int(starts[place])..<Int(starts[place + 1])]))
        }
        return OutcomeColumn(items: sorted.items, starts: sorted.starts, values: sorted.values)
    }
}
