// Outcomes from tables, gathered into logs by model and task.

import AuditModel

/// Outcomes while a table is read.
struct LongRows {
    /// One outcome as written.
    struct Outcome {
        var model: String?
        var task: String?
        var item: String
        var variant: String?
        var runRepeat: String?
        var metric: String?
        var scores: [(metric: Int, value: LongValue)]
        var answer: String?
        var target: String?
        var failure: String?
        var content: UInt64 = 0
        var line: Int
    }

    private struct Key: Hashable {
        let model: String
        let task: String
    }

    private struct Cell: Hashable {
        let log: Int
        let item: String
        let variant: Int16
        let scorer: Int16
        let label: String
    }

    private let file: String
    private let metrics: [String]
    private var logOf: [Key: Int] = [:]
    private var keys: [Key] = []
    private var rows: [LogRows] = []
    /// Labels of repeats by their place in the log: numbers as they are, names in the order of appearance.
    private var labels: [[String]] = []
    private var areNumbers = true
    private var lowest = Int32.max
    private var count = 0
    private var wordCount = 0
    private var seen: Set<UInt64> = []
    /// Outcomes of a model's item that was there before, in the same variant, metric and repeat.
    private(set) var duplicates = 0
    var remarks: RowLog
    /// Remarks that come before these.
    var before: [Diagnostic] = []
    /// Items of a table that has a cell for each, where every model was to be asked all of them.
    var planned: Int?

    /// No outcomes yet, of these metrics.
    init(file: String, metrics: [String]) {
        self.file = file
        self.metrics = metrics
        remarks = RowLog(file: file)
    }

    /// The id in a field; nil where it holds none.
    static func item(_ field: String?) -> String? {
        field.flatMap { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : $0 }
    }

    /// Notes a row whose field for the item is empty.
    mutating func leaveOutWithoutItem(line: Int) {
        remarks.leaveOut("item-missing", line: line, "The row names no item; it was left out.")
    }

    /// Adds an outcome.
    mutating func add(_ outcome: Outcome) throws(ResultLogError) {
        count += 1
        guard count <= LogLimits.rows else {
            let message = "The table has more than \(LogLimits.rows) outcomes; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: file, line: outcome.line))
        }
        note(outcome)
        let key = Key(model: outcome.model ?? "", task: outcome.task ?? "")
        guard let log = try log(of: key) else { return }
        guard let variant = variant(outcome.variant, log), let scorer = scorer(outcome.metric, log) else {
            remarks.leaveOut("too-many-names", line: outcome.line, "The table has too many variants or metrics.")
            return
        }
        var row = LoggedRow(
            item: rows[log].item(outcome.item),
            scorer: scorer,
            variant: variant,
            state: .unscored,
            answer: rows[log].kept(outcome.answer),
            target: rows[log].kept(outcome.target),
            contentHash: outcome.content,
            line: outcome.line
        )
        var values: [(metric: Int, value: Double)] = []
        for (metric, value) in outcome.scores {
            switch value {
            case .score(let score):
                values.append((metric, score))
                row.state = .scored
            case .blank: continue
            case .words: wordCount += 1
            }
        }
        row.values = rows[log].values(values)
        take(outcome.failure, into: &row)
        if let label = outcome.runRepeat, !label.isEmpty {
            if let number = Int32(label), number >= 0, number < 1_000_000 {
                lowest = min(lowest, number)
            } else {
                areNumbers = false
            }
            labels[log].append(label)
        } else {
            labels[log].append("")
        }
        try rows[log].add(row)
    }

    /// Counts outcomes that are there twice, by hash: a chance agreement costs another reading, no more.
    private mutating func note(_ outcome: Outcome) {
        var hash = ContentHash()
        for part in [outcome.model, outcome.task, outcome.item, outcome.variant, outcome.metric, outcome.runRepeat] {
            hash.add(part ?? "")
        }
        if !seen.insert(hash.value).inserted { duplicates += 1 }
    }

