// An audit from suite to record.

import AuditModel
import Formats
import ModelRuns
import Suites
import Twins

/// One audit: a plan, the models' answers, the record.
struct Audit {
    /// What is asked.
    let plan: AuditPlan
    /// Under which policy it is judged.
    let policy: Policy

    /// What one model answered.
    struct Answers {
        /// The model.
        let model: ModelID
        /// Its responses by request key, and what failed.
        let result: RunResult
    }

    /// The record of the audit: graded, tested, judged.
    func record(_ answers: [Answers]) async throws -> AuditRecord {
        let models = answers.map { answer in
            OutcomeTable(plan: plan, model: answer.model) { answer.result.response(to: $0) }.outcomes(of: answer.model)
        }
        let manifest = plan.suite.manifest
        let count = plan.suite.items.count
        let empty = Verdict(states: [], reasons: [], models: [], controls: [], limits: [])
        let tables = AuditRecord(
            vernier: Vernier.version,
            suite: AuditedSuite(
                manifest: manifest,
                fingerprint: plan.suite.fingerprint,
                items: count,
                sampled: plan.originals.count < count ? plan.originals.count : nil
            ),
            seed: plan.seed,
            policy: policy,
            operators: plan.design.operators,
            coverage: TwinCoverage.rows(plan.twins, items: plan.originals.count),
            headlineOperator: plan.design.headline?.id,
            twinsPerItem: plan.design.twinsPerItem,
            twinsFingerprint: try plan.twinsFingerprint(),
            twinsGiven: plan.twinsGiven ? true : nil,
            balance: TwinBalance.rows(plan.twins, originals: plan.originals),
            models: models,
            simulated: try await SimulatedResponders.outcomes(plan),
            unanswered: answers.flatMap(\.result.unanswered),
            diagnostics: plan.suite.diagnostics,
            evidence: [],
            verdict: empty
        )
        return Conclusion.of(tables)
    }
}
