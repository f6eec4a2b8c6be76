// Where the verdict on a run is, and what it says, in texts: Every Eval Ever has no members for that.

import AuditModel

/// Pointers from an exported run to its audit.
enum AuditPointers {
    /// The pointers of a model: ids, fingerprints and the verdict's own words.
    static func of(_ audit: AnsweredAudit, _ model: ModelID) -> [String: String] {
        let record = audit.record
        var texts = [
            "audit_id": audit.id,
            "audit_record_sha256": audit.fingerprint,
            "audit_policy": record.policy.version,
            "audit_seed": "\(record.seed)",
            "audit_suite_sha256": record.suite.fingerprint,
            "audit_twins_sha256": record.twinsFingerprint,
            "audit_suite_states": record.verdict.states.map(\.rawValue).joined(separator: ", "),
        ]
        texts["audit_headline_operator"] = record.headlineOperator?.rawValue
        let failed = record.verdict.controls.filter { $0.status == .failed }.map(\.id)
        // A verdict whose control failed is void, and nobody is to read a finding out of it.
        if !failed.isEmpty { texts["audit_void"] = "controls failed: " + failed.joined(separator: ", ") }
        guard let index = record.verdict.models.firstIndex(where: { $0.model == model }) else { return texts }
        let verdict = record.verdict.models[index]
        texts["audit_verdict"] = "record.json#/verdict/models/\(index)"
        texts["audit_certainty"] = verdict.certainty.rawValue
        texts["audit_route"] = verdict.route
        for finding in verdict.findings {
            texts["audit_finding_\(finding.hypothesis.rawValue)"] = failed.isEmpty ? finding.finding.rawValue : "void"
        }
        for (name, estimate) in [("gap", verdict.gap), ("inflation", verdict.inflation)] {
            guard let estimate, estimate.value.isFinite, estimate.low.isFinite, estimate.high.isFinite else { continue }
            texts["audit_\(name)"] = "\(estimate.value)"
            texts["audit_\(name)_interval"] = "\(estimate.low) to \(estimate.high)"
        }
        return texts
    }
}
