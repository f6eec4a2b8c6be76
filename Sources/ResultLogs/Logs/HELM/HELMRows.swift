// Requests of a HELM run and statistics of its instances, joined into rows.

import AuditModel
import Formats

/// The rows of a run while its files are read.
///
/// A row is an instance under one perturbation in one trial. Several requests of it (one for each reference, or for
/// calibration) are one row; the same request twice is two rows, since somebody may count it twice.
struct HELMRows {
    /// A row with what it is found by.
    struct Row {
        var logged: LoggedRow
        var split: String
        var variant: String?
        var scores: [(name: String, value: Double)] = []
    }

    private struct Key: Hashable {
        let item: String
        let variant: String?
        let trial: Int32
    }

    private struct Request: Hashable {
        let row: Int
        let reference: Int
        let mode: String
    }

    private(set) var rows: [Row] = []
    private(set) var truncatedPrompts = 0
    private var rowsOf: [Key: [Int]] = [:]
    private var requests: Set<Request> = []

    /// Adds a request state; its number is its place in the list.
    mutating func add(state: JSONCursor, number: Int) throws(FormatError) {
        guard let instance = try state.member("instance"), let id = instance.find("id")?.idText else {
            throw state.fault("item-missing", "The request has no instance with an `id`; it was left out.")
        }
        let perturbation = instance.find("perturbation").flatMap { $0.kind == .object ? $0 : nil }
        let trial = state.find("train_trial_index")?.intValue ?? 0
        let key = Key(
            item: id,
            variant: perturbation.map(HELMNames.variant),
            trial: Int32(clamping: trial) &+ 1
        )
        let reference = state.find("reference_index")?.intValue ?? -1
        let mode = state.find("request_mode")?.text ?? ""
        if let known = rowsOf[key]?.first(where: { row in
            !requests.contains(Request(row: row, reference: reference, mode: mode))
        }) {
            requests.insert(Request(row: known, reference: reference, mode: mode))
            if !Self.succeeded(state.find("result")) { rows[known].logged.state = .errored }
            return
        }
        let split = instance.find("split")?.text ?? ""
        var row = Row(
            logged: LoggedRow(item: ItemID(KeptText.of(id)), epoch: key.trial, state: .unscored, line: number),
            split: split,
            variant: key.variant
        )
        fill(&row.logged, instance: instance, state: state, isJoint: reference < 0)
        if state.find("prompt_truncated")?.boolValue == true { truncatedPrompts += 1 }
        rowsOf[key, default: []].append(rows.count)
        requests.insert(Request(row: rows.count, reference: reference, mode: mode))
        rows.append(row)
    }

    private static func succeeded(_ result: JSONCursor?) -> Bool { result?.find("success")?.boolValue != false }

    private func fill(_ row: inout LoggedRow, instance: JSONCursor, state: JSONCursor, isJoint: Bool) {
        var hash = ContentHash()
        hash.add(instance.find("input")?.find("text")?.bytes ?? [])
        var keys: [String] = []
        if var references = instance.find("references")?.elements() {
            while keys.count < 20, let reference = try? references.next() {
                let text = reference.find("output")?.find("text")?.text ?? reference.find("output")?.text ?? ""
                hash.add(text)
                if reference.find("tags")?.texts(most: 20)?.contains("correct") == true { keys.append(text) }
            }
        }
        for key in keys { hash.add(key) }
        row.contentHash = hash.value
        row.target = keys.isEmpty ? nil : KeptText.of(keys.joined(separator: " | "))
        guard let result = state.find("result") else { return }
        if !Self.succeeded(result) { row.state = .errored }
        guard isJoint, var completions = result.find("completions")?.elements() else { return }
        var output = ContentHash()
        var isFirst = true
        while let completion = try? completions.next() {
            guard let text = completion.find("text")?.text else { continue }
            output.add(text)
            if isFirst { take(completion, text, mapping: state.find("output_mapping"), into: &row) }
            isFirst = false
        }
        if !isFirst { row.outputHash = output.value }
    }

