// What was not checked, and what the report was made from.

import AuditModel

extension RecordFacts {
    /// What this audit could not see: its limits, the controls not run, the operators' blind spots.
    var notChecked: [String] {
        var result = record.verdict.limits.prefix(40).map { VisibleText.of($0) }
        for control in record.verdict.controls where control.status == .notRun {
            result.append("Control \(VisibleText.of(control.id)) was not run: \(VisibleText.of(control.why))")
        }
        for evidence in record.evidence.prefix(200) {
            guard let reason = evidence.notRun else { continue }
            result.append("\(VisibleText.of(evidence.detector)) was not run: \(VisibleText.of(reason))")
        }
        var seen: Set<String> = []
        result = result.filter { seen.insert($0).inserted }
        return result.isEmpty ? ["The record names no limits; an audit always has some, so ask for them."] : result
    }

    /// Names and values of what a verdict depends on.
    var provenance: [(name: String, value: String)] {
        let policy = record.policy
        return [
            ("suite", VisibleText.of(record.suite.manifest.id)),
            ("suite fingerprint", VisibleText.of(record.suite.fingerprint)),
            ("twins fingerprint", VisibleText.of(record.twinsFingerprint)),
            ("headline operator", record.headlineOperator.map { VisibleText.of($0) } ?? "none"),
            ("seed", "\(record.seed)"),
            (
                "policy",
                "version \(VisibleText.of(policy.version, limit: 40)): δ \(deltaPoints) points, "
                    + "α \(Numbers.short(policy.alpha, 4)), intervals \(level)"
            ),
            ("vernier", VisibleText.of(record.vernier, limit: 40)),
            ("record schema", "\(record.schema)"),
            ("wording", Wording.version),
        ]
    }
}