    private func take(_ failure: String?, into row: inout LoggedRow) {
        guard let failure, !CellNumber.isNothing(failure) else { return }
        let lower = failure.prefix(200).lowercased()
        guard !["unset", "ok", "false", "0", "no", "success"].contains(lower) else { return }
        if lower.contains("timeout") || lower.contains("limit") { row.flags.insert(.limited) }
        if lower.contains("parse") { row.flags.insert(.unread) }
        if row.state == .unscored { row.state = .errored }
    }

    private mutating func log(of key: Key) throws(ResultLogError) -> Int? {
        if let known = logOf[key] { return known }
        guard keys.count < LogLimits.logs else {
            let message = "The table has more than \(LogLimits.logs) models and tasks; split it."
            throw ResultLogError("too-many-logs", message, at: Place(file: file))
        }
        logOf[key] = keys.count
        keys.append(key)
        var fresh = LogRows(file: file)
        for metric in metrics { _ = fresh.metrics.index(of: metric) }
        rows.append(fresh)
        labels.append([])
        return keys.count - 1
    }

    /// The number of a variant; -1 for the item as published.
    private mutating func variant(_ name: String?, _ log: Int) -> Int16? {
        guard let name, !name.isEmpty, !["original", "orig", "base", "none"].contains(name.lowercased()) else {
            return -1
        }
        return rows[log].variants.index(of: name).map { Int16(clamping: $0) }
    }

    private mutating func scorer(_ metric: String?, _ log: Int) -> Int16? {
        rows[log].scorers.index(of: metric.flatMap { $0.isEmpty ? nil : $0 } ?? "score").map { Int16(clamping: $0) }
    }

    // MARK: Logs

    /// The logs, one for each model and task.
    mutating func logs() throws(ResultLogError) -> [ResultLog] {
        guard !keys.isEmpty else {
            let message = "No row of the table is an outcome; write rows of item, model, score."
            throw ResultLogError("no-good-rows", message, at: remarks.first?.place ?? Place(file: file))
        }
        if wordCount > 0 {
            let message = "\(wordCount) cells of scores hold words; those outcomes have no score."
            remarks.warn("scores-not-numbers", line: nil, message)
        }
        if keys.contains(where: { $0.model.isEmpty }) {
            let message = "The table does not say which model its outcomes are of; add a column `model`."
            remarks.warn("model-unknown", line: nil, message)
        }
        var logs: [ResultLog] = []
        for index in keys.indices {
            let key = keys[index]
            var log = ResultLog(
                dialect: .longForm,
                model: ModelID(key.model.isEmpty ? "unknown" : KeptText.of(key.model)),
                suite: key.task.isEmpty ? BoardTitle.of(file) : KeptText.of(key.task),
                file: file
            )
            log.planned = planned
            rows[index].fill(&log)
            number(&log, labels[index])
            logs.append(log)
        }
        logs[0].diagnostics = before + remarks.diagnostics + logs[0].diagnostics
        return logs
    }

    /// Numbers the repeats: numbers as they stand (from 1), names in the order in which an item has them.
    private func number(_ log: inout ResultLog, _ labels: [String]) {
        guard labels.contains(where: { !$0.isEmpty }) else { return }
        if areNumbers {
            let shift: Int32 = lowest == 0 ? 1 : 0
            for index in log.rows.indices { log.rows[index].epoch = (Int32(labels[index]) ?? 1) &+ shift }
            return
        }
        var numbers: [Cell: Int32] = [:]
        var next: [Cell: Int32] = [:]
        for index in log.rows.indices {
            let row = log.rows[index]
            let item = row.item.rawValue
            let cell = Cell(log: 0, item: item, variant: row.variant, scorer: row.scorer, label: labels[index])
            if let known = numbers[cell] {
                log.rows[index].epoch = known
                continue
            }
            let place = Cell(log: 0, item: item, variant: row.variant, scorer: row.scorer, label: "")
            let number = next[place, default: 0] + 1
            next[place] = number
            numbers[cell] = number
            log.rows[index].epoch = number
        }
    }
}