    private func take(_ completion: JSONCursor, _ text: String, mapping: JSONCursor?, into row: inout LoggedRow) {
        let plain = CellText.trimmed(text)
        row.answer = KeptText.of(mapping?.find(plain)?.text ?? plain)
        if plain.isEmpty { row.flags.insert(.empty) }
        let reason = completion.find("finish_reason")
        switch reason?.find("reason")?.text ?? reason?.text {
        case "length": row.flags.formUnion([.truncated, .stated])
        case "stop", "endoftext": row.flags.insert(.stated)
        default: break
        }
    }

    /// Adds the statistics of an instance.
    mutating func add(stats element: JSONCursor, number: Int) throws(FormatError) {
        guard let id = element.find("instance_id")?.idText else {
            throw element.fault("item-missing", "The statistics name no `instance_id`; they were left out.")
        }
        let perturbation = element.find("perturbation").flatMap { $0.kind == .object ? $0 : nil }
        let trial = Int32(clamping: element.find("train_trial_index")?.intValue ?? 0) &+ 1
        let read = try HELMStat.list(element.find("stats"))
        let split = read.lazy.compactMap(\.split).first ?? ""
        var scores: [(name: String, value: Double)] = []
        var flags: LoggedRow.Flags = []
        for stat in read {
            switch stat.name {
            case "finish_reason_length" where stat.value == 1: flags.formUnion([.truncated, .stated])
            case "finish_reason_stop" where stat.value == 1, "finish_reason_endoftext" where stat.value == 1:
                flags.insert(.stated)
            default: break
            }
            if !HELMNames.isBookkeeping(stat.name) { scores.append((stat.name, stat.value)) }
        }
        let key = Key(item: id, variant: perturbation.map(HELMNames.variant), trial: trial)
        add(scores, flags, key: key, split: split, number: number)
    }

    /// Adds a prediction as HELM's web page is given it: its statistics by name.
    mutating func add(prediction element: JSONCursor, number: Int) throws(FormatError) {
        guard let id = element.find("instance_id")?.idText else {
            throw element.fault("item-missing", "The prediction names no `instance_id`; it was left out.")
        }
        let perturbation = element.find("perturbation").flatMap { $0.kind == .object ? $0 : nil }
        var scores: [(name: String, value: Double)] = []
        if var walk = element.find("stats")?.members() {
            while scores.count < LogLimits.names, let (name, value) = try walk.next() {
                if let score = value.score, !HELMNames.isBookkeeping(name) { scores.append((name, score)) }
            }
        }
        let trial = Int32(clamping: element.find("train_trial_index")?.intValue ?? 0) &+ 1
        let key = Key(item: id, variant: perturbation.map(HELMNames.variant), trial: trial)
        let index = add(scores, [], key: key, split: "", number: number)
        guard let text = element.find("mapped_output")?.text ?? element.find("predicted_text")?.text,
            rows[index].logged.answer == nil
        else { return }
        rows[index].logged.answer = KeptText.of(CellText.trimmed(text))
        if rows[index].logged.outputHash == 0 { rows[index].logged.outputHash = ContentHash.of(text) }
    }

    @discardableResult
    private mutating func add(
        _ scores: [(name: String, value: Double)],
        _ flags: LoggedRow.Flags,
        key: Key,
        split: String,
        number: Int
    ) -> Int {
        // Statistics of several metrics may stand apart; the same metric twice is a second row.
        let index = rowsOf[key]?.first { row in
            !rows[row].scores.contains { known in scores.contains { $0.name == known.name } }
        }
        let row = index ?? rows.count
        if index == nil {
            rowsOf[key, default: []].append(row)
            let logged = LoggedRow(
                item: ItemID(KeptText.of(key.item)),
                epoch: key.trial,
                state: .unscored,
                line: number
            )
            rows.append(Row(logged: logged, split: split, variant: key.variant))
        }
        rows[row].scores += scores
        rows[row].logged.flags.formUnion(flags)
        if rows[row].logged.state == .unscored, scores.contains(where: { !$0.value.isNaN }) {
            rows[row].logged.state = .scored
        }
        return row
    }
}
