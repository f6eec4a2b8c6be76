// Details of lighteval: a row for each document, with what was asked, answered and scored.

import AuditModel
import Formats

/// Rows of details while they are read, by task.
struct LightevalDetails {
    private let path: String
    private let named: (task: String?, model: String?)
    private var rowsOf: [String: LogRows] = [:]
    private var order: [String] = []
    private var remarks: RowLog
    private var numbered = 0
    private var cutPrompts = 0

    private static let known: Set<String> = [
        "doc", "model_response", "metric", "metrics", "example", "full_prompt", "instruction", "predictions", "gold",
        "gold_index", "choices", "truncated", "padded", "num_asked_few_shots", "num_effective_few_shots", "hash",
        "hashes", "input_tokens", "cont_tokens", "pred_logits", "ctx", "specifics", "task_name", "id",
        "__index_level_0__",
    ]

    /// No rows yet; `path` is the file's, for names.
    init(path: String) {
        self.path = path
        named = LightevalNames.details(path)
        remarks = RowLog(file: path)
    }

    /// Adds a row.
    mutating func add(_ value: JSONCursor, line: Int) throws(ResultLogError) {
        do throws(FormatError) {
            try add(value, line)
        } catch {
            remarks.leaveOut(error.code, line: line, error.message)
        }
        guard numbered <= LogLimits.rows else {
            let message = "The file has more than \(LogLimits.rows) rows; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: path))
        }
    }

    private mutating func add(_ value: JSONCursor, _ line: Int) throws(FormatError) {
        guard var walk = value.members() else {
            throw value.fault("json-not-an-object", "The row is no object; it was left out.")
        }
        var fields: [String: JSONCursor] = [:]
        var unknown: [String] = []
        while let (key, value) = try walk.next() {
            if Self.known.contains(key) { fields[key] = value } else { unknown.append(key) }
        }
        let doc = fields["doc"]
        let task = KeptText.of(doc?.find("task_name")?.text ?? fields["task_name"]?.text ?? named.task ?? "unknown")
        if rowsOf[task] == nil {
            guard order.count < LogLimits.logs else { return }
            order.append(task)
            rowsOf[task] = LogRows(file: path)
        }
        guard var rows = rowsOf.removeValue(forKey: task) else { return }
        defer { rowsOf[task] = rows }
        for name in unknown { rows.unknown.add(name) }
        numbered += 1
        // Older details number their rows by their order.
        let id = doc?.find("id")?.idText ?? fields["id"]?.idText ?? "\(rows.rows.count)"
        var row = LoggedRow(item: rows.item(id), state: .unscored, line: line)
        var scores: [(metric: Int, value: Double)] = []
        if var walk = (fields["metric"] ?? fields["metrics"])?.members() {
            while scores.count < LogLimits.names, let (name, value) = try walk.next() {
                if let score = value.score, let metric = rows.metrics.index(of: name) { scores.append((metric, score)) }
            }
        }
        row.values = rows.values(scores)
        if scores.contains(where: { !$0.value.isNaN }) { row.state = .scored }
        take(doc, fields, into: &row)
        let cut = fields["model_response"]?.find("truncated_tokens_count")?.intValue ?? fields["truncated"]?.intValue
        if let cut, cut > 0 { cutPrompts += 1 }
        try? rows.add(row)
    }

    private func take(_ doc: JSONCursor?, _ fields: [String: JSONCursor], into row: inout LoggedRow) {
        let query = doc?.find("query") ?? fields["full_prompt"] ?? fields["example"]
        let choices = doc?.find("choices") ?? fields["choices"]
        let gold = doc?.find("gold_index") ?? fields["gold_index"] ?? fields["gold"]
        if let query {
            var hash = ContentHash()
            for part in [query, choices, gold] {
                if let part, part.kind != .null { hash.add(part.bytes) }
            }
            row.contentHash = hash.value
        }
        row.target = Self.target(gold, choices).map { KeptText.of($0) }
        let response = fields["model_response"]
        let output = response?.find("text") ?? fields["predictions"]
        let processed = response?.find("text_post_processed").flatMap { $0.kind == .null ? nil : $0 }
        let text = output?.texts(most: 1)?.first ?? output?.text
        if let output, let text {
            var hash = ContentHash()
            hash.add(output.bytes)
            row.outputHash = hash.value
            let read = processed?.texts(most: 1)?.first ?? processed?.text ?? text
            row.answer = KeptText.of(CellText.trimmed(read))
            // A likelihood task has no text.
            if CellText.trimmed(text).isEmpty, response?.find("logprobs")?.count ?? 2 <= 2 { row.flags.insert(.empty) }
        }
    }

    /// The text of the gold option, or of a free answer.
    private static func target(_ gold: JSONCursor?, _ choices: JSONCursor?) -> String? {
        guard let gold else { return nil }
        let list = choices?.texts(most: 1000) ?? []
        let numbers = gold.texts(most: 20) ?? gold.scalarText.map { [$0] } ?? []
        let texts = numbers.map { number -> String in
            Int(number).flatMap { list.indices.contains($0) ? list[$0] : nil } ?? number
        }
        return texts.isEmpty ? nil : texts.map { CellText.trimmed($0) }.joined(separator: " | ")
    }

    /// The logs, one for each task.
    mutating func logs(after before: [Diagnostic]) -> [ResultLog] {
        if named.model == nil {
            let message =
                "The rows do not name their model; keep the file where lighteval wrote it, in details/<org>/<model>/."
            remarks.warn("model-unknown", line: nil, message)
        }
        if cutPrompts > 0 {
            let message = "\(cutPrompts) prompts were cut to fit the model's window before it saw them."
            remarks.warn("prompts-truncated", line: nil, message)
        }
        var logs: [ResultLog] = []
        for task in order {
            guard var rows = rowsOf[task] else { continue }
            var log = ResultLog(
                dialect: .lighteval,
                model: ModelID(named.model ?? "unknown"),
                suite: task,
                file: path
            )
            if let shots = LightevalNames.shots(of: task) { log.settings["num_fewshot"] = shots }
            rows.fill(&log)
            logs.append(log)
        }
        if logs.isEmpty {
            logs.append(ResultLog(dialect: .lighteval, model: "unknown", suite: named.task ?? "unknown", file: path))
        }
        logs[0].diagnostics += before + remarks.diagnostics
        return logs
    }
}
