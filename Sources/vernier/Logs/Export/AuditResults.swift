// The scores of one model of an audit, arm by arm, as results of Every Eval Ever.

import AuditModel
import ResultLogs

/// Results of a model's part of an audit.
struct AuditResults {
    /// The results: the originals first, then each operator's twins, then its placebos.
    let all: [EEEResult]

    /// The id of the result that rows of an arm belong to.
    static func id(_ manifest: SuiteManifest, _ operatorID: OperatorID?, isPlacebo: Bool) -> String {
        let arm = operatorID.map { isPlacebo ? "\($0), placebos" : $0.rawValue } ?? "originals"
        return "\(manifest.id)/\(manifest.metric)/\(arm)"
    }

    /// The results of `outcomes` in `audit`.
    init(_ audit: AnsweredAudit, _ outcomes: ModelOutcomes) {
        let record = audit.record
        let verdict = record.verdict.models.first { $0.model == outcomes.model }
        var results: [EEEResult] = []
        func add(_ arm: OperatorID?, isPlacebo: Bool = false, scores: [Double?], stated: Estimate? = nil) {
            let manifest = record.suite.manifest
            let scored = scores.compactMap(\.self)
            let mean = scored.isEmpty ? nil : scored.reduce(0, +) / Double(scored.count)
            guard let value = Self.printed(stated?.value ?? mean ?? .nan) else { return }
            let ends = stated.flatMap { stated in
                Self.printed(stated.low).flatMap { low in Self.printed(stated.high).map { (low, $0) } }
            }
            let score = ReportedScore(
                metric: manifest.metric,
                value: value,
                part: arm.map { isPlacebo ? "\($0), placebos" : $0.rawValue },
                interval: ends,
                level: ends == nil ? nil : record.policy.intervalLevel,
                count: scored.count,
                higherIsBetter: true,
                aggregation: .mean
            )
            var details = ["rows_without_score": "\(scores.count - scored.count)"]
            details["mean_of_rows"] = mean.map { "\($0)" }
            var result = EEEResult(
                id: Self.id(manifest, arm, isPlacebo: isPlacebo),
                evaluation: manifest.id.rawValue,
                score: score,
                details: details
            )
            result.source = ["items_sha256": record.suite.fingerprint, "items_available": "\(record.suite.items)"]
            let asking = manifest.asking
            result.settings = [
                "temperature": "0", "max_tokens": "\(asking.maxTokens)", "api": asking.form.rawValue,
                "reader": asking.reader.rawValue,
            ]
            results.append(result)
        }
        add(nil, scores: outcomes.originals.map(\.original), stated: verdict?.score)
        for arm in outcomes.arms {
            let isHeadline = arm.operatorID == record.headlineOperator
            add(arm.operatorID, scores: arm.rows.flatMap(\.twins), stated: isHeadline ? verdict?.twinScore : nil)
        }
        for arm in outcomes.arms {
            let placebos = arm.rows.flatMap(\.placebos)
            if !placebos.isEmpty { add(arm.operatorID, isPlacebo: true, scores: placebos) }
        }
        all = results
    }

    /// A share as a printed number, to 12 decimals; nil where it is no number.
    private static func printed(_ value: Double) -> PrintedNumber? {
        guard value.isFinite, abs(value) < 1e3 else { return nil }
        let rounded = (value * 1e12).rounded() / 1e12
        return PrintedNumber("\(rounded)", unit: .proportion)
    }
}
