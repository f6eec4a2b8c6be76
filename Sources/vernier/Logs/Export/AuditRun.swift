// One model of an audit as a run of Every Eval Ever: its scores on originals and twins, and where the verdict is.

import AuditModel
import ModelRuns
import ResultLogs
import Twins

/// A model's part of an audit.
struct AuditRun {
    /// The run.
    let run: EEERun
    private let audit: AnsweredAudit
    private let recording: Recording
    private let table: OutcomeTable
    private let outcomes: ModelOutcomes
    /// Results that have a score: rows of others have no place.
    private let known: Set<String>

    /// The run of the record's model at `index`; nil where it has no score at all.
    init?(_ audit: AnsweredAudit, _ index: Int) {
        self.audit = audit
        (recording, table) = audit.answers[index]
        outcomes = audit.record.models[index]
        let results = AuditResults(audit, outcomes).all
        guard !results.isEmpty else { return nil }
        known = Set(results.map(\.id))
        run = EEERun(
            model: outcomes.model,
            library: "vernier",
            libraryVersion: audit.record.vernier,
            results: results,
            details: AuditPointers.of(audit, outcomes.model)
        )
    }

    /// Calls `body` with every original and twin that was asked.
    func eachRow(_ body: (EEEExportRow) throws -> Void) rethrows {
        let parents = Dictionary(audit.plan.twins.twins.map { ($0.id, $0) }) { first, _ in first }
        for variant in audit.plan.variants {
            let row = row(variant, table.outcome(variant.item), parents)
            if known.contains(row.result) { try body(row) }
        }
    }

    private func row(_ variant: Variant, _ outcome: Outcome?, _ twins: [ItemID: Twin]) -> EEEExportRow {
        let manifest = audit.plan.suite.manifest
        let item = variant.item
        let response = recording.responses[RequestKey.of(audit.plan.request(variant, model: outcomes.model))]
        var row = EEEExportRow(
            result: AuditResults.id(manifest, variant.operatorID, isPlacebo: variant.isPlacebo),
            evaluation: manifest.id.rawValue,
            sample: variant.id.rawValue,
            metric: manifest.metric,
            scorer: manifest.asking.reader.rawValue,
            score: outcome?.score,
            state: outcome == nil ? .errored : .scored
        )
        row.error = outcome == nil ? "not answered" : row.score == nil ? outcome?.reading.status.rawValue : nil
        row.raw = (item.passage.map { $0 + "\n\n" } ?? "") + item.question
        row.formatted = manifest.asking.prompt(for: item)
        (row.reference, row.choices) = Self.key(item.task)
        row.output = response.map { [$0.text] } ?? []
        row.answer = outcome?.reading.answer
        if manifest.asking.reader == .optionLogProbability { row.answerSource = "output.logprobs" }
        row.epoch = variant.repeatIndex + 1
        row.flags = Self.flags(outcome?.reading.status)
        row.notes["audit_id"] = audit.id
        row.notes["subject"] = item.subject
        row.notes["cluster"] = item.cluster
        row.notes["read_by"] = outcome?.reading.rule
        guard let twin = twins[variant.id] else { return row }
        row.notes["twin_grade"] = twin.grade.rawValue
        row.lineage = EEEExportRow.Lineage(
            of: twin.of.rawValue,
            kind: twin.operatorID.rawValue,
            generator: TwinOperators.named(twin.operatorID) == nil ? "imported" : "vernier",
            seed: twin.seed,
            generation: twin.generation,
            root: twin.generation > 1 ? twins[twin.of]?.of.rawValue : nil
        )
        return row
    }

    /// The answers that count as right, and the options.
    private static func key(_ task: AnswerTask) -> (reference: [String], choices: [String]?) {
        switch task {
        case .choice(let task):
            guard task.options.indices.contains(task.gold), task.labels.indices.contains(task.gold) else {
                return ([], task.options)
            }
            return ([task.labels[task.gold], task.options[task.gold]], task.options)
        case .number(let task): return ([task.gold.description], nil)
        case .text(let task): return (task.accepted, nil)
        case .code(let task): return ([task.reference], nil)
        }
    }

    private static func flags(_ status: Reading.Status?) -> LoggedRow.Flags {
        switch status {
        case .truncated: .truncated
        case .refused: .refused
        case .unreadable: .unread
        case .read, nil: []
        }
    }
}
