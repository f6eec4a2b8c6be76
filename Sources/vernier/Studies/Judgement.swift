// What `vernier judge` says of a table, for studies.

import AuditModel
import Detectors
import Verdicts

/// A table judged under the studies' policy.
struct Judgement {
    /// The verdict.
    let verdict: TableVerdict

    init(_ table: ScoreTable, areTwinsProven: Bool = false) {
        let input = TableDetectorInput(table: table, policy: Studies.policy, seed: 1, areTwinsProven: areTwinsProven)
        let evidence = TableDetectors.evidence(input)
        verdict = TableVerdictMaker.decide(TableVerdictInput(table: table, policy: Studies.policy, evidence: evidence))
    }

    /// The models found contaminated or overfit.
    var accused: [TableVerdict.Model] { established { $0 != .shifted } }

    /// The models whose answers do not fit the scale: an alarm of its own, which says nothing of the items having been met.
    var shifted: [TableVerdict.Model] { established { $0 == .shifted } }

    private func established(_ isMeant: (Hypothesis) -> Bool) -> [TableVerdict.Model] {
        verdict.models.filter { model in
            model.verdict.findings.contains { $0.finding == .established && isMeant($0.hypothesis) }
        }
    }

    /// The sentence of a model's *contaminated*.
    static func why(_ model: TableVerdict.Model) -> String {
        model.verdict.findings.first { $0.hypothesis == .contaminated }?.why ?? "Nothing was asked."
    }

    /// Failed controls, or that all that ran passed.
    var controls: String {
        let failed = verdict.controls.filter { $0.status == .failed }
        let silent = verdict.controls.filter { $0.status == .notRun }.map(\.id)
        let told =
            failed.isEmpty ? "All that ran passed" : failed.map { "\($0.id) failed: \($0.why)" }.joined(separator: " ")
        return "Controls: " + told + (silent.isEmpty ? "." : "; not run: \(silent.joined(separator: ", ")).")
    }
}
