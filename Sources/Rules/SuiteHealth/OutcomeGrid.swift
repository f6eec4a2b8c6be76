// Models by items on one suite, out of the logs at hand.

import AuditModel

/// The outcomes of several models on the items that all of them were scored on.
struct OutcomeGrid {
    /// The suite as the logs call it.
    let suite: String
    /// The models.
    let models: [ModelID]
    /// The shared items, sorted.
    let items: [ItemID]
    /// One row a model and one column an item, the mean over repeats.
    let rows: [[Double]]
    /// The answers as read, as `rows`; nil where unknown.
    let answers: [[String?]]
    /// The key of each item, where logs say it and agree.
    let keys: [String?]

    /// A grid for each suite and metric on which at least two models of `logs` have items in common.
    static func grids(_ logs: [ResultLog]) -> [OutcomeGrid] {
        var order: [String] = []
        var groups: [String: [ResultLog]] = [:]
        for log in logs where !log.rows.isEmpty && !log.metrics.isEmpty {
            let key = log.suite + "\u{0}" + log.metrics[0].name
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(log)
        }
        return order.compactMap { OutcomeGrid(groups[$0] ?? []) }
    }

    private init?(_ logs: [ResultLog]) {
        var seen: Set<ModelID> = []
        let first = logs.filter { seen.insert($0.model).inserted }
        guard first.count >= 2 else { return nil }
        let columns = first.map(Self.column)
        var common = Set(columns[0].keys)
        for column in columns.dropFirst() { common.formIntersection(column.keys) }
        guard !common.isEmpty else { return nil }
        let items = common.sorted()
        suite = first[0].suite
        models = first.map(\.model)
        self.items = items
        rows = columns.map { column in items.map { column[$0]?.score ?? 0 } }
        answers = columns.map { column in items.map { column[$0]?.answer } }
        keys = items.map { item in
            let stated = Set(columns.compactMap { $0[item]?.target })
            return stated.count == 1 ? stated.first : nil
        }
    }

    private struct Cell {
        var sum = 0.0
        var count = 0
        var answer: String?
        var target: String?
        var score: Double { sum / Double(count) }
    }

    /// Scored rows of the items as published, first scorer and metric.
    private static func column(_ log: ResultLog) -> [ItemID: Cell] {
        var cells: [ItemID: Cell] = [:]
        for row in log.rows where row.variant < 0 && row.scorer == 0 && row.state == .scored {
            guard let value = row.values.first, value.isFinite else { continue }
            var cell = cells[row.item] ?? Cell()
            cell.answer = cell.count == 0 ? row.answer : cell.answer
            cell.target = cell.target ?? row.target
            cell.sum += value
            cell.count += 1
            cells[row.item] = cell
        }
        return cells
    }

    /// Whether every score is 0 or 1.
    var isBinary: Bool { rows.allSatisfy { $0.allSatisfy { $0 == 0 || $0 == 1 } } }

    /// Each model's mean.
    var means: [Double] { rows.map { $0.reduce(0, +) / Double(max(1, $0.count)) } }
}
