// Several models on the same items, from their logs.

import AuditModel
import Statistics

/// The headline scores of the models that answered one suite, item by item.
struct SuiteTable {
    /// The suite as the logs call it.
    let suite: String
    /// The models; a second run of one under other settings is called `name (2)`.
    let models: [String]
    /// The items, in order of first appearance.
    let items: [ItemID]
    /// Mean over repeats, model by item; NaN where there is none.
    let values: [[Double]]
    /// One label an item where some share a passage or a template, else nil; nil too where that is not known.
    let clusters: [Int]?
    /// Whether it is known how items are grouped.
    let knowsClusters: Bool

    /// One table a suite with rows; controls are left out, and repeated runs of a model under equal settings are joined.
    static func all(_ subject: RuleSubject) -> [SuiteTable] {
        var suites: [String] = []
        var groups: [String: [ResultLog]] = [:]
        for log in subject.logs where !log.rows.isEmpty && NullControl.kind(of: log) == nil {
            let key = log.suite.lowercased()
            if groups[key] == nil { suites.append(key) }
            groups[key, default: []].append(log)
        }
        return suites.compactMap { key in groups[key].flatMap { SuiteTable($0, subject) } }
    }

    private init?(_ logs: [ResultLog], _ subject: RuleSubject) {
        guard let first = logs.first else { return nil }
        var numbers: [ItemID: Int] = [:]
        var items: [ItemID] = []
        var keys: [String] = []
        var models: [String] = []
        var sums: [[Double]] = []
        var counts: [[Int]] = []
        for log in logs {
            let rows = LogRows(log)
            guard let series = rows.headline else { continue }
            let key = log.model.rawValue + "\u{0}" + Self.settings(log)
            let model: Int
            if let known = keys.firstIndex(of: key) {
                model = known
            } else {
                let name = log.model.rawValue
                let same = keys.count { $0.hasPrefix(name + "\u{0}") }
                model = keys.count
                keys.append(key)
                models.append(same == 0 ? name : "\(name) (\(same + 1))")
                sums.append([])
                counts.append([])
            }
            let scores = ItemScores(rows, series)
            for (own, row) in rows.firstRow.enumerated() where scores.counts[own] > 0 {
                let id = log.rows[row].item
                let number = numbers[id] ?? items.count
                if number == items.count {
                    numbers[id] = number
                    items.append(id)
                }
                while sums[model].count <= number {
                    sums[model].append(0)
                    counts[model].append(0)
                }
                sums[model][number] += scores.sums[own]
                counts[model][number] += scores.counts[own]
            }
        }
        suite = first.suite
        self.models = models
        self.items = items
        values = zip(sums, counts).map { sum, count in
            items.indices.map { $0 < sum.count && count[$0] > 0 ? sum[$0] / Double(count[$0]) : .nan }
        }
        let known = Self.clusters(items, subject)
        knowsClusters = known.isKnown
        clusters = known.labels
    }

    /// Labels of the items' clusters, from the suite's own items.
    static func clusters(_ items: [ItemID], _ subject: RuleSubject) -> (labels: [Int]?, isKnown: Bool) {
        guard !subject.items.isEmpty else { return (nil, subject.isDenied("clusters")) }
        var names: [ItemID: String] = [:]
        var known: Set<ItemID> = []
        for item in subject.items {
            known.insert(item.id)
            if let cluster = item.cluster { names[item.id] = cluster }
        }
        guard items.allSatisfy(known.contains) else { return (nil, false) }
        var numbers: [String: Int] = [:]
        var next = 0
        var labels: [Int] = []
        for item in items {
            guard let name = names[item] else {
                labels.append(next)
                next += 1
                continue
            }
            if let number = numbers[name] {
                labels.append(number)
            } else {
                numbers[name] = next
                labels.append(next)
                next += 1
            }
        }
        return (next == items.count ? nil : labels, true)
    }

    /// What makes two logs runs of one thing: model, suite and settings.
    static func key(_ log: ResultLog) -> String {
        [log.model.rawValue, log.suite.lowercased(), settings(log)].joined(separator: "\u{0}")
    }

    /// Settings that make two runs of a model two things, in one text.
    private static func settings(_ log: ResultLog) -> String {
        let passing = ["seed", "date", "time", "created", "id", "path", "host", "hash"]
        return log.settings.filter { pair in !passing.contains { pair.key.lowercased().contains($0) } }
            .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\u{1}")
    }
}
