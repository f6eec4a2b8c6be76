// Samples files of Every Eval Ever: rows of one model or several, on one evaluation or several.

import AuditModel
import Formats

/// The rows of a samples file while they are read.
struct EEESamples {
    private let file: String
    private var rows: [String: LogRows] = [:]
    private var order: [(key: String, row: EEERow)] = []
    private var bad: RowLog
    private var unread: [Diagnostic] = []
    private var versions: Set<String> = []
    /// Rows that were read or left out.
    private(set) var count = 0

    init(file: String) {
        self.file = file
        bad = RowLog(file: file)
    }

    /// Reads the whole file.
    mutating func read(progress: LogProgress) throws(ResultLogError) {
        unread += try LogRecords.each(in: file, progress: progress) { (value, line) throws(ResultLogError) in
            count += 1
            let row: EEERow
            do throws(FormatError) {
                row = try EEERow(value)
            } catch {
                bad.leaveOut(error.code, line: line, error.message)
                return
            }
            if let version = row.version, versions.count < 10, versions.insert(version).inserted,
                let remark = EEEAggregate.remark(version: version)
            {
                bad.warn(remark.code, line: line, remark.message)
            }
            try add(row, line: line)
        }
    }

    private mutating func add(_ row: EEERow, line: Int) throws(ResultLogError) {
        // A row that names its metric belongs beside the others of its evaluation.
        let key = "\(row.model)\u{0}\(row.metric == nil ? row.result ?? "" : "")\u{0}\(row.evaluation)"
        var log: LogRows
        if let known = rows.removeValue(forKey: key) {
            log = known
        } else {
            guard order.count < LogLimits.logs else {
                let message = "The file has rows of more than \(LogLimits.logs) models and evaluations; split it."
                throw ResultLogError("too-many-tasks", message, at: Place(file: file, line: line))
            }
            log = LogRows(file: file)
            order.append((key, row))
        }
        for name in row.unknown { log.unknown.add(name) }
        var scores: [(metric: Int, value: Double)] = []
        for (name, value) in [(row.metric ?? "score", row.score), ("is_correct", row.isCorrect)] {
            guard let value, let metric = log.metrics.index(of: name) else { continue }
            scores.append((metric, value.isFinite ? value : .nan))
        }
        let isScored = scores.contains { !$0.value.isNaN }
        let variant = row.variant.flatMap { log.variants.index(of: $0) } ?? -1
        let logged = LoggedRow(
            item: log.item(row.item),
            epoch: row.epoch,
            scorer: Int16(clamping: log.scorers.index(of: row.scorer ?? "evaluation") ?? 0),
            variant: Int16(clamping: variant),
            state: row.state ?? (row.isErrored ? .errored : isScored ? .scored : .unscored),
            flags: row.flags,
            values: log.values(scores),
            answer: log.kept(row.answer),
            target: log.kept(row.target),
            contentHash: row.contentHash,
            outputHash: row.outputHash,
            line: line
        )
        if let metric = row.metric.flatMap({ log.metrics.index(of: $0) }) {
            try log.add(logged, of: metric, lines: row.lines)
        } else {
            try log.add(logged)
        }
        rows[key] = log
    }

    /// Puts the rows into the logs of `aggregate` where they belong, and the others into logs of their own.
    mutating func logs(joining aggregate: EEEAggregate?) -> [ResultLog] {
        var logs = aggregate?.logs ?? []
        for (key, row) in order {
            guard var part = rows.removeValue(forKey: key) else { continue }
            let index = aggregate?.index(result: row.result, name: row.evaluation)
            if let index, logs[index].rows.isEmpty, logs[index].model.rawValue == row.model {
                logs[index].file = file
                // The one score that is reported is of these rows' scores, unless they say themselves what theirs are.
                let isOnly = row.metric == nil && logs[index].reported.count == 1
                let only = isOnly ? logs[index].reported[0].metric : nil
                part.fill(&logs[index], naming: only.map { ["score": $0] } ?? [:])
            } else {
                var log = ResultLog(
                    dialect: .everyEvalEver,
                    model: ModelID(KeptText.of(row.model)),
                    suite: row.evaluation,
                    file: file,
                    version: row.version
                )
                part.fill(&log)
                logs.append(log)
            }
        }
        if logs.isEmpty {
            logs.append(ResultLog(dialect: .everyEvalEver, model: "unknown", suite: "none", file: file))
        }
        logs[0].diagnostics += unread + bad.diagnostics
        return logs
    }
}
