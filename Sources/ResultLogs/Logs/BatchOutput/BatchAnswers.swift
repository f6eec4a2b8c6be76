// Answers of a batch as rows, by audit and model.

import AuditModel
import Formats

/// The answers of one file while it is read.
struct BatchAnswers {
    private struct Key: Hashable {
        let audit: String
        let model: String
    }

    private let file: String
    private var rowsOf: [Key: LogRows] = [:]
    private var order: [Key] = []
    private var remarks: RowLog
    private var failed: [(id: BatchID, row: LoggedRow)] = []
    private var lowest = Int.max
    private var count = 0

    init(file: String) {
        self.file = file
        remarks = RowLog(file: file)
    }

    /// Adds a line of the output.
    mutating func add(_ value: JSONCursor, line: Int) throws(ResultLogError) {
        do throws(FormatError) {
            guard let custom = try value.member("custom_id")?.idText else {
                throw value.fault("item-missing", "The line has no `custom_id`; it was left out.")
            }
            count += 1
            let id = BatchID(custom)
            lowest = min(lowest, id.number)
            let answer = BatchAnswer(value)
            let row = LoggedRow(
                item: ItemID(KeptText.of(id.item, size: 1000)),
                epoch: Int32(clamping: id.number),
                state: answer.isError ? .errored : .unscored,
                flags: answer.flags,
                answer: answer.text.map { KeptText.of(CellText.trimmed($0)) },
                outputHash: answer.text.map { ContentHash.of($0) } ?? 0,
                line: line
            )
            guard let model = answer.model else {
                // An error names no model: it is of the model of the other lines of its audit.
                failed.append((id, row))
                return
            }
            add(row, id, Key(audit: id.audit ?? "batch", model: KeptText.of(model)))
        } catch {
            remarks.leaveOut(error.code, line: line, error.message)
        }
        guard count < LogLimits.rows else {
            let message = "The file has more than \(LogLimits.rows) answers; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: file, line: line))
        }
    }

    private mutating func add(_ row: LoggedRow, _ id: BatchID, _ key: Key) {
        if rowsOf[key] == nil, order.count < LogLimits.logs {
            order.append(key)
            rowsOf[key] = LogRows(file: file)
        }
        guard var rows = rowsOf.removeValue(forKey: key) else {
            remarks.leaveOut("too-many-logs", line: row.line, "The file has too many models and audits; split it.")
            return
        }
        var row = row
        if let variant = id.variant {
            guard let index = rows.variants.index(of: variant) else {
                rows.remarks.leaveOut("too-many-variants", line: row.line, "The file has too many variants; split it.")
                rowsOf[key] = rows
                return
            }
            row.variant = Int16(clamping: index)
        }
        try? rows.add(row)
        rowsOf[key] = rows
    }

    /// The logs, one for each audit and model.
    mutating func logs(after before: [Diagnostic]) -> [ResultLog] {
        for (id, row) in failed {
            let audit = id.audit ?? "batch"
            add(row, id, order.first { $0.audit == audit } ?? Key(audit: audit, model: "unknown"))
        }
        var logs: [ResultLog] = []
        for key in order {
            guard var rows = rowsOf[key] else { continue }
            var log = ResultLog(dialect: .batchOutput, model: ModelID(key.model), suite: key.audit, file: file)
            rows.fill(&log)
            // Repeats are counted from 1 here, whoever counted from 0.
            if lowest == 0 { for index in log.rows.indices { log.rows[index].epoch += 1 } }
            logs.append(log)
        }
        if logs.isEmpty {
            logs.append(ResultLog(dialect: .batchOutput, model: "unknown", suite: "batch", file: file))
        }
        let message = "The file holds answers and no scores; they are graded when the audit is run with them."
        remarks.warn("no-scores-in-file", line: nil, message)
        logs[0].diagnostics += before + remarks.diagnostics
        return logs
    }
}
